/** A take's waveform: the loudest sample of each of equal spans of the song. */

import type { TakeTiming } from "../../api/types";

/** `count` peaks, scaled so that the highest is 255; a silent take is all zeros. */
export function takePeaks(pcm: Int16Array, timing: TakeTiming, songSeconds: number, count: number): Uint8Array {
  const first = songStartFrame(timing);
  const span = (songSeconds * timing.sample_rate_hz) / count;
  const loudest = Array.from({ length: count }, (_, index) => {
    const from = Math.max(0, Math.round(first + index * span));
    const to = Math.max(0, Math.round(first + (index + 1) * span));
    return pcm.subarray(from, to).reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  });
  const top = Math.max(...loudest, 1);
  return Uint8Array.from(loudest, (peak) => Math.round((peak / top) * 255));
}

/** The take's frame at which the song's first sample was heard; `shortfallMs` is what the browser's round trip lacks. */
export function songStartFrame(timing: TakeTiming, shortfallMs = 0): number {
  const latencyMs = timing.latency_ms + shortfallMs;
  return timing.backing_start_frame + (latencyMs / 1_000) * timing.sample_rate_hz;
}
