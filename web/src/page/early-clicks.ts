/** Clicks that were meant for the screen before: whoever taps twice must not press what the next one has in the same place. */

const IGNORED_MS = 350;

let shownAtMs = -Infinity;

/** A new screen is shown; so says a performance mark `screen`, too. */
export function markScreen(): void {
  shownAtMs = performance.mark("screen").startTime;
}

/** Ignores clicks until a screen has been there for a moment; not those of keys and assistive technology, which have no pointer. */
export function ignoreEarlyClicks(): void {
  const ignore = (event: MouseEvent) => {
    const hasPointer = event.detail > 0;
    if (!hasPointer || event.timeStamp - shownAtMs > IGNORED_MS) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("click", ignore, { capture: true });
}
