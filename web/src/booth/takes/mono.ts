/**
 * One channel out of several, as the mix makes one out of two (crates/mixdown/src/decode/mono.rs).
 *
 * A cable, a driver or a second microphone may turn the phase of one channel round, for all of a take or for parts of it. So it is
 * decided anew in each block, and changed only where that is worth it over a second.
 */

/** Twenty milliseconds at the rate of chosen files. */
const BLOCK_FRAMES = 960;
/** Less energy than this share of the loudest channel's is left of channels that cancel each other. One silent channel of
 * two leaves a quarter in the mean. */
const CANCELLED = 0.2;
/** What speaks for the other choice in one block, at most. */
const MOST = CANCELLED;
/** What has to speak for the other choice, within half a second at the start or the end of a take and a second between. */
const CHANGE = 25 * MOST;
/** Blocks of less than this share of the mean energy count less, as pauses. */
const PAUSE = 0.01;

/** The mean of all channels, and the loudest one where they cancel each other, as those of a cable in opposite phase do. */
export function monoOf(channels: readonly Float32Array[]): Float32Array {
  const [first] = channels;
  if (first === undefined || channels.length === 1) return first ?? new Float32Array();
  const mean = new Float32Array(first.length);
  for (const channel of channels) {
    for (let at = 0; at < mean.length; at++) mean[at]! += channel[at]! / channels.length;
  }
  let loudest = first;
  let energy = energies(first);
  for (const channel of channels.slice(1)) {
    const other = energies(channel);
    if (sum(other) > sum(energy)) [loudest, energy] = [channel, other];
  }
  const cancelled = cancelledBlocks(evidence(energies(mean), energy));
  if (!cancelled.includes(true)) return mean;
  if (!cancelled.includes(false)) return loudest;
  join(mean, loudest, cancelled);
  return mean;
}

/** Of the differences between neighbouring samples, block by block: without offset and nearly without hum, which both channels of a
 * cable have alike. */
function energies(samples: Float32Array): number[] {
  const blocks: number[] = [];
  for (let start = 0; start < samples.length; start += BLOCK_FRAMES) {
    const end = Math.min(start + BLOCK_FRAMES, samples.length);
    let energy = 0;
    for (let at = Math.max(start, 1); at < end; at++) energy += (samples[at]! - samples[at - 1]!) ** 2;
    blocks.push(energy);
  }
  return blocks;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** What speaks for the mean in each block, from -`MOST` to `MOST`. */
function evidence(mean: readonly number[], loudest: readonly number[]): number[] {
  const pause = Math.max((PAUSE * sum(loudest)) / loudest.length, Number.MIN_VALUE);
  return mean.map((energy, block) => {
    const share = (energy - CANCELLED * loudest[block]!) / Math.max(loudest[block]!, pause);
    return Math.min(Math.max(share, -MOST), MOST);
  });
}

/** In which blocks the mean cancels: the choices for which most speaks if every change costs `CHANGE` twice over. It is Viterbi's
 * algorithm for two states, of which only the difference of their scores matters. */
function cancelledBlocks(evidence: readonly number[]): boolean[] {
  let score = 0;
  const scores = evidence.map((each) => (score = Math.min(Math.max(score, -CHANGE), CHANGE) + each));
  let isCancelled = score < 0;
  const cancelled = new Array<boolean>(scores.length).fill(isCancelled);
  for (let block = scores.length - 2; block >= 0; block--) {
    if (Math.abs(scores[block]!) > CHANGE) isCancelled = scores[block]! < 0;
    cancelled[block] = isCancelled;
  }
  return cancelled;
}

/** Puts the loudest channel into the mean in the blocks in which that cancels. The one passes into the other within the last or the
 * first block of the mean, where both are whole. */
function join(mean: Float32Array, loudest: Float32Array, cancelled: readonly boolean[]): void {
  for (const [block, isCancelled] of cancelled.entries()) {
    const from = isCancelled || cancelled[block - 1] === true ? 1 : 0;
    const to = isCancelled || cancelled[block + 1] === true ? 1 : 0;
    if (from + to === 0) continue;
    const start = block * BLOCK_FRAMES;
    const end = Math.min(start + BLOCK_FRAMES, mean.length);
    for (let at = start; at < end; at++) {
      const share = from + ((to - from) * (at - start + 0.5)) / BLOCK_FRAMES;
      mean[at] = (1 - share) * mean[at]! + share * loudest[at]!;
    }
  }
}
