/** The menu of languages in the bar: it leads to the same page in another language, with the address's query and fragment. */

import { all, one } from "../page/dom";

/** `fragment` answers what the other page needs to go on from here, with its `#`. Few languages stand side by side, without a menu. */
export function wireLanguageMenu(fragment: () => string): void {
  for (const link of all<HTMLAnchorElement>(".languages a")) {
    link.addEventListener("click", () => {
      link.search = location.search;
      link.hash = fragment();
    });
  }
  wireMenu();
}

/** Closes the menu by a click beside it and by Escape. */
export function wireMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>(".language-menu");
  if (!menu) return;
  document.addEventListener("click", ({ target }) => {
    if (!menu.contains(target as Node)) menu.open = false;
  });
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    one("summary", menu).focus();
  });
}
