/** The ways on beneath a problem: the best one is the button, the others stand in a row below it. */

import { all, one } from "./page";
import type { Trouble } from "./problem";

export function showWays({ ways, open }: Trouble): void {
  const link = one<HTMLAnchorElement>("[data-way='open']");
  if (open) {
    link.href = open.href;
    one("span", link).textContent = open.label;
  }
  const row = one("[data-ways]");
  const elements = all<HTMLElement>("[data-way]");
  const place = (element: HTMLElement) => ways.findIndex((way) => way === element.dataset["way"]);
  // In the order in which they are offered, for eyes and for the tab key.
  for (const element of elements.sort((a, b) => place(a) - place(b))) {
    element.hidden = place(element) < 0;
    element.className = place(element) === 0 ? "button" : "door";
    if (place(element) === 0) row.before(element);
    else row.append(element);
  }
}
