/** The page of an address that does not exist: it says so in the visitor's language if it has that, else in every language. */

import { all, one } from "./page/dom";
import { preferredLanguage } from "./page/preferred-language";

const sections = all("main > section");
const preferred = preferredLanguage(navigator.languages, sections.map(({ lang }) => lang));
const first = sections.find(({ lang }) => lang === preferred);
if (first) {
  for (const section of sections) section.hidden = section !== first;
  if (first !== sections[0]) putFirst(first);
}

function putFirst(section: HTMLElement): void {
  const { lang, dir } = section;
  Object.assign(document.documentElement, { lang, dir });
  const heading = one("h2", section);
  document.title = `${heading.textContent} — ${document.body.dataset["title"]}`;
  renameTo("h2", one("h1"));
  renameTo("h1", heading);
  one("main").prepend(section);
}

/** The same heading on another level. */
function renameTo(name: "h1" | "h2", heading: Element): void {
  const renamed = document.createElement(name);
  renamed.className = heading.className;
  renamed.append(...heading.childNodes);
  heading.replaceWith(renamed);
}
