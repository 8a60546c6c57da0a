/** Whether a take ended before its song: stopped by the fan, by a call, a lost device, a page that was closed. */

import { TRACK_RATE_HZ } from "../../song/track";
import type { Take } from "./take";

/**
 * A recording goes on past the song's end, so one that does not was cut off; a chosen file is never truncated.
 * `songFrames` count at 48 kHz.
 */
export function isTruncated({ frames, timing }: Pick<Take, "frames" | "timing">, songFrames: number): boolean {
  if (timing.source !== "booth") return false;
  return (frames - timing.backing_start_frame) / timing.sample_rate_hz < songFrames / TRACK_RATE_HZ;
}

/** Whether a take is shorter than the campaign takes any: nobody needs to send it to learn that. */
export function isTooShort({ frames, timing }: Pick<Take, "frames" | "timing">, minMs: number): boolean {
  return (frames / timing.sample_rate_hz) * 1_000 < minMs;
}
