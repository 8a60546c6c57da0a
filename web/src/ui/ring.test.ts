import assert from "node:assert/strict";
import test from "node:test";
import { BARS, bars, levelsOf, ringPath } from "./ring";

test("the ring runs clockwise from the upper left", () => {
  const drawn = ringPath(bars(new Uint8Array(256))).split("M").slice(1);
  assert.equal(drawn.length, BARS);
  assert.deepEqual([drawn[0], drawn[32], drawn[64], drawn[96]], ["77 50v-4", "1150 77h4", "1123 1150v4", "50 1123h-4"]);
});

test("a bar is as long as the loudest peak under it", () => {
  const peaks = new Uint8Array(256);
  peaks[1] = 255;
  assert.ok(ringPath(bars(peaks)).startsWith("M77 50v-50M"));
  assert.ok(ringPath(bars([255])).endsWith("h-50"), "few peaks are spread out");
});

test("a part of the ring is drawn where it lies", () => {
  assert.equal(ringPath(new Uint8Array(BARS), 32, 33), "M1150 77h4");
  assert.equal(ringPath([], 0), "");
});

test("a drawn ring gives its levels back", () => {
  const levels = Uint8Array.from({ length: BARS }, (_, i) => i * 2);
  const lengths = ringPath(levels).match(/(?<=[hv]-?)\d+/g)?.map(Number) ?? [];
  assert.equal(ringPath(levelsOf(lengths)), ringPath(levels));
});
