/** The public page of an entry. It works without scripts too: they turn the cover, fill the waveform and follow the lyrics. */

import { one, onAction } from "./page/dom";
import { enhancePlayer } from "./ui/enhance-player";
import { wireShareLanguage } from "./share-language";
import { wireMenu } from "./ui/language-menu";
import { wireListenLinks } from "./ui/listen-links";
import { copy, share } from "./ui/share-sheet";

enhancePlayer();
wireListenLinks();
wireMenu();
wireShareLanguage();

/** Shows what became of copying, in the words that the server wrote into the page. */
function show(selector: string, result: "copied" | "textCopied" | "byHand"): void {
  const note = one(selector);
  note.textContent = note.dataset[result] ?? "";
}

onAction("share", () => {
  const url = one<HTMLLinkElement>("link[rel='canonical']").href;
  void share({ title: document.title, text: document.title, url }).then((how) => {
    if (how !== "shared") show("[data-share-note]", how === "copied" ? "copied" : "byHand");
  });
}).hidden = false;

onAction("copy-text", ({ dataset }) => {
  void copy(dataset["text"] ?? "").then((copied) => show("[data-share-note]", copied ? "textCopied" : "byHand"));
}).hidden = false;

const code = one<HTMLTextAreaElement>("[data-embed-code]");
onAction("copy-embed", () => {
  void copy(code.value).then((copied) => {
    if (!copied) code.select();
    show("[data-embed-note]", copied ? "copied" : "byHand");
  });
}).hidden = false;
