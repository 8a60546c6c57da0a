import assert from "node:assert/strict";
import { test } from "node:test";
import { captureErrorKind, isInApp } from "./microphone";

test("each error of the microphone has its kind", () => {
  const phone = "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1";
  assert.equal(captureErrorKind("NotAllowedError", phone), "permission-denied");
  assert.equal(captureErrorKind("NotAllowedError", `${phone} Instagram 300.0`), "in-app-browser");
  assert.equal(captureErrorKind("NotReadableError", `${phone} FBAN/FBIOS`), "in-app-browser");
  assert.equal(captureErrorKind("NotFoundError", phone), "no-microphone");
  assert.equal(captureErrorKind("NotReadableError", phone), "microphone-busy");
  assert.equal(captureErrorKind("AbortError", phone), "microphone-busy");
});

test("an app's own browser is told by its name, or on iOS by not being Safari", () => {
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
