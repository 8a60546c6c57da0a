/** Which line and word is sung at a moment of the song. */

import type { Line } from "./page";

export interface Place {
  /** Index of the line to show; the first one until the song reaches it. */
  readonly line: number;
  /** Words of that line whose time has come. */
  readonly sung: number;
}

/** A line is shown this long before it begins, so that the fan can read ahead; in milliseconds. */
export const LEAD_MS = 900;
/** A line with more letters than this is set smaller. */
const LONG_LETTERS = 34;

/** Where the song is. Between two lines the next one shows as soon as the last word had its time. */
export function placeAt(lines: readonly Line[], songMs: number): Place {
  let line = 0;
  for (let next = 1; next < lines.length; next += 1) {
    if (songMs >= switchMs(lines, next)) line = next;
  }
  const words = lines[line]?.words ?? [];
  return { line, sung: words.filter((word) => word.start_ms <= songMs).length };
}

/** When line `at` takes the screen: a little before it begins, but never while the line before still has words to come. */
function switchMs(lines: readonly Line[], at: number): number {
  const start = lines[at]?.start_ms ?? Infinity;
  const lastWord = lines[at - 1]?.words.at(-1)?.start_ms ?? 0;
  return Math.max(start - LEAD_MS, Math.min(lastWord + 350, start));
}

export function textOf(line: Line | undefined): string {
  return line?.words.map((word) => word.text).join(" ") ?? "";
}

export function isLong(line: Line | undefined): boolean {
  return textOf(line).length > LONG_LETTERS;
}

/** `75` -> `1:15`. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
