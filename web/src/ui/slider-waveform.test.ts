import assert from "node:assert/strict";
import test from "node:test";
import { SLIDER_BARS, sliderWaveformPath } from "./slider-waveform";

const strokes = (path: string) => [...path.matchAll(/M([\d.]+) ([\d.]+)v([\d.]+)/g)].map((found) => found.slice(1).map(Number));

test("bars stand around the middle, the highest as high as the drawing", () => {
  const levels = new Uint8Array(128);
  levels[3] = 255;
  const drawn = strokes(sliderWaveformPath(levels));
  assert.equal(drawn.length, SLIDER_BARS);
  assert.deepEqual(drawn[0], [0.5, 15, 2]);
  assert.deepEqual(drawn[1], [1.5, 0, 32]);
});

test("what was played and what is to come make the whole", () => {
  const levels = Uint8Array.from({ length: 128 }, (_, at) => at * 2);
  assert.equal(sliderWaveformPath(levels, 0, 20) + sliderWaveformPath(levels, 20), sliderWaveformPath(levels));
});
