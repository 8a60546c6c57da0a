/** The browser's history of the booth: an entry for each step that one may return to. */

import { type StepName, moveTo, stepFromHash } from "./flow";

export class StepHistory {
  /** The steps that the history holds of this page, up to the one that is shown; each entry stores them, for reloads. */
  #steps: readonly StepName[] = storedSteps() ?? [];

  /** Calls `show` with the step of the entry that the fan goes back or forward to, or of the address that the fan writes. */
  follow(show: (step: StepName | null) => void): void {
    addEventListener("popstate", () => {
      const step = stepFromHash(location.hash);
      // An address that was written has an entry of its own, with nothing stored yet.
      this.#steps = storedSteps() ?? [...this.#steps, step ?? "you"];
      show(step);
    });
  }

  /** Whether this page's back button can go back within the booth. */
  get canGoBack(): boolean {
    return this.#steps.length > 1;
  }

  has(step: StepName): boolean {
    return this.#steps.includes(step);
  }

  /** Comes to a step; false when the browser goes back to its entry, so that `show` is called with it soon. */
  goTo(step: StepName): boolean {
    const move = moveTo(step, this.#steps);
    if ("back" in move) {
      history.go(-move.back);
      return false;
    }
    this.#store(move.steps, move.replaces);
    return true;
  }

  /** Puts a step in place of the last one. */
  replace(step: StepName): void {
    const earlier = this.#steps.slice(0, -1);
    // An entry that would stand twice is left instead: going back from it would change nothing.
    if (earlier.at(-1) === step) history.back();
    else this.#store([...earlier, step], true);
  }

  /** Puts a step in place of all: from it, Back leaves the booth. */
  restartAt(step: StepName): void {
    this.#store([...this.#steps.slice(0, -1), step], true);
    if (this.canGoBack) history.go(1 - this.#steps.length);
  }

  #store(steps: readonly StepName[], replaces: boolean): void {
    this.#steps = steps;
    const write = replaces ? "replaceState" : "pushState";
    history[write]({ steps }, "", `#${steps.at(-1)}`);
  }
}

function storedSteps(): readonly StepName[] | null {
  const { steps } = (history.state ?? {}) as { steps?: readonly StepName[] };
  return steps?.length ? steps : null;
}
