/**
 * The share page in another language. It is written once, in the fan's; the site has the same page of no entry in each language, whose
 * words take the place of this one's. What is the entry's own stays: its name, the song's words, the player.
 */

import { all, one } from "./page/dom";

/** They stand in for the entry's name, for its team's, and for its address; crates/site/src/share.rs has them, too. */
const NAME = "\ue000";
const TEAM = "\ue001";
const ADDRESS = "\ue002";
/** Attributes that people read or hear, now or later. */
const WORDED = ["alt", "aria-label", "data-label-play", "data-label-pause", "data-copied", "data-text-copied", "data-by-hand", "data-text"];

export function wireShareLanguage(): void {
  for (const link of all<HTMLAnchorElement>(".languages a")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      one<HTMLDetailsElement>(".language-menu").open = false;
      void speak(link.lang);
    });
  }
}

/** Changes the page's words; where they do not arrive, the page stays as it is. */
async function speak(lang: string): Promise<void> {
  const response = await fetch(`/${lang}/share/`);
  if (!response.ok) return;
  const other = new DOMParser().parseFromString(await response.text(), "text/html");
  const fill = filling(other);
  putWords(document.body, other.body, fill);
  document.title = fill(other.title);
  const { documentElement: from } = other;
  Object.assign(document.documentElement, { lang: from.lang, dir: from.dir });
}

/** Puts the entry's name, its team's in that language, and its address in place of what stands in for them. */
function filling(other: Document): (text: string) => string {
  const team = new URL(one<HTMLAnchorElement>("a.button").href).searchParams.get("team") ?? "";
  const names: Record<string, string> = JSON.parse(other.body.dataset["teams"] ?? "{}");
  const own = new Map([
    [NAME, one("h1").textContent ?? ""],
    [TEAM, names[team] ?? team],
    [ADDRESS, one<HTMLLinkElement>("link[rel='canonical']").href],
  ]);
  return (text) => [...text].map((letter) => own.get(letter) ?? letter).join("");
}

/** Both come from the same template: an element's counterpart stands in the same place. */
function putWords(here: Element, there: Element, fill: (text: string) => string): void {
  for (const name of WORDED) {
    const words = there.getAttribute(name);
    if (words !== null && here.hasAttribute(name)) here.setAttribute(name, fill(words));
  }
  // Addresses within the site name a language.
  const href = there.getAttribute("href") ?? "";
  if (href.startsWith("/")) here.setAttribute("href", href);
  // What is the same in every language, or shows what goes on.
  if (here.matches("[translate=no], [role=status], [data-time], textarea")) return;
  const ours = [...here.children].filter((child) => !child.matches("[data-listen-links]"));
  const theirs = [...there.children];
  if (isSentence(there) && isSentence(here)) {
    here.replaceChildren(...[...there.childNodes].map((node) => document.importNode(node, true)));
    for (const part of [here, ...here.children]) fillTexts(part, fill);
    return;
  }
  theirs.forEach((child, at) => {
    const own = ours[at];
    if (own?.tagName === child.tagName) putWords(own, child, fill);
  });
  if (here.classList.contains("languages")) markCurrent(here, there);
}

/** Whether it holds a text, at most with names and labels within it. */
function isSentence(element: Element): boolean {
  const inline = [...element.children].every(({ tagName }) => tagName === "BDI" || tagName === "SPAN");
  return inline && element.tagName !== "svg" && (element.textContent ?? "").trim() !== "";
}

function fillTexts(element: Element, fill: (text: string) => string): void {
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) node.textContent = fill(node.textContent ?? "");
  }
}

function markCurrent(here: Element, there: Element): void {
  const current = one<HTMLAnchorElement>("[aria-current]", there).lang;
  for (const link of all<HTMLAnchorElement>("a", here)) {
    if (link.lang === current) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}
