import assert from "node:assert/strict";
import test from "node:test";
import { type Line, clockText, isLong, positionAt } from "./lyrics";

const line = (...words: [number, string][]): Line => ({
  start_ms: words[0]?.[0] ?? 0,
  end_ms: (words.at(-1)?.[0] ?? 0) + 300,
  words: words.map(([start_ms, text]) => ({ start_ms, text })),
});
const LINES = [line([3000, "one"], [3500, "two"]), line([8000, "three"], [8400, "four"]), line([8700, "five"])];

test("before the song the first line waits, unsung", () => {
  assert.deepEqual(positionAt(LINES, -2000), { line: 0, sung: 0 });
});

test("a word is sung from the moment it begins", () => {
  assert.deepEqual(positionAt(LINES, 3499), { line: 0, sung: 1 });
  assert.deepEqual(positionAt(LINES, 3500), { line: 0, sung: 2 });
});

test("the next line shows a little before it begins", () => {
  assert.equal(positionAt(LINES, 7099).line, 0);
  assert.deepEqual(positionAt(LINES, 7100), { line: 1, sung: 0 });
});

test("a line is not taken away while its last word is sung", () => {
  assert.deepEqual(positionAt(LINES, 8500), { line: 1, sung: 2 });
  assert.deepEqual(positionAt(LINES, 8700), { line: 2, sung: 1 });
});

test("a song without words has a place too", () => {
  assert.deepEqual(positionAt([], 1000), { line: 0, sung: 0 });
});

test("long lines are told from short ones", () => {
  assert.equal(isLong(LINES[0]), false);
  assert.equal(isLong(line([0, "From the back row to the halfway line"])), true);
});

test("a clock shows minutes and seconds", () => {
  assert.deepEqual([clockText(0), clockText(9.99), clockText(75), clockText(-3)], ["0:00", "0:09", "1:15", "0:00"]);
});
