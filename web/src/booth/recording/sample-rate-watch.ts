/** Compares the audio context's clock with the system's, to find a context whose sample rate is no longer the device's. */

const SPAN_SECONDS = 2;
/** More than any crystal is off, less than the step from 44.1 to 48 kHz (8.8%). */
const TOLERANCE = 0.06;
/** Another sample rate is off by the same ratio in every span; the stalls of a busy machine vary. */
const STEADY = 0.03;
const SPANS = 4;

export class SampleRateWatch {
  private from: { context: number; wall: number } | null = null;
  private offRatios: number[] = [];

  /**
   * Takes both clocks' times; true once four spans of two seconds in a row were off by the same ratio. Stalls do not count,
   * since the song stalls with the voice.
   */
  hasChanged(contextSeconds: number, wallSeconds: number): boolean {
    this.from ??= { context: contextSeconds, wall: wallSeconds };
    const wall = wallSeconds - this.from.wall;
    if (wall < SPAN_SECONDS) return false;
    const ratio = (contextSeconds - this.from.context) / wall;
    this.from = { context: contextSeconds, wall: wallSeconds };
    const alike = this.offRatios.every((other) => Math.abs(other - ratio) <= STEADY);
    if (Math.abs(ratio - 1) <= TOLERANCE) this.offRatios = [];
    else this.offRatios = alike ? [...this.offRatios, ratio] : [ratio];
    return this.offRatios.length >= SPANS;
  }
}
