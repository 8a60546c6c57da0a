/**
 * Makes a take smaller for slow networks: each block loses the low bits that hold no more than a noise 50 dB below it. Loud
 * blocks lose about five of sixteen, quiet ones and silence none; FLAC leaves bits that are zero in a whole block out
 * (RFC 9639, section 9.2.2), so that any decoder reads the result.
 */

import { BLOCK_FRAMES } from "./flac";

/** Rounding errors lie this far below their block, as white noise. A voice in a room has less distance to the room. */
const SIGNAL_TO_NOISE_DB = 50;

/** The samples, rounded. */
export function nearLossless(pcm: Int16Array): Int16Array {
  const rounded = new Int16Array(pcm.length);
  for (let start = 0; start < pcm.length; start += BLOCK_FRAMES) {
    const block = pcm.subarray(start, start + BLOCK_FRAMES);
    const step = 2 ** wastedBits(block);
    const highest = 32_768 - step;
    block.forEach((sample, at) => (rounded[start + at] = Math.min(highest, Math.round(sample / step) * step)));
  }
  return rounded;
}

/** Rounding to steps of `s` makes a noise of power s² / 12. */
function wastedBits(block: Int16Array): number {
  const power = block.reduce((sum, sample) => sum + sample * sample, 0) / block.length;
  const noise = power / 10 ** (SIGNAL_TO_NOISE_DB / 10);
  return Math.max(0, Math.floor(Math.log2(Math.sqrt(12 * noise))));
}
