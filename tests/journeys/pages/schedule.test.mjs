// A campaign's schedule as fans meet it: too early, in time, late; on devices whose clock is wrong.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, root } from "../browser.mjs";
import { startCloud } from "../cloud.mjs";
import { arrivesAt, choosesFile, openPage, step } from "../fan.mjs";
import { HOUR_MS, reschedule, setClock } from "../schedule.mjs";

const VOICE = join(root, "tests", "voices", "fan.flac");
const FORM = "#name=Aoife&country=IE&age=23&team=arg";
const PHONE = { viewport: { width: 360, height: 740 }, locale: "en", timezoneId: "Europe/Paris" };
let cloud, browser;

before(async () => {
  cloud = await startCloud();
  // A page that a test serves has no network address, so that Chromium would ask before it sends anything to this machine.
  browser = await launch(undefined, ["--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests"]);
});

after(async () => {
  await browser?.close();
  await cloud?.stop();
});

/** Waits until the landing shows a state, and nothing else. */
async function shows(page, state) {
  await page.waitForFunction((name) => {
    const shown = [...document.querySelectorAll("[data-state]")].filter((section) => !section.hidden);
    return shown.length === 1 && shown[0].dataset.state === name;
  }, state);
}

test("whatever a device's clock shows, the landing has the state by the service's, without a further request", async () => {
  for (const aheadMs of [-50_000 * HOUR_MS, -5 * HOUR_MS, 0, 5 * HOUR_MS, 50_000 * HOUR_MS]) {
    const context = await browser.newContext(PHONE);
    const page = await openPage(context);
    await setClock(page, aheadMs);
    await page.goto(`${cloud.origin}/en/`);
    const asked = await page.waitForFunction(() => {
      const again = performance.getEntriesByName(location.href).find(({ entryType }) => entryType === "resource");
      return again && [again.transferSize];
    });
    assert.deepEqual(await asked.jsonValue(), [0], "the browser's cache answers");
    await shows(page, "open");
    assert.match(await page.locator("h1").textContent(), /\w/);
    assert.deepEqual(page.faults, []);
    await context.close();
  }
});

test("who comes too early is told when, in which time zone, and takes a reminder along, whatever their clock shows", async () => {
  for (const aheadMs of [0, 9_000 * HOUR_MS]) {
    const context = await browser.newContext(PHONE);
    const page = await openPage(context);
    await setClock(page, aheadMs);
    const opens = Math.round(Date.now() / 1_000) * 1_000 + 75 * HOUR_MS;
    await reschedule(page, { opens_at: opens });
    await page.goto(`${cloud.origin}/en/`);
    await shows(page, "soon");
    const soon = page.locator("[data-state=soon]");
    await page.waitForFunction(() => document.querySelector("[data-opens]").textContent);
    assert.match(await soon.locator("[data-opens]").textContent(), /Central European/);
    assert.equal(await soon.locator("[data-until]").textContent(), "in 3 days");
    const href = await soon.locator("a.button").getAttribute("href");
    const answer = await page.request.get(new URL(href, page.url()).href);
    assert.match(answer.headers()["content-type"], /^text\/calendar/);
    // A moment in UTC is the same on every calendar.
    assert.match(await answer.text(), /\r\nDTSTART:\d{8}T\d{6}Z\r\n/);
    await page.goto(`${cloud.origin}/en/sing/`);
    await page.waitForURL(`${cloud.origin}/en/`);
    await context.close();
  }
});

test("when all is over the landing lets one listen and leads to the fan's own record", async () => {
  const context = await browser.newContext(PHONE);
  const page = await openPage(context);
  await setClock(page, -50_000 * HOUR_MS);
  await reschedule(page, { closes_at: Date.now() - HOUR_MS, finish_by: Date.now() + HOUR_MS });
  await page.goto(`${cloud.origin}/en/sing/`);
  await page.waitForURL(`${cloud.origin}/en/`);
  await shows(page, "closed");
  assert.equal(await page.locator("h1").textContent(), "The singing is over");
  assert.ok(await page.locator("[data-action=hear]").isVisible());
  assert.equal(await page.locator("[data-resume]").isVisible(), false);
  await page.locator("[data-state=closed] a.button-quiet").click();
  await arrivesAt(page, "no-link");
  await context.close();
});

/** Up to a take that was chosen as a file. */
async function hasTake(page) {
  await page.goto(`${cloud.origin}/en/sing/${FORM}`);
  await arrivesAt(page, "you");
  await step(page, "you").locator("[type=submit]").click();
  await arrivesAt(page, "check");
  await choosesFile(page, VOICE);
  await arrivesAt(page, "listen");
}

/** From listening to the end. Answers what was sent. */
async function sends(page) {
  // What intercepts requests would answer the upload's preflight in the store's place.
  await page.unrouteAll({ behavior: "ignoreErrors" });
  const put = page.waitForRequest((request) => request.method() === "PUT" && request.url().includes("/api/entries/"));
  await page.locator("[data-action=use-take]").click();
  await arrivesAt(page, "agree");
  assert.match(await late(page, "agree").textContent(), /^The singing is over, .*\d:\d\d/);
  await page.locator("fieldset:not([disabled]) [data-required]").check({ force: true });
  await step(page, "agree").locator("[type=submit]").click();
  await arrivesAt(page, "record", 60_000);
  assert.equal(await late(page, "record").count(), 0);
  return JSON.parse((await put).postData());
}

const late = (page, name) => step(page, name).locator("> p.hint");

test("whoever is in the booth when it closes is told until when to finish, and finishes", async () => {
  const context = await browser.newContext(PHONE);
  const page = await openPage(context);
  const closes = Date.now() + 10 * HOUR_MS;
  await setClock(page, 0);
  await reschedule(page, { closes_at: closes, finish_by: closes + 2 * HOUR_MS });
  await hasTake(page);
  assert.equal(await late(page, "listen").count(), 0);
  await page.evaluate((ms) => (globalThis.aheadMs = ms), 11 * HOUR_MS);
  const { begun_at } = await sends(page);
  assert.ok(Date.parse(begun_at) < closes, begun_at);
  await context.close();
});

test("a take from before the end is offered after it, and can be finished from there", async () => {
  const context = await browser.newContext(PHONE);
  const page = await openPage(context);
  await hasTake(page);
  const closes = Date.now() + HOUR_MS;
  await setClock(page, 2 * HOUR_MS);
  await reschedule(page, { closes_at: closes, finish_by: closes + 2 * HOUR_MS }, 2 * HOUR_MS);
  await page.goto(`${cloud.origin}/en/`);
  await shows(page, "closed");
  await page.locator("[data-resume] a").click();
  await arrivesAt(page, "listen");
  assert.match(await late(page, "listen").textContent(), /^The singing is over, /);
  const { begun_at } = await sends(page);
  assert.ok(Date.parse(begun_at) < closes, begun_at);
  await context.close();
});

test("a take from before the end is of no use when the time to finish is over, too", async () => {
  const context = await browser.newContext(PHONE);
  const page = await openPage(context);
  await hasTake(page);
  const closes = Date.now() + HOUR_MS;
  await setClock(page, 4 * HOUR_MS);
  await reschedule(page, { closes_at: closes, finish_by: closes + 2 * HOUR_MS }, 4 * HOUR_MS);
  await page.goto(`${cloud.origin}/en/sing/?again#resume`);
  await page.waitForURL(`${cloud.origin}/en/`);
  await shows(page, "closed");
  assert.equal(await page.locator("[data-resume]").isVisible(), false);
  await context.close();
});

test("the form shows the teams of the fan's country first, and follows another country", async () => {
  const context = await browser.newContext(PHONE);
  const page = await openPage(context);
  await page.goto(`${cloud.origin}/en/sing/#name=Aoife&country=UA&age=23`);
  await arrivesAt(page, "you");
  const first = () => page.locator(".line-up .team-name").first().textContent();
  assert.equal(await first(), "Ukraine");
  await page.locator("#country").selectOption("JP");
  assert.equal(await first(), "Japan");
  await page.locator("#country").selectOption("IE");
  assert.equal(await first(), "Argentina");
  await context.close();
});
