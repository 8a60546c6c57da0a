/** A recorded take, as the browser stores it. */

import type { TakeTiming } from "../../api/types";

export interface Take {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly timing: TakeTiming;
  /** Length, in frames of `timing.sample_rate_hz`. */
  readonly frames: number;
  /** False when the page ended while this take was recorded: it holds what was sung until then. */
  readonly complete: boolean;
  /** The loudest sample of each of equal spans of the song, 0..255: the take's waveform on the cover. */
  readonly peaks: Uint8Array;
}

/** How a take becomes a file: every bit of it, or a smaller one for slow networks. */
export type TakeEncoding = "lossless" | "near-lossless";
