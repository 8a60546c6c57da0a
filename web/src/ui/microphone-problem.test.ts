import assert from "node:assert/strict";
import test from "node:test";
import { type MicrophoneProblem, type SettingsPlace, chromeLink, microphoneProblem, settingsPlace } from "./microphone-problem";

const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1";
const PIXEL = "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15";
const LINK = "https://sing.example/en/sing/#name=Zo%C3%A9&team=fra";

/** Translates each message to its own id. */
const translate = (id: string) => id;
const at = (userAgent: string, problem: Partial<MicrophoneProblem>, maxTouchPoints = 5) =>
  microphoneProblem(translate, { kind: "permission-denied", bySystem: false, link: LINK, ...problem }, { userAgent, maxTouchPoints });

test("each browser has its own settings", () => {
  const cases: [SettingsPlace, string, number][] = [
    ["safari-ios", IPHONE, 5],
    ["safari-ios", MAC, 5],
    ["safari-mac", MAC, 0],
    ["other-ios", IPHONE.replace("Version/18.0", "CriOS/140.0"), 5],
    ["other-ios", IPHONE.replace("Version/18.0", "FxiOS/140.0"), 5],
    ["chrome-android", PIXEL, 5],
    ["chrome-desktop", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", 0],
    ["firefox-desktop", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", 0],
    ["firefox-android", "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", 5],
  ];
  for (const [wanted, userAgent, maxTouchPoints] of cases) {
    assert.equal(settingsPlace({ userAgent, maxTouchPoints }), wanted, userAgent);
  }
});

test("only a denied microphone names the setting, the browser's or the system's", () => {
  assert.equal(at(IPHONE, {}).help, "capture-help-safari-ios");
  assert.equal(at(MAC, { bySystem: true }, 0).help, "capture-help-system");
  assert.equal(at(IPHONE, { kind: "no-microphone" }).help, "");
});

test("an app on Android is left by a link, on iOS by the app's own menu", () => {
  const android = at(`${PIXEL} Instagram 350.0`, { kind: "in-app-browser" });
  assert.equal(android.options[0], "open");
  assert.equal(android.open?.href, chromeLink(LINK));
  const ios = at(`${IPHONE} Instagram 350.0`, { kind: "in-app-browser" });
  assert.deepEqual([ios.options[0], ios.open, ios.help], ["copy", null, "capture-help-in-app-ios"]);
});

test("the form travels within Android's link", () => {
  assert.equal(
    chromeLink(LINK),
    "intent://sing.example/en/sing/#name=Zo%C3%A9&team=fra#Intent;scheme=https;package=com.android.chrome;end",
  );
});

test("a page that is not secure offers no file", () => {
  assert.deepEqual(at(PIXEL, { kind: "insecure-origin" }).options, ["open", "copy", "retry"]);
});
