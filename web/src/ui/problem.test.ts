import assert from "node:assert/strict";
import test from "node:test";
import { browser, doorTrouble, problemTrouble } from "./problem";
import { wordsFrom } from "./words";

const say = wordsFrom("problem-title = No\nproblem-internal = Ours\nproblem-busy = Busy\ndoor-help-safari = Here\n", "en");

test("a problem that nobody gave words is ours", () => {
  assert.equal(problemTrouble(say, "busy").text, "Busy");
  assert.equal(problemTrouble(say, "from-the-future").text, "Ours");
});

test("only a refused microphone tells where the setting is", () => {
  const safari = "Mozilla/5.0 (iPhone) AppleWebKit/605 Version/17.0 Mobile Safari/604.1";
  assert.equal(doorTrouble(say, "permission-denied", safari).help, "Here");
  assert.equal(doorTrouble(say, "no-microphone", safari).help, "");
});

test("browsers are told apart by their settings", () => {
  assert.equal(browser("Mozilla/5.0 (X11) Gecko/20100101 Firefox/128.0"), "firefox");
  assert.equal(browser("Mozilla/5.0 (Linux; Android 14) Chrome/126 Mobile Safari/537.36"), "chromium");
  assert.equal(browser("Mozilla/5.0 (Macintosh) AppleWebKit/605 Version/17.4 Safari/605"), "safari");
});
