/** The sound check: from the microphone's levels to one piece of advice. */

/** What the fan should do, one thing at a time; the messages are `advice-<kind>`. */
export type Advice = "listening" | "silent" | "quiet" | "clipping" | "noisy" | "telephone" | "ready";

/** The level of a chunk, about twelve times a second. Linear, 1 is full scale. */
export interface Level {
  readonly peak: number;
  readonly rms: number;
}

// Lengths are in chunks: twelve are about a second.
/** Long enough to contain both the room alone and the voice. */
const HISTORY = 180;
const FIRST_ADVICE_AFTER = 12;
/** No room is so silent that three seconds hold nothing but zeros: the microphone is muted. */
const MUTED_AFTER = 36;
const RECENT = 24;
/** Whoever hums from the first moment has drawn breath after four seconds, so that the room alone was recorded. */
const ROOM_KNOWN_AFTER = 48;
const CLIPPING_PEAK = 0.985;

const QUIET_DB = -42;
const LOUD_ROOM_DB = -45;
const ENOUGH_ABOVE_ROOM_DB = 15;
const TELEPHONE_DB = -90;
/** A voice of this level has energy in the high band of any microphone that has one. */
const CLEAR_VOICE_DB = -30;
/** Wireless headsets send the microphone's sound by a telephone codec, whatever the system's sample rate is. */
const WIRELESS = /bluetooth|airpods|hands-?free/i;

export class SoundCheck {
  private readonly levels: number[] = [];
  private readonly peaks: number[] = [];
  private maxHighBandRms = 0;
  private chunks = 0;

  /** The microphone's own sample rate and name, as far as the browser tells them. */
  constructor(
    private readonly sampleRateHz: number,
    private readonly microphone = "",
  ) {}

  /** Adds the next chunk; `highBandRms` is its RMS above 8.5 kHz. */
  add(level: Level, highBandRms: number): Advice {
    pushLimited(this.levels, level.rms, HISTORY);
    pushLimited(this.peaks, level.peak, RECENT);
    this.maxHighBandRms = Math.max(this.maxHighBandRms, highBandRms);
    this.chunks++;
    return this.advice();
  }

  private advice(): Advice {
    if (this.peaks.some((peak) => peak >= CLIPPING_PEAK)) return "clipping";
    if (this.chunks < FIRST_ADVICE_AFTER) return "listening";
    if (this.levels.every((level) => level === 0)) return this.chunks < MUTED_AFTER ? "listening" : "silent";
    const sorted = [...this.levels].sort((a, b) => a - b);
    const roomDb = decibels(sorted[Math.floor(sorted.length * 0.1)]!);
    const voiceDb = decibels(sorted[Math.floor(sorted.length * 0.9)]!);
    if (voiceDb < QUIET_DB) return "quiet";
    if (this.chunks >= ROOM_KNOWN_AFTER && roomDb > LOUD_ROOM_DB && voiceDb - roomDb < ENOUGH_ABOVE_ROOM_DB) return "noisy";
    if (this.sampleRateHz <= 16_000 || WIRELESS.test(this.microphone)) return "telephone";
    if (voiceDb > CLEAR_VOICE_DB && decibels(this.maxHighBandRms) < TELEPHONE_DB) return "telephone";
    return "ready";
  }
}

function pushLimited(list: number[], value: number, limit: number): void {
  list.push(value);
  if (list.length > limit) list.shift();
}

function decibels(linear: number): number {
  return 20 * Math.log10(Math.max(linear, 1e-6));
}
