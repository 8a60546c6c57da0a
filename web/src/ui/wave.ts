/** The voice along the slider of the position: the ring of the sleeve, laid out in a line. */

/** Of the drawing in parts.html, in user units: as wide as there are bars. */
export const WAVE_BARS = 64;
const HEIGHT = 32;
const SHORTEST = 1;

/** The bars `from`..`to` as upright strokes, each as long as the loudest level (0..255) under it. */
export function wavePath(levels: ArrayLike<number>, from = 0, to = WAVE_BARS): string {
  let path = "";
  for (let bar = from; bar < to; bar += 1) {
    const half = Math.max(SHORTEST, ((HEIGHT / 2) * loudest(levels, bar)) / 255);
    path += `M${bar + 0.5} ${round(HEIGHT / 2 - half)}v${round(half * 2)}`;
  }
  return path;
}

function loudest(levels: ArrayLike<number>, bar: number): number {
  const from = Math.floor((bar * levels.length) / WAVE_BARS);
  const to = Math.floor(((bar + 1) * levels.length) / WAVE_BARS);
  let level = levels[from] ?? 0;
  for (let at = from; at < to; at += 1) level = Math.max(level, levels[at] ?? 0);
  return level;
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}
