/** Signals that are awkward for an encoder, and a random source that repeats. */

export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function signals(): [string, Int16Array][] {
  const random = randomFrom(1);
  const make = (length: number, sample: (at: number) => number) => Int16Array.from({ length }, (_, at) => sample(at));
  const noise = () => Math.floor(random() * 65_536) - 32_768;
  return [
    ["one sample", make(1, () => -12_345)],
    ...[2, 3, 4, 5, 6, 17, 4_095, 4_096, 4_097, 8_193].map((length): [string, Int16Array] => [
      `noise of ${length}`,
      make(length, noise),
    ]),
    ["silence", new Int16Array(10_000)],
    ["lowest value", make(5_000, () => -32_768)],
    ["highest value", make(5_000, () => 32_767)],
    ["extremes in turn", make(9_000, (at) => (at % 2 ? -32_768 : 32_767))],
    ["extremes by pairs", make(9_000, (at) => (at % 4 < 2 ? -32_768 : 32_767))],
    ["noise", make(50_000, noise)],
    ["faint noise", make(20_000, () => Math.floor(random() * 3) - 1)],
    ["a click in silence", make(8_192, (at) => (at === 5_000 ? 32_767 : 0))],
    ["a ramp", make(20_000, (at) => ((at * 3) % 65_536) - 32_768)],
    ["a voice-like tone", make(50_000, (at) => 12_000 * Math.sin(at / 30) * Math.sin(at / 9_000) + random() * 40)],
    ["more than 2,048 blocks", make(2_050 * 4_096, (at) => (at % 4_096 === 9 ? 1 : 0))],
  ];
}
