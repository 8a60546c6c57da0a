/** Whether a take was cut off: by a call, a lost device, a page that was closed. */

import type { TakeTiming } from "../booth/contract";

/** The song's frames are counted at this rate. */
const SONG_RATE_HZ = 48_000;

/** A take in the booth goes on past the song's end, so one that does not was cut. A chosen file is as long as it is. */
export function isCut(take: { readonly frames: number; readonly timing: TakeTiming }, songFrames: number): boolean {
  const { sample_rate_hz, backing_start_frame, source } = take.timing;
  if (source !== "booth") return false;
  return (take.frames - backing_start_frame) / sample_rate_hz < songFrames / SONG_RATE_HZ;
}
