/** Compares the context's clock with the wall's, to find a context whose sample rate is no longer the device's. */

const SPAN_SECONDS = 2;
/** Beyond any crystal, below the step from 44.1 to 48 kHz (8.8%). */
const TOLERANCE = 0.06;
/** Another rate errs by the same share in every span; a busy machine stumbles, now more and now less. */
const STEADY = 0.03;
const SPANS = 4;

export class RateWatch {
  private from: { context: number; wall: number } | null = null;
  private straying: number[] = [];

  /** True once some spans in a row went wrong, all alike: stalls are forgiven, since the song stalls with the voice. */
  strays(contextSeconds: number, wallSeconds: number): boolean {
    this.from ??= { context: contextSeconds, wall: wallSeconds };
    const wall = wallSeconds - this.from.wall;
    if (wall < SPAN_SECONDS) return false;
    const ratio = (contextSeconds - this.from.context) / wall;
    this.from = { context: contextSeconds, wall: wallSeconds };
    const alike = this.straying.every((other) => Math.abs(other - ratio) <= STEADY);
    if (Math.abs(ratio - 1) <= TOLERANCE) this.straying = [];
    else this.straying = alike ? [...this.straying, ratio] : [ratio];
    return this.straying.length >= SPANS;
  }
}
