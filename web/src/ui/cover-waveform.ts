/**
 * The waveform around the edge of the cover: peaks in, an SVG path out. Share pages get theirs from the server, which draws the same
 * (`crates/site/src/ring.rs`): keep the two alike.
 */

const BARS_PER_SIDE = 32;
export const BARS = BARS_PER_SIDE * 4;
/** Side of the drawing in user units; the cover fills all but a margin of INSET. */
const SIZE = 1200;
const INSET = 60;
/** Between the cover's edge and the foot of a bar. */
const GAP = 10;
const SHORTEST = 4;
const LONGEST = 50;

/** The level of each bar: the highest of its peaks (0..255), clockwise from the upper left corner. */
export function barLevels(peaks: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const levels = new Uint8Array(BARS);
  for (let bar = 0; bar < BARS && peaks.length > 0; bar += 1) {
    const from = Math.floor((bar * peaks.length) / BARS);
    const to = Math.max(Math.floor(((bar + 1) * peaks.length) / BARS), from + 1);
    for (let i = from; i < to; i += 1) levels[bar] = Math.max(levels[bar] ?? 0, peaks[i] ?? 0);
  }
  return levels;
}

/** The path of the bars `from`..`to`, each as long as its level (0..255). */
export function coverWaveformPath(levels: ArrayLike<number>, from = 0, to = levels.length): string {
  let path = "";
  for (let bar = from; bar < to; bar += 1) {
    path += barPath(bar, Math.round(SHORTEST + ((LONGEST - SHORTEST) * (levels[bar] ?? 0)) / 255));
  }
  return path;
}

/** The levels (0..255) of the bars of a path: the reverse of `coverWaveformPath`. */
export function levelsFromPath(path: string): Uint8Array<ArrayBuffer> {
  const levels = new Uint8Array(BARS);
  const strokes = path.match(/[hv]-?\d+/g) ?? [];
  strokes.slice(0, BARS).forEach((stroke, bar) => {
    const length = Math.abs(Number(stroke.slice(1)));
    levels[bar] = Math.round(((length - SHORTEST) * 255) / (LONGEST - SHORTEST));
  });
  return levels;
}

function barPath(bar: number, length: number): string {
  const step = (SIZE - 2 * INSET) / BARS_PER_SIDE;
  const along = Math.round(INSET + step * ((bar % BARS_PER_SIDE) + 0.5));
  const near = INSET - GAP;
  const far = SIZE - near;
  switch (Math.floor(bar / BARS_PER_SIDE)) {
    case 0:
      return `M${along} ${near}v-${length}`;
    case 1:
      return `M${far} ${along}h${length}`;
    case 2:
      return `M${SIZE - along} ${far}v${length}`;
    default:
      return `M${near} ${SIZE - along}h-${length}`;
  }
}
