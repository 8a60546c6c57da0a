/** The menu of languages in the bar: it leads to the same page in another language, with what its fragment holds. */

import { all, one } from "../page/dom";

/** `fragment` answers what the other page needs to go on from here, with its `#`. */
export function wireLanguageMenu(fragment: () => string): void {
  const menu = one<HTMLDetailsElement>(".language-menu");
  for (const link of all<HTMLAnchorElement>("a", menu)) link.addEventListener("click", () => (link.hash = fragment()));
  document.addEventListener("click", ({ target }) => {
    if (!menu.contains(target as Node)) menu.open = false;
  });
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    one("summary", menu).focus();
  });
}
