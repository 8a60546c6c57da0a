/** Compares the context's clock with the wall's, to find a context whose sample rate is no longer the device's. */

const SPAN_SECONDS = 4;
/** Beyond any crystal and most stalls, below the step from 44.1 to 48 kHz (8.8%). */
const TOLERANCE = 0.06;

export class RateWatch {
  private from: { context: number; wall: number } | null = null;
  private straying = 0;

  /** True once two spans in a row went wrong: a single stall is forgiven. */
  strays(contextSeconds: number, wallSeconds: number): boolean {
    this.from ??= { context: contextSeconds, wall: wallSeconds };
    const wall = wallSeconds - this.from.wall;
    if (wall < SPAN_SECONDS) return false;
    const ratio = (contextSeconds - this.from.context) / wall;
    this.straying = Math.abs(ratio - 1) > TOLERANCE ? this.straying + 1 : 0;
    this.from = { context: contextSeconds, wall: wallSeconds };
    return this.straying >= 2;
  }
}
