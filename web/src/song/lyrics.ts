/** The lyrics, and which of their lines and words are sung at a moment of the song. */

export interface Word {
  /** From the start of the backing track. */
  readonly start_ms: number;
  readonly text: string;
}

/** One line to sing. */
export interface Line {
  /** From the start of the backing track. */
  readonly start_ms: number;
  /** When its last word has been sung. */
  readonly end_ms: number;
  readonly words: readonly Word[];
}

/** A position in the lyrics. */
export interface LyricsPosition {
  /** Index of the line to show; the first one until the song reaches it. */
  readonly line: number;
  /** How many words of that line have begun. */
  readonly sung: number;
}

/** A line is shown this long before it begins, so that the fan can read ahead. */
const LEAD_MS = 900;
/** A line with more letters than this is set smaller. */
const LONG_LETTERS = 34;

/** The position at `songMs` of the song. */
export function positionAt(lines: readonly Line[], songMs: number): LyricsPosition {
  let line = 0;
  for (let next = 1; next < lines.length; next += 1) {
    if (songMs >= switchMs(lines, next)) line = next;
  }
  const words = lines[line]?.words ?? [];
  return { line, sung: words.filter((word) => word.start_ms <= songMs).length };
}

/** When line `at` is shown: a little before it begins, but not before the last word of the line above has begun. */
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

/** Minutes and seconds: 75 is `1:15`. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
