// Every reason why the microphone cannot be used, on the real pages in real Chromium: each has its own screen and options.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { messages } from "../../../web/messages.mjs";
import { MICROPHONE_RATE_HZ, launch, microphoneFile, root, wav } from "../browser.mjs";
import { startCloud } from "../cloud.mjs";
import { arrivesAt, introduces, openPage, step } from "../fan.mjs";

const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true };
const FANS = [
  { locale: "en", dir: "ltr", country: "FR", team: "fra", name: "Zoé" },
  { locale: "ar", dir: "rtl", country: "EG", team: "mar", name: "ليلى" },
];
const VOICE = join(root, "tests", "voices", "fan.flac");
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const PIXEL = "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";

/** What causes each error, its kind, the message that helps, and the options, the best one first. */
const ERRORS = [
  {
    name: "a refusal in Safari on an iPhone",
    kind: "permission-denied",
    error: "NotAllowedError",
    userAgent: `${IPHONE} Version/18.0 Mobile/15E148 Safari/604.1`,
    help: "capture-help-safari-ios",
    options: ["retry", "file", "copy"],
  },
  {
    name: "a refusal in Chrome on Android",
    kind: "permission-denied",
    error: "NotAllowedError",
    userAgent: PIXEL,
    help: "capture-help-chrome-android",
    options: ["retry", "file", "copy"],
  },
  {
    name: "a refusal by the system",
    kind: "permission-denied",
    error: "NotAllowedError",
    message: "Permission denied by system",
    help: "capture-help-system",
    options: ["retry", "file", "copy"],
  },
  {
    name: "Instagram on an iPhone",
    kind: "in-app-browser",
    error: "NotAllowedError",
    userAgent: `${IPHONE} Mobile/15E148 Instagram 350.0.0.0`,
    help: "capture-help-in-app-ios",
    options: ["copy", "file", "retry"],
  },
  {
    name: "TikTok on Android",
    kind: "in-app-browser",
    error: "NotReadableError",
    userAgent: `${PIXEL} trill_360102 BytedanceWebview/d8a21c6`,
    options: ["open", "copy", "file", "retry"],
  },
  { name: "no microphone", kind: "no-microphone", error: "NotFoundError", options: ["retry", "file", "copy"] },
  { name: "a microphone in use", kind: "microphone-busy", error: "NotReadableError", options: ["retry", "file", "copy"] },
  { name: "a browser without AudioWorklet", kind: "no-worklet", options: ["copy", "file", "retry"] },
];
let folder, cloud, browser, elsewhere;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "refrain-microphone-"));
  const singer = await microphoneFile(folder, ["fan"], 1);
  [browser, elsewhere, cloud] = await Promise.all([launch(singer.path), launch(), startCloud()]);
});

after(async () => {
  await Promise.allSettled([browser?.close(), elsewhere?.close()]);
  await cloud?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a message says, in a locale. */
function words(locale, id) {
  const source = messages(join(root, "locales", locale)).get(id);
  return source.slice(source.indexOf("=") + 1).trim();
}

/** Refuses the microphone to the page until `blocked` is false. */
function blockMicrophone([error, message]) {
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  globalThis.blocked = true;
  navigator.mediaDevices.getUserMedia = (asked) =>
    globalThis.blocked ? Promise.reject(new DOMException(message, error)) : real(asked);
}

/** A page at the sound check, in a context that `prepare` has been at. */
async function atTheCheck(fan, { userAgent } = {}, prepare = () => {}) {
  const permissions = ["microphone", "clipboard-read", "clipboard-write"];
  const own = userAgent ? { userAgent } : {};
  const context = await browser.newContext({ ...PHONE, locale: fan.locale, permissions, ...own });
  await prepare(context);
  const page = await openPage(context);
  await introduces(page, cloud.origin, fan);
  return page;
}

async function failsToOpen(page) {
  await page.locator("[data-action=open-mic]").click();
  await arrivesAt(page, "problem");
}

async function showsTheProblem(page, { locale }, { kind, help, options }) {
  assert.equal(await page.locator("[data-problem-title]").innerText(), shown(words(locale, `capture-${kind}`), locale));
  assert.equal(await page.locator("[data-problem-text]").innerText(), words(locale, `capture-${kind}-text`));
  const helps = await page.locator("[data-problem-help]").textContent();
  assert.equal(helps, help ? words(locale, help) : "");
  const offered = page.locator("[data-option]:visible");
  assert.deepEqual(await offered.evaluateAll((found) => found.map((option) => option.dataset.option)), options);
  assert.equal(await page.locator(".button[data-option]:visible").count(), 1, "one option is the button");
}

/** Titles are set in capitals where the script has them. */
function shown(title, locale) {
  return locale === "ar" ? title : title.toUpperCase();
}

/** Another browser opens the link and has the form filled in. */
async function arrivesFilled(link, fan) {
  const context = await elsewhere.newContext({ ...PHONE, locale: fan.locale });
  const page = await openPage(context);
  await page.goto(link);
  await arrivesAt(page, "you");
  assert.equal(await page.locator("#fan-name").inputValue(), fan.name);
  assert.equal(new URL(page.url()).hash, "#you", "no name stays in the address");
  assert.ok(await page.locator(`input[name=team][value=${fan.team}]`).isChecked());
  assert.equal(await page.locator("#country").inputValue(), fan.country);
  assert.equal(await page.locator("#age").inputValue(), "23");
  await walksOn(page);
  assert.deepEqual(page.faults, []);
  await context.close();
}

/** From the filled form to the sound check. */
async function walksOn(page) {
  await step(page, "you").locator("[type=submit]").click();
  await arrivesAt(page, "check");
}

async function copiedLink(page, fan) {
  await page.locator("[data-option=copy]").click();
  await page.waitForFunction(
    (said) => document.querySelector("[data-problem-help]").textContent === said,
    words(fan.locale, "page-copied"),
  );
  return page.evaluate(() => navigator.clipboard.readText());
}

for (const fan of FANS) {
  for (const cause of ERRORS) {
    test(`${cause.name} has its screen and its options, in ${fan.locale}`, async () => {
      const page = await atTheCheck(fan, cause, (context) =>
        cause.error
          ? context.addInitScript(blockMicrophone, [cause.error, cause.message ?? ""])
          : context.addInitScript(() => delete globalThis.AudioWorkletNode),
      );
      await failsToOpen(page);
      await showsTheProblem(page, fan, cause);
      if (cause.kind === "in-app-browser") await arrivesFilled(page.url(), fan);
      const link = await copiedLink(page, fan);
      await arrivesFilled(link, fan);
      if (cause.options.includes("open")) {
        const intent = await page.locator("[data-option=open]").getAttribute("href");
        const [address, mark] = [intent.replace(/#Intent;.*/, ""), intent.match(/#Intent;.*/)[0]];
        assert.equal(address.replace("intent:", "http:"), link);
        assert.equal(mark, "#Intent;scheme=http;package=com.android.chrome;end");
      }
      await page.locator("[data-option=retry]").click();
      await arrivesAt(page, "problem");
      await page.locator("[data-option=file] input").setInputFiles(VOICE);
      await arrivesAt(page, "listen");
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });
  }

  test(`a microphone that is allowed meanwhile opens at the next try, in ${fan.locale}`, async () => {
    const page = await atTheCheck(fan, {}, (context) => context.addInitScript(blockMicrophone, ["NotAllowedError", ""]));
    await failsToOpen(page);
    await page.evaluate(() => (globalThis.blocked = false));
    await page.locator("[data-option=retry]").click();
    await arrivesAt(page, "check");
    await page.locator("[data-action=to-booth]").waitFor();
    await page.context().close();
  });

  test(`a page that is not secure leads to the one that is, in ${fan.locale}`, async () => {
    const { port } = new URL(cloud.origin);
    const unsafe = await launch(null, ["--host-resolver-rules=MAP sing.test 127.0.0.1"]);
    try {
      const context = await unsafe.newContext({ ...PHONE, locale: fan.locale });
      const page = await context.newPage();
      const form = new URLSearchParams({ name: fan.name, team: fan.team, country: fan.country, age: "23" });
      await page.goto(`http://sing.test:${port}/${fan.locale}/sing/#${form}`);
      await arrivesAt(page, "you");
      await walksOn(page);
      assert.ok(!(await page.locator("[data-file-option]").isVisible()), "no voice is sent where others can read it");
      await failsToOpen(page);
      await showsTheProblem(page, fan, { kind: "insecure-origin", options: ["open", "copy", "retry"] });
      const secure = `https://sing.test:${port}/${fan.locale}/sing/#${form}`;
      assert.equal(await page.locator("[data-option=open]").getAttribute("href"), secure);
      await page.locator("[data-option=copy]").click();
      await page.locator("[data-problem-help]", { hasText: words(fan.locale, "page-copied") }).waitFor();
      await page.locator("[data-option=retry]").click();
      await arrivesAt(page, "problem");
    } finally {
      await unsafe.close();
    }
  });
}

test("a microphone that never gives a sound says so, in every language", async () => {
  const silent = (context) =>
    context.addInitScript(() => {
      // Nothing is ever connected, as by a device that has died.
      AudioContext.prototype.createMediaStreamSource = () => ({ connect() {} });
    });
  // All wait at once, since the page waits long for a sound; then one after the other, since they share a clipboard.
  const pages = await Promise.all(
    FANS.map(async (fan) => {
      const page = await atTheCheck(fan, {}, silent);
      await failsToOpen(page);
      await showsTheProblem(page, fan, { kind: "no-sound", options: ["retry", "file", "copy"] });
      return [fan, page];
    }),
  );
  for (const [fan, page] of pages) {
    await page.bringToFront();
    await arrivesFilled(await copiedLink(page, fan), fan);
    await page.locator("[data-option=file] input").setInputFiles(VOICE);
    await arrivesAt(page, "listen");
    await page.context().close();
  }
});

test("no two kinds of errors have the same screen", () => {
  const kinds = ["insecure-origin", ...new Set(ERRORS.map(({ kind }) => kind)), "no-sound"];
  for (const { locale } of FANS) {
    for (const part of ["", "-text"]) {
      assert.equal(new Set(kinds.map((kind) => words(locale, `capture-${kind}${part}`))).size, 7, locale);
    }
  }
});

async function seesAdvice(page, { locale }, advice) {
  await page.locator("[data-action=open-mic]").click();
  await page.waitForFunction(
    (wanted) => document.querySelector("[data-advice]").textContent === wanted,
    words(locale, `advice-${advice}`),
  );
  assert.equal(await page.locator("[data-advice-more]").innerText(), words(locale, `advice-${advice}-more`));
}

test("a wireless headset is told to be switched off", async () => {
  for (const fan of FANS) {
    const page = await atTheCheck(fan, {}, (context) =>
      context.addInitScript(() =>
        Object.defineProperty(MediaStreamTrack.prototype, "label", { get: () => "AirPods Pro" }),
      ),
    );
    await seesAdvice(page, fan, "telephone");
    await page.context().close();
  }
});

test("a muted microphone is told from a quiet voice", async () => {
  const silence = join(folder, "silence.wav");
  writeFileSync(silence, wav(new Int16Array(MICROPHONE_RATE_HZ * 60), MICROPHONE_RATE_HZ));
  const muted = await launch(silence);
  try {
    for (const fan of FANS) {
      const context = await muted.newContext({ ...PHONE, locale: fan.locale, permissions: ["microphone"] });
      const page = await openPage(context);
      await introduces(page, cloud.origin, fan);
      await seesAdvice(page, fan, "silent");
      await context.close();
    }
  } finally {
    await muted.close();
  }
});

/** Sees the booth's microphone and context, and what state the microphone is in whenever sound is started elsewhere. */
function watchBooth() {
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  Object.defineProperty(navigator, "audioSession", { value: { type: "auto" } });
  navigator.mediaDevices.getUserMedia = async (asked) => {
    const stream = await real(asked);
    globalThis.tracks = stream.getTracks();
    return stream;
  };
  const create = AudioContext.prototype.createMediaStreamSource;
  AudioContext.prototype.createMediaStreamSource = function (stream) {
    globalThis.booth = this;
    return create.call(this, stream);
  };
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (...when) {
    if (this.context !== globalThis.booth) {
      globalThis.atPreview = [navigator.audioSession.type, ...globalThis.tracks.map((track) => track.readyState)];
    }
    return start.apply(this, when);
  };
}

const INTERRUPTIONS = {
  "a call": () => {
    Object.defineProperty(globalThis.booth, "state", { get: () => "interrupted" });
    globalThis.booth.dispatchEvent(new Event("statechange"));
  },
  "a microphone that is unplugged": () => globalThis.tracks[0].dispatchEvent(new Event("ended")),
  "a microphone that is taken away": () => globalThis.tracks[0].dispatchEvent(new Event("mute")),
};
Object.entries(INTERRUPTIONS).forEach(([name, interrupt], at) => {
  const fan = FANS[at % FANS.length];
  test(`${name} ends the take, leaves what was sung and says so, in ${fan.locale}`, async () => {
    const page = await atTheCheck(fan, {}, (context) => context.addInitScript(watchBooth));
    await page.locator("[data-action=open-mic]").click();
    await page.locator("[data-action=to-booth]").click();
    await arrivesAt(page, "booth");
    await page.locator("[data-line] [data-sung]").first().waitFor();
    await page.evaluate(interrupt);
    await arrivesAt(page, "listen");
    assert.equal(await page.locator("[data-truncated]").innerText(), words(fan.locale, "booth-interrupted"));
    await page.locator("[data-action=preview][data-playing]").waitFor();
    // Phones play through the earpiece while a microphone is open.
    assert.deepEqual(await page.evaluate(() => globalThis.atPreview), ["playback", "ended"]);
    await page.locator("[data-action=again]").click();
    await arrivesAt(page, "booth");
    const states = await page.evaluate(() => [globalThis.booth.state, globalThis.tracks[0].readyState]);
    assert.deepEqual(states, ["running", "live"], "the next take has a microphone and a context of its own");
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
});
