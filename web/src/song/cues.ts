/** When to come in: the beats before an entry, and the way to the next line. All times are milliseconds of the song. */

import type { Line } from "./lyrics";

/** How a song is counted in. */
export interface CountIn {
  readonly tempoBpm: number;
  /** How many beats are counted. */
  readonly beats: number;
  /** When the first word is sung. */
  readonly firstWordMs: number;
}

/** After a pause of more beats than this, singing is counted in anew. */
const PAUSE_BEATS = 2;
/** A way to the next line that is shorter than this is too short to be seen. */
const SHORTEST_WAY_MS = 150;

/** What tells a fan when to come in. */
export interface Cue {
  /** The beat that sounds now, 1 to the count's last, if the next entry is being counted in. */
  readonly beat: number | null;
  /** How much of the way to the next line has passed, 0 to 1; 0 while a line is sung. */
  readonly way: number;
}

export function beatMs({ tempoBpm }: Pick<CountIn, "tempoBpm">): number {
  return 60_000 / tempoBpm;
}

/** The counted beats before the first word, in milliseconds of the song: negative ones come before it begins. */
export function ticksMs(countIn: CountIn): number[] {
  const { beats, firstWordMs } = countIn;
  return Array.from({ length: beats }, (_, beat) => firstWordMs - (beats - beat) * beatMs(countIn));
}

export function cueAt(lines: readonly Line[], countIn: CountIn, songMs: number): Cue {
  const next = lines.findIndex((line) => line.start_ms > songMs);
  const line = lines[next];
  if (!line) return { beat: null, way: 0 };
  const beat = beatMs(countIn);
  const pauseFrom = lines[next - 1]?.end_ms ?? -Infinity;
  const left = line.start_ms - songMs;
  const pause = line.start_ms - pauseFrom;
  const countedFrom = line.start_ms - countIn.beats * beat;
  const counts = pause > PAUSE_BEATS * beat && left <= countIn.beats * beat && songMs >= pauseFrom;
  const from = Math.max(pauseFrom, next === 0 ? countedFrom : pauseFrom);
  const way = line.start_ms - from < SHORTEST_WAY_MS ? 0 : (songMs - from) / (line.start_ms - from);
  return {
    // Rounding must not delay a beat that begins now.
    beat: counts ? Math.min(countIn.beats, countIn.beats - Math.ceil(left / beat - 1e-6) + 1) : null,
    way: Math.max(0, way),
  };
}

/** How long there is still to sing. */
export function leftMs(lines: readonly Line[], songMs: number): number {
  return Math.max(0, (lines.at(-1)?.end_ms ?? 0) - songMs);
}
