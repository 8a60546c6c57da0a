import assert from "node:assert/strict";
import test from "node:test";
import { melodyPath } from "./melody";

const MELODY = { step_ms: 100, heights: "--0hz-z0" };

test("a melody rises from the bottom to the top and is broken where nothing is sung", () => {
  assert.equal(melodyPath(MELODY, 200, 800, 800), "M0.0 100.0L16.7 51.4L33.3 0.0M66.7 0.0L83.3 100.0");
});

test("what was sung is the same line, up to now", () => {
  const whole = melodyPath(MELODY, 200, 800, 800);
  const sung = melodyPath(MELODY, 200, 399, 800);
  assert.equal(sung, "M0.0 100.0L16.7 51.4");
  assert.ok(whole.startsWith(sung));
});

test("outside the melody nothing is drawn", () => {
  assert.equal(melodyPath(MELODY, -500, -100, 200), "");
  assert.equal(melodyPath(MELODY, 2_000, 3_000, 3_000), "");
});
