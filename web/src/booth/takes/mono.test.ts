import assert from "node:assert/strict";
import { test } from "node:test";
import { monoOf } from "./mono";

const of = (...samples: number[]) => Float32Array.from(samples);
const voice = Float32Array.from({ length: 480 }, (_, at) => 0.5 * Math.sin(at / 7));
const scaled = (factor: number) => voice.map((sample) => factor * sample);
const silence = new Float32Array(voice.length);

test("several channels become their mean", () => {
  assert.deepEqual(monoOf([of(0.5, -0.5), of(0.25, -0.25)]), of(0.375, -0.375));
  assert.deepEqual(monoOf([voice, voice, voice, voice]), voice);
});

test("one channel stays what it is, and none is nothing", () => {
  assert.equal(monoOf([voice]), voice);
  assert.deepEqual(monoOf([]), of());
});

test("a voice on one side only is the mean of both", () => {
  assert.deepEqual(monoOf([voice, silence]), scaled(0.5));
  assert.deepEqual(monoOf([silence, voice]), scaled(0.5));
});

test("channels in opposite phase do not cancel the voice", () => {
  assert.equal(monoOf([voice, scaled(-1)]), voice);
  const louder = scaled(-1.25);
  assert.equal(monoOf([voice, louder]), louder);
});

test("a voice on one of six channels is that channel", () => {
  assert.equal(monoOf([silence, silence, voice, silence, silence, silence]), voice);
});

test("silence is silence", () => {
  assert.deepEqual(monoOf([silence, silence]), silence);
});

/** Two seconds at 48 kHz of a note that swells and ebbs, as syllables do. */
const note = Float32Array.from({ length: 96_000 }, (_, at) => {
  const turns = (2 * Math.PI * at) / 48_000;
  return 0.3 * (0.6 + 0.4 * Math.sin(3 * turns)) * Math.sin(220 * turns);
});
const notes = Float32Array.from({ length: 3 * note.length }, (_, at) => note[at % note.length]!);

/** The least energy of 20 ms, in proportion to that of `whole`. */
function leastShare(samples: Float32Array, whole: Float32Array): number {
  const energy = (of: Float32Array) => of.reduce((sum, sample) => sum + sample ** 2, 0);
  let least = Infinity;
  for (let at = 0; at < samples.length; at += 960) {
    least = Math.min(least, energy(samples.subarray(at, at + 960)) / energy(whole.subarray(at, at + 960)));
  }
  return least;
}

test("a phase that flips within a take cancels no part of it", () => {
  const parts = [
    [1, -1, 1],
    [-1, 1, -1],
    [-1, 1, 1],
  ];
  // Not where blocks begin, and the other channel a little louder or softer.
  const others = [
    [0, 1],
    [0, 0.9],
    [500, 1.1],
    [700, 0.8],
  ] as const;
  for (const signs of parts) {
    for (const [early, gain] of others) {
      const sign = (at: number) => signs[Math.min(Math.floor((at + early) / note.length), 2)]!;
      const mono = monoOf([notes, notes.map((sample, at) => gain * sign(at) * sample)]);
      const least = leastShare(mono, notes);
      assert.ok(least > 0.2, `${signs.join()}, ${early} early, ${gain}: ${least}`);
    }
  }
});

test("a change between the mean and a channel makes no step", () => {
  // A tone is smooth, so that a step would stand out.
  const turn = (2 * Math.PI * 100) / 48_000;
  const left = Float32Array.from({ length: 192_000 }, (_, at) => 0.4 * Math.sin(turn * at));
  const mono = monoOf([left, left.map((sample, at) => (at < 96_000 ? 0.5 : -0.5) * sample)]);
  const steepest = mono.reduce((most, sample, at) => Math.max(most, Math.abs(sample - (mono[at - 1] ?? sample))), 0);
  assert.ok(steepest < 1.1 * 0.4 * turn, `${steepest}`);
  assert.deepEqual(
    mono.subarray(0, 90_000),
    left.subarray(0, 90_000).map((sample) => 0.75 * sample),
  );
  assert.deepEqual(mono.subarray(100_000), left.subarray(100_000));
});

test("moments in which channels happen to cancel change nothing", () => {
  const right = notes.map((sample, at) => (at % 60_000 < 16_000 ? -0.875 : 0.875) * sample);
  const mean = notes.map((sample, at) => sample / 2 + right[at]! / 2);
  assert.deepEqual(monoOf([notes, right]), mean);
});
