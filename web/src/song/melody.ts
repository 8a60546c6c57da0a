/** The melody of the sung line, as a line that rises and falls. */

/** The guide's pitch over the song. */
export interface Melody {
  readonly step_ms: number;
  /** A character for each step: a height from `0` to `z`, or `-` where nothing is sung. */
  readonly heights: string;
}

const HEIGHTS = 35;

/**
 * The path of the melody from `fromMs` to `toMs` of the song, in a square of 100 by 100 that a line from `fromMs` to `endMs`
 * fills; broken where nothing is sung.
 */
export function melodyPath({ step_ms, heights }: Melody, fromMs: number, toMs: number, endMs: number): string {
  const first = Math.max(0, Math.floor(fromMs / step_ms));
  const last = Math.min(heights.length - 1, Math.floor(Math.min(toMs, endMs) / step_ms));
  let path = "";
  let drawing = false;
  for (let at = first; at <= last; at += 1) {
    const height = Number.parseInt(heights[at] ?? "-", 36);
    if (Number.isNaN(height)) {
      drawing = false;
      continue;
    }
    const x = ((at * step_ms - fromMs) / Math.max(1, endMs - fromMs)) * 100;
    const y = 100 - (height / HEIGHTS) * 100;
    path += `${drawing ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    drawing = true;
  }
  return path;
}
