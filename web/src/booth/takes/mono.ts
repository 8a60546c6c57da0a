/** One channel out of several. */

/** Less energy than this share of the loudest channel's is left of channels that cancel each other. One silent channel of
 * two leaves a quarter in the mean. */
const CANCELLED = 0.2;

/** The mean of all channels, or the loudest one where they cancel each other, as those of a cable in opposite phase do. */
export function monoOf(channels: readonly Float32Array[]): Float32Array {
  const [first] = channels;
  if (first === undefined || channels.length === 1) return first ?? new Float32Array();
  const mean = new Float32Array(first.length);
  for (const channel of channels) {
    for (let at = 0; at < mean.length; at++) mean[at]! += channel[at]! / channels.length;
  }
  const loudest = channels.reduce((a, b) => (energy(b) > energy(a) ? b : a));
  return energy(mean) >= CANCELLED * energy(loudest) ? mean : loudest;
}

/** Of the differences between neighbouring samples: without offset and nearly without hum, which both channels of a cable have alike. */
function energy(samples: Float32Array): number {
  return samples.reduce((sum, sample, at) => sum + (sample - (samples[at - 1] ?? sample)) ** 2, 0);
}
