/** The waveform along the slider of the position: the levels of the cover's waveform, in a line. */

/** Of the drawing in parts.html, in user units: as wide as there are bars. */
export const SLIDER_BARS = 64;
const HEIGHT = 32;
const SHORTEST = 1;

/** The bars `from`..`to` as upright strokes, each as long as the highest of its levels (0..255). */
export function sliderWaveformPath(levels: ArrayLike<number>, from = 0, to = SLIDER_BARS): string {
  let path = "";
  for (let bar = from; bar < to; bar += 1) {
    const half = Math.max(SHORTEST, ((HEIGHT / 2) * highest(levels, bar)) / 255);
    path += `M${bar + 0.5} ${round(HEIGHT / 2 - half)}v${round(half * 2)}`;
  }
  return path;
}

function highest(levels: ArrayLike<number>, bar: number): number {
  const from = Math.floor((bar * levels.length) / SLIDER_BARS);
  const to = Math.floor(((bar + 1) * levels.length) / SLIDER_BARS);
  let level = levels[from] ?? 0;
  for (let at = from; at < to; at += 1) level = Math.max(level, levels[at] ?? 0);
  return level;
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}
