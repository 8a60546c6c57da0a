/** The public page of an entry. It works without this: here the sleeve turns, the ring fills and the words follow. */

import { copy, share } from "./ui/hand";
import { one, onAction } from "./ui/page";
import { adoptRecord } from "./ui/printed";

adoptRecord();

/** What is said of a copy lies in the page, in its language. */
function tell(selector: string, copied: boolean): void {
  const told = one(selector);
  told.textContent = told.dataset[copied ? "copied" : "byHand"] ?? "";
}

const door = onAction("share", () => {
  const url = one<HTMLLinkElement>("link[rel='canonical']").href;
  void share({ title: document.title, text: document.title, url }).then((how) => {
    if (how !== "shared") tell("[data-told]", how === "copied");
  });
});
door.hidden = false;

const code = one<HTMLTextAreaElement>("[data-embed-code]");
const copier = onAction("copy-embed", () => {
  void copy(code.value).then((copied) => {
    if (!copied) code.select();
    tell("[data-embed-told]", copied);
  });
});
copier.hidden = false;
