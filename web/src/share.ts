/** The public page of an entry. It works without scripts too: they turn the cover, fill the waveform and follow the lyrics. */

import { one, onAction } from "./page/dom";
import { enhancePlayer } from "./ui/enhance-player";
import { copy, share } from "./ui/share-sheet";

enhancePlayer();

/** Shows whether something was copied, in the words that the server wrote into the page. */
function showCopied(selector: string, copied: boolean): void {
  const note = one(selector);
  note.textContent = note.dataset[copied ? "copied" : "byHand"] ?? "";
}

const sharing = onAction("share", () => {
  const url = one<HTMLLinkElement>("link[rel='canonical']").href;
  void share({ title: document.title, text: document.title, url }).then((how) => {
    if (how !== "shared") showCopied("[data-share-note]", how === "copied");
  });
});
sharing.hidden = false;

const code = one<HTMLTextAreaElement>("[data-embed-code]");
const copying = onAction("copy-embed", () => {
  void copy(code.value).then((copied) => {
    if (!copied) code.select();
    showCopied("[data-embed-note]", copied);
  });
});
copying.hidden = false;
