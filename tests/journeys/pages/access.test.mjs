// For everybody: what axe, a keyboard, a screen reader, a small phone, large letters and tired eyes meet on every screen.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, microphoneFile, root } from "../browser.mjs";
import { startCloud } from "../cloud.mjs";
import { faintFindings } from "../contrast.mjs";
import { arrivesAt, openPage, step } from "../fan.mjs";
import { PHONE, atRest, axeFindings, layoutFindings, smallTargets, watchLiveRegions, watchMotions } from "../inspect.mjs";
import { focusShows, tabTo } from "../keys.mjs";
import { everyScreen, holdFrames } from "../screens.mjs";

const { FluentBundle, FluentResource } = createRequire(join(root, "web", "package.json"))("@fluent/bundle");
const ZOE = { locale: "en", country: "FR", team: "nzl", name: "Zoé" };
const LAYLA = { locale: "ar", country: "EG", team: "mar", name: "ليلى" };
/** The song, the count-in and the time a busy machine needs. */
const TAKE_TIMEOUT_MS = 90_000;
const RIGHTS = ["microphone", "clipboard-read", "clipboard-write"];
let folder, cloud, browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "refrain-voices-"));
  const { path } = await microphoneFile(folder, ["fan"], 1, 240);
  cloud = await startCloud();
  browser = await launch(path);
});

after(async () => {
  await browser?.close();
  await cloud?.stop();
  rmSync(folder, { recursive: true, force: true });
});

for (const fan of [ZOE, LAYLA]) {
  // One way through all screens for all that is looked at on each: it takes a minute.
  test(`every screen is for everybody, in ${fan.locale}`, async (t) => {
    const context = await browser.newContext({
      viewport: PHONE,
      locale: fan.locale,
      permissions: RIGHTS,
      reducedMotion: "reduce",
    });
    await context.addInitScript(holdFrames);
    await context.addInitScript(watchMotions);
    const found = { axe: [], targets: [], motions: [], layout: [] };
    const screens = [];
    await everyScreen(context, cloud, fan, async (name, page) => {
      screens.push(name);
      const keep = (kind, lines) => found[kind].push(...lines.map((line) => `${name}: ${line}`));
      await atRest(page);
      keep("axe", await axeFindings(page));
      keep("targets", await page.evaluate(smallTargets));
      keep("motions", await page.evaluate(() => globalThis.motions.splice(0)));
      keep("layout", await layoutFindings(page));
    });
    await context.close();
    assert.ok(screens.length >= 38, `only ${screens.length} screens were seen`);
    await t.test("axe finds nothing", () => assert.deepEqual(found.axe, []));
    await t.test("whatever is touched is at least 44 px wide and high", () => assert.deepEqual(found.targets, []));
    await t.test("nothing moves for those who want it still", () => assert.deepEqual(found.motions, []));
    await t.test("nothing is cut off from 320 px to 3840, nor in letters of twice the size", () =>
      assert.deepEqual(found.layout, []),
    );
  });
}

test("everything can be read in every team's light", async () => {
  const context = await browser.newContext({ viewport: PHONE, locale: "en", permissions: RIGHTS, reducedMotion: "reduce" });
  await context.addInitScript(holdFrames);
  const page = await openPage(context);
  const home = `${cloud.origin}/en/`;
  const found = [];
  const look = async (name) => {
    found.push(...(await faintFindings(page)).map((line) => `${name}: ${line}`));
  };
  await page.goto(`${home}sing/#name=Aoife&country=IE&age=23&team=arg`);
  await arrivesAt(page, "you");
  const teams = await page.locator("input[name=team]").evaluateAll((radios) => radios.map(({ value }) => value));
  await page.evaluate(() => (location.hash = "check"));
  await arrivesAt(page, "check");
  await page.locator("[data-action=open-mic]").click();
  await page.locator("[data-action=to-booth]").click();
  for (const team of teams) {
    const shows = async (screen) => {
      await page.evaluate((name) => (location.hash = name), screen);
      await step(page, screen).waitFor();
    };
    await shows("you");
    await page.locator(`[value=${team}]`).evaluate((radio) => radio.click());
    await look(`form for ${team}`);
    await page.locator(".roll").evaluate((roll) => roll.scrollTo(0, roll.scrollHeight));
    await look(`end of the form for ${team}`);
    await shows("booth");
    await look(`booth for ${team}`);
  }
  // On a wide screen the lights reach what stands in the bar, and the headline.
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const team of teams) {
    await page.goto(`${home}?team=${team}`);
    await look(`landing for ${team}`);
  }
  await context.close();
  assert.ok(teams.length >= 24);
  assert.deepEqual(found, []);
});

/** What pages say in a language; for messages without variables. */
function words(locale) {
  const bundle = new FluentBundle(locale);
  const from = join(root, "locales", locale);
  for (const file of readdirSync(from)) bundle.addResource(new FluentResource(readFileSync(join(from, file), "utf8")));
  return (id) => bundle.formatPattern(bundle.getMessage(id).value);
}

test("a fan who never touches the screen and does not see it makes a record", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: "fr", permissions: RIGHTS });
  await context.addInitScript(watchLiveRegions);
  const page = await openPage(context);
  const say = words("fr");
  await page.goto(`${cloud.origin}/fr/`);
  await fillsInByKeys(page);
  await singsByKeys(page);
  const sung = await page.evaluate(() => globalThis.heard.splice(0));
  await sendsByKeys(page);
  await tabTo(page, "[data-step=record] [data-action=copy-link]");
  await page.keyboard.press("Enter");
  await page.waitForFunction((last) => globalThis.heard.at(-1)?.text === last, say("private-copied"));
  const sent = await page.evaluate(() => globalThis.heard.splice(0));
  const lines = await page.evaluate(() =>
    JSON.parse(document.body.dataset.campaign).song.lyrics.map(({ words }) => words.map(({ text }) => text).join(" ")),
  );
  const { faults } = page;
  await context.close();
  hearsTheTake(sung, lines, say);
  hearsTheSending(sent, say);
  assert.deepEqual(faults, []);
});

/** A new step begins at its heading, for whoever hears it and for the next Tab. */
async function startsAtHeading(page, step) {
  await arrivesAt(page, step, TAKE_TIMEOUT_MS);
  await page.waitForFunction((name) => document.activeElement?.matches(`.step[data-step="${name}"] h2`), step);
}

async function fillsInByKeys(page) {
  const press = (key) => page.keyboard.press(key);
  await press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip", "the first stop leads past the bar");
  await press("Enter");
  await tabTo(page, "[data-sing]");
  await press("Enter");
  await arrivesAt(page, "you");
  assert.equal(await page.evaluate(() => document.activeElement.id), "fan-name", "whoever arrives may write");
  await focusShows(page);
  await page.keyboard.type("Zoé");
  await press("Enter");
  assert.ok(await page.evaluate(() => document.activeElement.matches("input[name=team]")), "Enter leads to what is missing");
  await press("ArrowDown");
  await focusShows(page);
  await tabTo(page, "#country");
  await press("Shift+Tab");
  await focusShows(page);
  await tabTo(page, "#country");
  await page.keyboard.type("Franc");
  await tabTo(page, "#age");
  await page.keyboard.type("23");
  await tabTo(page, ".step[data-step=you] [type=submit]");
  await press("Space");
  await startsAtHeading(page, "check");
}

/** Whenever a button gives way to another, the focus goes along. */
async function singsByKeys(page) {
  const press = (key) => page.keyboard.press(key);
  await tabTo(page, "[data-action=open-mic]");
  await press("Enter");
  await page.locator("[data-action=to-booth]:focus").waitFor();
  await focusShows(page);
  await press("Enter");
  await arrivesAt(page, "booth");
  await page.locator("[data-action=restart]:focus").waitFor();
  await startsAtHeading(page, "listen");
}

async function sendsByKeys(page) {
  const press = (key) => page.keyboard.press(key);
  await tabTo(page, "[data-action=preview]");
  await press("Space");
  await tabTo(page, "[data-fader=voice]");
  await press("ArrowRight");
  await tabTo(page, "[data-nudge='10']");
  await press("Enter");
  await tabTo(page, "[data-action=use-take]");
  await press("Enter");
  await startsAtHeading(page, "agree");
  await tabTo(page, "fieldset:not([hidden]) input[data-required]");
  await press("Space");
  await tabTo(page, ".step[data-step=agree] [type=submit]");
  await press("Enter");
  await startsAtHeading(page, "record");
  for (const stop of ["play", "turn", "share"]) await tabTo(page, `[data-step=record] [data-action=${stop}]`);
}

/** The count-in, that it records, each line as it comes and in its own language, and that it is over. */
function hearsTheTake(heard, lines, say) {
  const texts = heard.map(({ text }) => text);
  const inOrder = [lines[0], "1", "2", "3", "4", ...lines.slice(1), say("booth-over")];
  assert.deepEqual(texts.slice(texts.indexOf(lines[0])), inOrder);
  for (const { text, lang } of heard) assert.equal(lang, lines.includes(text) ? "en" : "fr", text);
}

function hearsTheSending(heard, say) {
  const texts = heard.map(({ text }) => text);
  for (const stage of ["sending-encoding", "sending-mixing", "sending-publishing"]) {
    assert.ok(texts.includes(say(stage)), `${say(stage)} is not among ${texts.join(" | ")}`);
  }
  assert.equal(texts.at(-1), say("private-copied"));
  assert.ok(heard.every(({ lang }) => lang === "fr"));
}
