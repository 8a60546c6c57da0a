import assert from "node:assert/strict";
import test from "node:test";
import { fileTrouble, problemTrouble } from "./problem";
import { wordsFrom } from "./words";

const say = wordsFrom("problem-title = No\nproblem-internal = Ours\nproblem-busy = Busy\n", "en");

test("a problem that nobody gave words is ours", () => {
  assert.equal(problemTrouble(say, "busy").text, "Busy");
  assert.equal(problemTrouble(say, "from-the-future").text, "Ours");
});

test("a file that cannot be used asks for another one first", () => {
  assert.deepEqual(fileTrouble(say, "file-too-long").ways, ["file", "retry"]);
});
