import assert from "node:assert/strict";
import test from "node:test";
import { BLOCK_FRAMES, encodeFlac } from "./flac";
import { nearLossless } from "./near-lossless";
import { decodeFlac } from "./testing/flac-decode";
import { randomFrom, signals } from "./testing/signals";

const power = (pcm: Int16Array) => pcm.reduce((sum, sample) => sum + sample * sample, 0);

test("the rounding's noise lies 50 dB below the sound of each block, and the file holds the rounded samples", () => {
  for (const [name, pcm] of signals()) {
    const rounded = nearLossless(pcm);
    assert.deepEqual(decodeFlac(encodeFlac(rounded, 48_000)).samples, Array.from(rounded), name);
    const noise = pcm.map((sample, at) => sample - rounded[at]!);
    if (name === "noise") assert.ok(power(noise) < power(pcm) * 10 ** -5, name);
    for (let start = 0; start < pcm.length; start += BLOCK_FRAMES) {
      const [sound, lost] = [pcm, noise].map((each) => power(each.subarray(start, start + BLOCK_FRAMES)));
      // What is clipped all the time is rounded down all the time, for 16 bits hold nothing higher.
      assert.ok(lost! <= sound! * 10 ** -4.2, `${name} at ${start}: ${lost} of ${sound}`);
    }
  }
});

test("a voice over a room's noise takes half the bytes, and what is quiet stays as it was", () => {
  const random = randomFrom(3);
  const noise = () => (random() + random() + random() - 1.5) * 40;
  const pcm = Int16Array.from({ length: 40 * BLOCK_FRAMES }, (_, at) => {
    const sings = Math.floor(at / (10 * BLOCK_FRAMES)) % 2 === 1;
    const voice = sings ? [1, 2, 3, 4, 5].reduce((sum, n) => sum + (6_000 / n) * Math.sin((at * n) / 35), 0) : 0;
    return Math.round(voice + noise());
  });
  const small = encodeFlac(nearLossless(pcm), 48_000).length;
  assert.ok(small < encodeFlac(pcm, 48_000).length * 0.7, `${small} bytes`);
  const silence = pcm.map((sample) => Math.sign(sample) * (Math.abs(sample) & 7));
  assert.deepEqual(nearLossless(silence), silence);
});
