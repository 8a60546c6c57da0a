import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import type { BrowserStore } from "../storage/store";
import { concatSamples } from "../takes/samples";
import type { Take } from "../takes/take";
import { takeFromFile } from "./from-file";

const RATE_HZ = 48_000;
const LIMITS = { minMs: 1_000, maxMs: 10_000, peaks: 4 };
const decoder = globalThis.OfflineAudioContext;

/** Makes every file decode to these channels. */
function decodeTo(...channels: Float32Array[]): void {
  const length = channels[0]!.length;
  const sound = {
    duration: length / RATE_HZ,
    length,
    numberOfChannels: channels.length,
    getChannelData: (channel: number) => channels[channel],
  };
  globalThis.OfflineAudioContext = class {
    decodeAudioData = () => Promise.resolve(sound);
  } as unknown as typeof OfflineAudioContext;
}

/** The samples of the take that a chosen file becomes. */
async function chosen(): Promise<Int16Array> {
  const pieces: Int16Array[] = [];
  const store = {
    createTake: () => ({
      append: (piece: Int16Array) => pieces.push(piece),
      finish: () => Promise.resolve({} as Take),
    }),
  } as unknown as BrowserStore;
  await takeFromFile(new Blob(["any"]), LIMITS, store);
  return concatSamples(pieces);
}

afterEach(() => {
  globalThis.OfflineAudioContext = decoder;
});

test("a chosen file whose channels are in opposite phase is a take that is not silence", async () => {
  const left = Float32Array.from({ length: 2 * RATE_HZ }, (_, at) => 0.5 * Math.sin(at / 30));
  decodeTo(
    left,
    left.map((sample) => -sample),
  );
  const samples = await chosen();
  assert.equal(samples.length, left.length);
  assert.equal(Math.max(...samples.subarray(0, RATE_HZ)), 16_384);
});

test("a chosen file of two like channels is what each of them is", async () => {
  const side = Float32Array.from({ length: 2 * RATE_HZ + 5 }, (_, at) => ((at % 200) - 100) / 128);
  decodeTo(side, side);
  assert.deepEqual(await chosen(), Int16Array.from(side, (sample) => sample * 32_768));
});
