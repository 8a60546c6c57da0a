/**
 * The page of an address that does not exist: it says so in the visitor's language if it has that, else in every language. The menu
 * leads to the others.
 */

import { all, one } from "./page/dom";
import { preferredLanguage } from "./page/preferred-language";
import { wireMenu } from "./ui/language-menu";

const sections = all("main > section");

/** Shows the section of a language alone, as the page's own. */
function show(section: HTMLElement): void {
  const { lang, dir } = section;
  for (const other of sections) {
    other.hidden = other !== section;
    renameTo(other === section ? "h1" : "h2", one(".tagline", other));
  }
  Object.assign(document.documentElement, { lang, dir });
  one("main").prepend(section);
  document.title = `${one("h1", section).textContent} — ${document.body.dataset["title"]}`;
  for (const link of all<HTMLAnchorElement>(".languages a")) {
    link.toggleAttribute("aria-current", link.lang === lang);
    if (link.lang === lang) one("[data-language]").textContent = link.textContent;
  }
}

/** The same heading on another level. */
function renameTo(name: "h1" | "h2", heading: Element): void {
  const renamed = document.createElement(name);
  renamed.className = heading.className;
  renamed.append(...heading.childNodes);
  heading.replaceWith(renamed);
}

function chosen(): HTMLElement | undefined {
  return sections.find(({ id }) => location.hash === `#${id}`);
}

const preferred = preferredLanguage(navigator.languages, sections.map(({ lang }) => lang));
const first = chosen() ?? sections.find(({ lang }) => lang === preferred);
if (first) show(first);
addEventListener("hashchange", () => {
  const section = chosen();
  if (!section) return;
  show(section);
  one<HTMLDetailsElement>(".language-menu").open = false;
});
wireMenu();
