import assert from "node:assert/strict";
import test from "node:test";
import { BARS, barLevels, coverWaveformPath, levelsFromPath } from "./cover-waveform";

test("the bars run clockwise from the upper left", () => {
  const drawn = coverWaveformPath(barLevels(new Uint8Array(256))).split("M").slice(1);
  assert.equal(drawn.length, BARS);
  assert.deepEqual([drawn[0], drawn[32], drawn[64], drawn[96]], ["77 50v-4", "1150 77h4", "1123 1150v4", "50 1123h-4"]);
});

test("a bar is as long as the loudest peak under it", () => {
  const peaks = new Uint8Array(256);
  peaks[1] = 255;
  assert.ok(coverWaveformPath(barLevels(peaks)).startsWith("M77 50v-50M"));
  assert.ok(coverWaveformPath(barLevels([255])).endsWith("h-50"), "few peaks are spread out");
});

test("a part of the waveform is drawn where it lies", () => {
  assert.equal(coverWaveformPath(new Uint8Array(BARS), 32, 33), "M1150 77h4");
  assert.equal(coverWaveformPath([], 0), "");
});

test("a path gives its levels back", () => {
  const path = coverWaveformPath(Uint8Array.from({ length: BARS }, (_, i) => i * 2));
  assert.equal(coverWaveformPath(levelsFromPath(path)), path);
});
