/** What the sound check tells: from levels to one thing to do. */

import type { Advice, Level } from "./contract";

/** About a quarter of a minute of chunks: long enough to hear both the room and the voice. */
const HISTORY = 180;
const FIRST_WORD_AFTER = 12;
/** Three seconds without a single sample but zero: no room is that silent, so the microphone is muted. */
const MUTED_AFTER = 36;
const RECENT = 24;
/** Four seconds: who hums from the first moment has drawn breath by then, and the room was heard. */
const ROOM_KNOWN_AFTER = 48;
const CLIPPING_PEAK = 0.985;

const QUIET_DB = -42;
const LOUD_ROOM_DB = -45;
const ENOUGH_ABOVE_ROOM_DB = 15;
const TELEPHONE_DB = -90;
/** A voice at this level would leave something in the upper band of any real microphone. */
const CLEAR_VOICE_DB = -30;
/** Wireless headsets send their microphone by telephone, whatever rate the system makes of it. */
const WIRELESS = /bluetooth|airpods|hands-?free/i;

export class Adviser {
  private readonly levels: number[] = [];
  private readonly peaks: number[] = [];
  private loudestHiss = 0;
  private heard = 0;

  /** The microphone's own rate and name, as far as the browser tells. */
  constructor(
    private readonly sampleRateHz: number,
    private readonly name = "",
  ) {}

  add(level: Level, hiss: number): Advice {
    remember(this.levels, level.rms, HISTORY);
    remember(this.peaks, level.peak, RECENT);
    this.loudestHiss = Math.max(this.loudestHiss, hiss);
    this.heard++;
    return this.advice();
  }

  private advice(): Advice {
    if (this.peaks.some((peak) => peak >= CLIPPING_PEAK)) return "clipping";
    if (this.heard < FIRST_WORD_AFTER) return "listening";
    if (this.levels.every((level) => level === 0)) return this.heard < MUTED_AFTER ? "listening" : "silent";
    const sorted = [...this.levels].sort((a, b) => a - b);
    const room = decibels(sorted[Math.floor(sorted.length * 0.1)]!);
    const voice = decibels(sorted[Math.floor(sorted.length * 0.9)]!);
    if (voice < QUIET_DB) return "quiet";
    if (this.heard >= ROOM_KNOWN_AFTER && room > LOUD_ROOM_DB && voice - room < ENOUGH_ABOVE_ROOM_DB) return "noisy";
    if (this.sampleRateHz <= 16_000 || WIRELESS.test(this.name)) return "telephone";
    if (voice > CLEAR_VOICE_DB && decibels(this.loudestHiss) < TELEPHONE_DB) return "telephone";
    return "ready";
  }
}

function remember(list: number[], value: number, limit: number): void {
  list.push(value);
  if (list.length > limit) list.shift();
}

export function decibels(linear: number): number {
  return 20 * Math.log10(Math.max(linear, 1e-6));
}
