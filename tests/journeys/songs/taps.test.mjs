// How often a fan has to touch the screen before the microphone records: from the landing, when coming back, and for another take.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, microphoneFile } from "../browser.mjs";
import { startCloud } from "../cloud.mjs";
import { arrivesAt, openPage, step } from "../fan.mjs";

/** The landing's button, the name, a team, the age, on; the microphone, start. The browser asks for the microphone once more. */
const NEW_FAN = 7;
/** The landing's button, the microphone, start. */
const RETURNING_FAN = 3;
/** Again, start. */
const SECOND_TAKE = 2;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: "en-GB", permissions: ["microphone"] };
let folder, cloud, browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "refrain-taps-"));
  const { path } = await microphoneFile(folder, ["fan"], 1, 240);
  cloud = await startCloud();
  browser = await launch(path);
});

after(async () => {
  await browser?.close();
  await cloud?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A finger that counts. A field that is written into counts once, whether it had to be touched for that or not. */
function fingerOn(page) {
  let taps = 0;
  const touch = async (selector) => {
    await page.locator(selector).tap();
    taps++;
  };
  return {
    touch,
    async writes(selector, text) {
      const hasFocus = await page.locator(selector).evaluate((field) => field === document.activeElement);
      if (hasFocus) taps++;
      else await touch(selector);
      await page.keyboard.type(text);
    },
    taps: () => taps,
  };
}

/** From the sound check to the first beat of the count-in. */
async function startsFromTheCheck(page, finger) {
  await arrivesAt(page, "check");
  await finger.touch("[data-action=open-mic]");
  await finger.touch("[data-action=to-booth]");
  await arrivesAt(page, "booth");
  await page.locator("[data-count]:not(:empty)").waitFor();
}

async function startsInTheBooth(page, finger) {
  await arrivesAt(page, "booth");
  await finger.touch("[data-action=record]");
  await page.locator("[data-count]:not(:empty)").waitFor();
}

/** From the landing into a take. */
async function introducesAndStarts(page, finger) {
  await page.goto(cloud.origin);
  await finger.touch("[data-sing]");
  await arrivesAt(page, "you");
  await finger.writes("#fan-name", "Aoife");
  await finger.touch("label:has([value=nzl])");
  await finger.writes("#age", "23");
  await finger.touch(".step[data-step=you] [type=submit]");
  await startsFromTheCheck(page, finger);
  assert.ok(finger.taps() <= NEW_FAN, `${finger.taps()} taps`);
}

test("few taps lead from the landing into a take, fewer when a fan comes back, and two into another take", async () => {
  const context = await browser.newContext(PHONE);
  let page = await openPage(context);
  await introducesAndStarts(page, fingerOn(page));

  // What was sung is there after a reload.
  await page.locator("[data-line] [data-sung]").first().waitFor();
  await page.reload();
  await arrivesAt(page, "listen");
  const again = fingerOn(page);
  await again.touch("[data-action=again]");
  await startsInTheBooth(page, again);
  assert.ok(again.taps() <= SECOND_TAKE, `${again.taps()} taps`);
  await page.close();

  page = await openPage(context);
  const returning = fingerOn(page);
  await page.goto(cloud.origin);
  await returning.touch("[data-sing]");
  await arrivesAt(page, "check");
  const cover = await page.waitForFunction(() => document.querySelector("[data-cover]").src.includes("Aoife"));
  assert.ok(await cover.jsonValue(), "the name is on the cover");
  await startsFromTheCheck(page, returning);
  assert.ok(returning.taps() <= RETURNING_FAN, `${returning.taps()} taps`);
  assert.deepEqual(page.faults, []);
  await context.close();
});

test("a fan whose browser names no country needs no more taps: it is where the clock is, and can be changed", async () => {
  for (const [locale, timezoneId, country] of [
    ["en", "Pacific/Auckland", "NZ"],
    ["ar", "Asia/Riyadh", "SA"],
  ]) {
    const context = await browser.newContext({ ...PHONE, locale, timezoneId });
    const page = await openPage(context);
    await introducesAndStarts(page, fingerOn(page));
    const chosen = page.locator("#country");
    assert.equal(await chosen.inputValue(), country);
    assert.ok((await chosen.locator("option").count()) > 200, "any other country may be chosen");
    assert.deepEqual(page.faults, []);
    await context.close();
  }
});

test("whoever comes back may change the name or the team", async () => {
  const context = await browser.newContext(PHONE);
  const page = await openPage(context);
  await page.goto(`${cloud.origin}/en/sing/#name=Aoife&team=nzl&country=GB&age=23`);
  await arrivesAt(page, "you");
  await page.goto(`${cloud.origin}/en/`);
  await page.locator("[data-sing]").tap();
  await arrivesAt(page, "check");
  await page.locator("[data-go=you]").tap();
  await arrivesAt(page, "you");
  await page.locator("#fan-name").fill("Saoirse");
  await step(page, "you").locator("[type=submit]").tap();
  await arrivesAt(page, "check");
  await page.waitForFunction(() => document.querySelector("[data-cover]").src.includes("Saoirse"));
  await context.close();
});
