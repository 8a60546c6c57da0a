/** The options beneath a problem: the best one is the main button, the others stand in a row below it. */

import { all, one } from "../page/dom";
import type { ProblemScreen } from "./problem";

export function showOptions({ options, open }: ProblemScreen): void {
  const link = one<HTMLAnchorElement>("[data-option='open']");
  if (open) {
    link.href = open.href;
    one("span", link).textContent = open.label;
  }
  const row = one("[data-options]");
  const elements = all<HTMLElement>("[data-option]");
  const rank = (element: HTMLElement) => options.findIndex((option) => option === element.dataset["option"]);
  // In the order in which they are offered, for eyes and for the tab key.
  for (const element of elements.sort((a, b) => rank(a) - rank(b))) {
    element.hidden = rank(element) < 0;
    element.className = rank(element) === 0 ? "button" : "option";
    if (rank(element) === 0) row.before(element);
    else row.append(element);
  }
}
