import assert from "node:assert/strict";
import test from "node:test";
import { cueAt, leftMs, ticksMs } from "./cues";
import type { Line } from "./lyrics";

const line = (start_ms: number, end_ms: number): Line => ({ start_ms, end_ms, words: [{ start_ms, text: "la" }] });
/** At 120 bpm a beat is half a second: an entry at 3 s, a line right behind it, and one after a pause of five beats. */
const LINES = [line(3_000, 4_000), line(4_250, 5_000), line(7_500, 8_000)];
const COUNT_IN = { tempoBpm: 120, beats: 4, firstWordMs: 3_000 };
const at = (songMs: number) => cueAt(LINES, COUNT_IN, songMs);

test("four beats are counted into the first word", () => {
  assert.deepEqual(ticksMs(COUNT_IN), [1_000, 1_500, 2_000, 2_500]);
  const beats = [-500, 999, 1_000, 1_499, 1_500, 2_999, 3_000].map((ms) => at(ms).beat);
  assert.deepEqual(beats, [null, null, 1, 1, 2, 4, null]);
});

test("a song that begins with its first word is counted in before it begins", () => {
  const early = { ...COUNT_IN, firstWordMs: 250 };
  assert.deepEqual(ticksMs(early), [-1_750, -1_250, -750, -250]);
  assert.deepEqual([-1_751, -1_750, 249].map((ms) => cueAt([line(250, 900)], early, ms).beat), [null, 1, 4]);
});

test("singing is counted in anew after a pause of over two beats, and not after a breath", () => {
  assert.equal(at(4_200).beat, null);
  assert.deepEqual([4_900, 5_400, 5_500, 7_400].map((ms) => at(ms).beat), [null, null, 1, 4]);
});

test("of a pause shorter than the count only its own beats are counted", () => {
  const lines = [line(0, 1_000), line(2_250, 3_000)];
  const beats = [900, 1_000, 1_250, 1_750].map((ms) => cueAt(lines, COUNT_IN, ms).beat);
  assert.deepEqual(beats, [null, 2, 3, 4]);
});

test("the way to the next line fills from the end of the line before, or from the first beat", () => {
  assert.deepEqual([500, 1_000, 2_000, 3_500, 4_125, 6_250].map((ms) => at(ms).way), [0, 0, 0.5, 0, 0.5, 0.5]);
  assert.equal(cueAt([line(0, 1_000), line(1_100, 2_000)], COUNT_IN, 1_050).way, 0, "too short to be seen");
});

test("what is left is what is left to sing", () => {
  assert.deepEqual([0, 7_000, 9_000].map((ms) => leftMs(LINES, ms)), [8_000, 1_000, 0]);
  assert.equal(leftMs([], 0), 0);
});
