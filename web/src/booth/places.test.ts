import assert from "node:assert/strict";
import { test } from "node:test";
import { leadFrames } from "./backing";
import type { TakeTiming } from "./contract";
import { isInApp, shutDoor } from "./doors";
import { songStartFrame, takePeaks } from "./peaks";
import { takeSeconds } from "./roughmix";

const timing = (more: Partial<TakeTiming>): TakeTiming => ({
  sample_rate_hz: 48_000,
  backing_start_frame: 0,
  latency_ms: 0,
  dropped_frames: 0,
  source: "booth",
  engine: "chromium",
  ...more,
});

test("the song begins in the take where the backing left plus the round trip", () => {
  assert.equal(songStartFrame(timing({ backing_start_frame: 96_000, latency_ms: 50 })), 98_400);
  assert.equal(songStartFrame(timing({ backing_start_frame: 96_000, latency_ms: 50 }), 25), 99_600);
});

test("a later voice is taken from earlier in the take", () => {
  assert.equal(takeSeconds(3, 2, 0), 5);
  assert.equal(takeSeconds(3, 2, 100), 4.9);
});

test("peaks show the song's span alone, the loudest at the top", () => {
  const pcm = new Int16Array(48_000 * 3);
  pcm[10] = -32_768;
  pcm[48_000] = 1_000;
  pcm[48_000 + 24_000] = -2_000;
  const peaks = takePeaks(pcm, timing({ backing_start_frame: 48_000 }), 1);
  assert.equal(peaks.length, 256);
  assert.deepEqual([peaks[0], peaks[1], peaks[128]], [128, 0, 255]);
});

test("peaks of a take that starts after the song, or of nothing, are zeros there", () => {
  assert.equal(takePeaks(new Int16Array(), timing({}), 30).some(Boolean), false);
  const early = takePeaks(
    Int16Array.from({ length: 480 }, () => 9),
    timing({ backing_start_frame: -24_000 }),
    1,
  );
  assert.deepEqual([early[0], early[128]], [0, 255]);
});

test("the encoder's delay is taken off only where a decoder left it in", () => {
  const song = 1_440_000;
  assert.equal(leadFrames(song, song), 0);
  assert.equal(leadFrames(song - 40, song), 0);
  assert.equal(leadFrames(song + 600, song), 0);
  assert.equal(leadFrames(1_152 * 1_252, song), 1_105);
  assert.equal(leadFrames(song + 480_000, song), 0);
});

test("each refusal of the microphone has its door", () => {
  const phone = "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1";
  assert.equal(shutDoor("NotAllowedError", phone), "permission-denied");
  assert.equal(shutDoor("NotAllowedError", `${phone} Instagram 300.0`), "in-app-browser");
  assert.equal(shutDoor("NotReadableError", `${phone} FBAN/FBIOS`), "in-app-browser");
  assert.equal(shutDoor("NotFoundError", phone), "no-microphone");
  assert.equal(shutDoor("NotReadableError", phone), "microphone-busy");
  assert.equal(shutDoor("AbortError", phone), "microphone-busy");
});

test("an app's own browser is known by its name, or on iOS by not being Safari", () => {
  const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
  const pixel = "Mozilla/5.0 (Linux; Android 15; Pixel 8 Build/AP3A; wv) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";
  const apps = [
    `${iphone} Mobile/15E148 Instagram 350.0.0.0`,
    `${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/480.0]`,
    `${iphone} Mobile/15E148 musical_ly_36.0 BytedanceWebview/d8a21c6`,
    `${iphone} Mobile/15E148 Safari Line/14.0.0`,
    `${iphone} Mobile/15E148`,
    `${iphone} GSA/340.0 Mobile/15E148 Safari/604.1`,
    pixel,
    pixel.replace("; wv", "").concat(" trill_360102"),
  ];
  for (const userAgent of apps) assert.ok(isInApp(userAgent), userAgent);
  const browsers = [
    `${iphone} Version/18.0 Mobile/15E148 Safari/604.1`,
    `${iphone} CriOS/140.0 Mobile/15E148 Safari/604.1`,
    pixel.replace("; wv", ""),
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15",
  ];
  for (const userAgent of browsers) assert.ok(!isInApp(userAgent), userAgent);
});
