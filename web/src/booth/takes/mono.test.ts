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
