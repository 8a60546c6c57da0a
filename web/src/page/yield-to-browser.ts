/** Lets the browser draw and answer taps between two pieces of work, of which a slow phone needs long for each. */
export function yieldToBrowser(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Waits until what has changed is drawn. What asks for sizes, or moves the focus, before that makes a slow phone lay out the page at once. */
export function afterDrawing(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
