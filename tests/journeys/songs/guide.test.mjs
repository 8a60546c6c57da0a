// The line is heard before it is sung, sounds faintly while it is sung, and what was sung is kept whenever a fan stops.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, microphoneFile } from "../browser.mjs";
import { startCloud } from "../cloud.mjs";
import { agrees, arrivesAt, openPage, startsSinging, watchReserving, watchSounds } from "../fan.mjs";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, locale: "en", permissions: ["microphone"] };
const FORM = "#name=Zo%C3%A9&team=fra&country=FR&age=23";
/** A word that lights up while others of its line still wait. */
const LIT = ".word[data-sung]";
let folder, cloud, browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "refrain-guide-"));
  cloud = await startCloud();
  browser = await launch((await microphoneFile(folder, ["singer", "fan"], 1)).path);
});

after(async () => {
  await browser?.close();
  await cloud?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function asFan(task) {
  const context = await browser.newContext(PHONE);
  try {
    for (const watch of [watchSounds, watchReserving, watchTracks]) await context.addInitScript(watch);
    const page = await openPage(context);
    await task(page);
    assert.deepEqual(page.faults, []);
  } finally {
    await context.close();
  }
}

/** Sees which tracks the booth plays: their length in seconds, channels, when they start, and where in the track. */
function watchTracks() {
  globalThis.tracks = [];
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (when, offset = 0, ...more) {
    const { duration, numberOfChannels } = this.buffer;
    if (duration > 1) globalThis.tracks.push({ duration, channels: numberOfChannels, when, offset });
    return start.call(this, when, offset, ...more);
  };
}

async function atTheCheck(page) {
  await page.goto(`${cloud.origin}/en/sing/${FORM}`);
  await page.locator("body[data-revealed]").waitFor();
  await page.evaluate(() => (location.hash = "check"));
  await arrivesAt(page, "check");
}

async function hearsTheLine(page) {
  const hear = page.locator("[data-action=hear]");
  await hear.click();
  await page.locator("[data-side=screen]").waitFor();
  await page.locator(LIT).first().waitFor();
  assert.ok(await page.evaluate(() => globalThis.sounds.some((sound) => !sound.paused && sound.currentTime > 0)));
  assert.notEqual(await page.locator(".melody-sung").getAttribute("d"), "");
  await hear.click();
  await page.locator("[data-side=front]").waitFor();
  assert.ok(await page.evaluate(() => globalThis.sounds.every((sound) => sound.paused)));
}

test("the line is heard on the landing and in the sound check, its words lighting up", async () => {
  await asFan(async (page) => {
    await page.goto(`${cloud.origin}/en/`);
    await hearsTheLine(page);
    await atTheCheck(page);
    await hearsTheLine(page);
  });
});

test("without scripts the landing has the sung line, too", async () => {
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
  const page = await openPage(context);
  await page.goto(`${cloud.origin}/en/`);
  const source = await page.locator("audio[controls]").getAttribute("src");
  assert.equal((await context.request.get(cloud.origin + source)).status(), 200);
  await context.close();
});

async function untilEnough(page) {
  await page.locator("[data-action=finish]").waitFor({ timeout: 60_000 });
}

/** Ends the take, sends it, and answers whether it says that the guide sounded. */
async function reportsGuide(page) {
  await untilEnough(page);
  await page.locator("[data-action=finish]").click();
  await arrivesAt(page, "listen");
  await page.locator("[data-action=use-take]").click();
  await arrivesAt(page, "agree");
  await agrees(page);
  await page.waitForFunction(() => globalThis.reserved);
  return page.evaluate(() => globalThis.reserved.take.timing.guide);
}

test("the guide sounds with the band, sample for sample, and the service is told", async () => {
  await asFan(async (page) => {
    await atTheCheck(page);
    await startsSinging(page);
    const [guide, band] = await page.evaluate(() => globalThis.tracks);
    assert.deepEqual([guide.channels, band.channels], [1, 2]);
    assert.equal(guide.when, band.when);
    assert.equal(await reportsGuide(page), true);
  });
});

test("a guide that is switched off is not played, also after a reload", async () => {
  await asFan(async (page) => {
    await atTheCheck(page);
    await page.locator("[data-action=open-mic]").click();
    await page.locator("[data-check-switches] [data-switch=guide]").click();
    await page.reload();
    await arrivesAt(page, "check");
    await startsSinging(page);
    assert.deepEqual(await page.evaluate(() => globalThis.tracks.map(({ channels }) => channels)), [2]);
  });
});

test("a guide that is switched on in mid-take begins where the song is, and the service is told", async () => {
  await asFan(async (page) => {
    await atTheCheck(page);
    await page.locator("[data-action=open-mic]").click();
    await page.locator("[data-check-switches] [data-switch=guide]").click();
    await page.locator("[data-action=to-booth]").click();
    await arrivesAt(page, "booth");
    await page.locator(LIT).first().waitFor();
    await page.locator("[data-booth-switches] [data-switch=guide]").click();
    await page.waitForFunction(() => globalThis.tracks.length === 2);
    const [band, guide] = await page.evaluate(() => globalThis.tracks);
    assert.deepEqual([band.channels, guide.channels], [2, 1]);
    assert.ok(guide.offset > 1, `${guide.offset} s`);
    assert.ok(Math.abs(guide.when - guide.offset - band.when) < 1e-6);
    assert.equal(await reportsGuide(page), true);
  });
});

test("nobody waits for a guide that is slow to arrive: it comes in when it is there", async () => {
  await asFan(async (page) => {
    let release;
    const released = new Promise((resolve) => (release = resolve));
    await page.route(/\/guide\.[^/]*\.mp3$/, async (route) => {
      await released;
      await route.continue();
    });
    await atTheCheck(page);
    await startsSinging(page);
    assert.deepEqual(await page.evaluate(() => globalThis.tracks.map(({ channels }) => channels)), [2]);
    release();
    await page.waitForFunction(() => globalThis.tracks.length === 2);
    const [band, guide] = await page.evaluate(() => globalThis.tracks);
    assert.ok(Math.abs(guide.when - guide.offset - band.when) < 1e-6);
  });
});

test("a frame of the take writes only what has changed, or slow phones would draw all of it anew", async () => {
  await asFan(async (page) => {
    await atTheCheck(page);
    await startsSinging(page);
    await page.locator(LIT).first().waitFor();
    const counts = await page.evaluate(async () => {
      const written = { lines: 0 };
      const line = document.querySelector("[data-line]");
      const lines = new MutationObserver(() => (written.lines += 1));
      lines.observe(line, { childList: true });
      const observer = new MutationObserver((records) => {
        for (const { target, attributeName } of records) {
          const what = `${target.getAttribute("class") ?? target.tagName} ${attributeName}`;
          written[what] = (written[what] ?? 0) + 1;
        }
      });
      observer.observe(document.querySelector("[data-screen]"), { attributes: true, subtree: true });
      let frames = 0;
      while (frames < 120) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        frames += 1;
      }
      observer.disconnect();
      lines.disconnect();
      return written;
    });
    assert.ok(Object.keys(counts).length > 1, "something is sung meanwhile");
    // A line draws the melody anew and marks its words one by one; a line has ten at most, each is marked and unmarked.
    assert.ok((counts["melody-rest d"] ?? 0) <= counts.lines + 1, JSON.stringify(counts));
    assert.ok((counts["word aria-current"] ?? 0) <= (counts.lines + 1) * 20, JSON.stringify(counts));
  });
});

test("a guide that is switched off in mid-take has sounded all the same", async () => {
  await asFan(async (page) => {
    await atTheCheck(page);
    await startsSinging(page);
    await page.locator(LIT).first().waitFor();
    await page.locator("[data-booth-switches] [data-switch=guide]").click();
    assert.equal(await reportsGuide(page), true);
  });
});

test("a fan who goes back while singing keeps what was sung", async () => {
  await asFan(async (page) => {
    await atTheCheck(page);
    await startsSinging(page);
    await untilEnough(page);
    await page.goBack();
    await arrivesAt(page, "listen");
    await page.locator("[data-truncated]").waitFor();
  });
});

test("a take that is too short to keep is not kept", async () => {
  await asFan(async (page) => {
    await atTheCheck(page);
    await startsSinging(page);
    await page.goBack();
    await arrivesAt(page, "check");
    assert.equal(await page.locator("[data-action=finish]").isVisible(), false);
    await page.reload();
    await page.locator("body[data-revealed]").waitFor();
    await page.evaluate(() => (location.hash = "listen"));
    await arrivesAt(page, "check");
  });
});
