import assert from "node:assert/strict";
import { test } from "node:test";
import type { TakeTiming } from "../../api/types";
import { songStartFrame, takePeaks } from "./peaks";

const timing = (more: Partial<TakeTiming>): TakeTiming => ({
  sample_rate_hz: 48_000,
  backing_start_frame: 0,
  latency_ms: 0,
  dropped_frames: 0,
  source: "booth",
  engine: "chromium",
  guide: false,
  ...more,
});

test("the song begins in the take where the backing left plus the round trip", () => {
  assert.equal(songStartFrame(timing({ backing_start_frame: 96_000, latency_ms: 50 })), 98_400);
  assert.equal(songStartFrame(timing({ backing_start_frame: 96_000, latency_ms: 50 }), 25), 99_600);
});

test("peaks show the song's span alone, the loudest at the top", () => {
  const pcm = new Int16Array(48_000 * 3);
  pcm[10] = -32_768;
  pcm[48_000] = 1_000;
  pcm[48_000 + 24_000] = -2_000;
  const peaks = takePeaks(pcm, timing({ backing_start_frame: 48_000 }), 1, 256);
  assert.equal(peaks.length, 256);
  assert.deepEqual([peaks[0], peaks[1], peaks[128]], [128, 0, 255]);
});

test("peaks of a take that starts after the song, or of nothing, are zeros there", () => {
  assert.equal(takePeaks(new Int16Array(), timing({}), 30, 256).some(Boolean), false);
  const early = takePeaks(
    Int16Array.from({ length: 480 }, () => 9),
    timing({ backing_start_frame: -24_000 }),
    1,
    256,
  );
  assert.deepEqual([early[0], early[128]], [0, 255]);
});
