import assert from "node:assert/strict";
import { test } from "node:test";
import { decoderDelayFrames } from "./track";

test("the encoder's delay is taken off only where a decoder left it in", () => {
  const song = 1_440_000;
  assert.equal(decoderDelayFrames(song, song), 0);
  assert.equal(decoderDelayFrames(song - 40, song), 0);
  assert.equal(decoderDelayFrames(song + 600, song), 0);
  assert.equal(decoderDelayFrames(1_152 * 1_252, song), 1_105);
  assert.equal(decoderDelayFrames(song + 480_000, song), 0);
});
