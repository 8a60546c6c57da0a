import assert from "node:assert/strict";
import test from "node:test";
import { isTooShort, isTruncated } from "./truncated";

const SONG_FRAMES = 30 * 48_000;
const timing = {
  sample_rate_hz: 44_100,
  backing_start_frame: 2 * 44_100,
  latency_ms: 0,
  dropped_frames: 0,
  source: "booth",
  engine: "chromium",
  guide: false,
} as const;

test("a take is truncated that ends before its song does", () => {
  assert.ok(isTruncated({ frames: 31.9 * 44_100, timing }, SONG_FRAMES));
  assert.ok(!isTruncated({ frames: 32.5 * 44_100, timing }, SONG_FRAMES));
});

test("a chosen file is as long as it is", () => {
  assert.ok(!isTruncated({ frames: 10 * 44_100, timing: { ...timing, source: "file" } }, SONG_FRAMES));
});

test("a take is too short that lasts less than the campaign wants", () => {
  assert.ok(isTooShort({ frames: 7.9 * 44_100, timing }, 8_000));
  assert.ok(!isTooShort({ frames: 8 * 44_100, timing }, 8_000));
});
