// Where the song can be heard: which links a visitor finds, by time, by country and by the address that led here, and what goes along.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, root } from "../browser.mjs";
import { startCloud } from "../cloud.mjs";
import { agrees, arrivesAt, choosesFile, fillsIn, holdsRecord, listens, openPage, watchSounds } from "../fan.mjs";
import { HOUR_MS, reschedule, serveAt, setClock } from "../schedule.mjs";

const PHONE = { viewport: { width: 360, height: 740 }, locale: "en" };
const VOICE = join(root, "tests", "voices", "fan.flac");
const ZOE = { locale: "en", dir: "ltr", country: "FR", team: "fra", name: "Zoé" };
const RELEASE = Date.parse("2026-07-11T18:00:00Z");
// An hour is longer than the slowest machine takes for a test; a second is what the header `Date` leaves out.
const BEFORE_RELEASE = RELEASE - HOUR_MS;
const AFTER_RELEASE = RELEASE + 1_000;
const AFTER_IT_CLOSED = Date.parse("2032-06-01T12:00:00Z");
const PRE_SAVES = ["https://example.com/the-north-stand/pre-save", "https://example.com/the-north-stand/pre-add"];
const SHOP = "https://example.com/the-north-stand/sing-the-floodlights-on";
const SPOTIFY = "https://open.spotify.com/search";
const OTHERS = ["https://www.youtube.com/", "https://www.deezer.com/", SHOP];
const IN_JAPAN = [SPOTIFY, "https://music.apple.com/jp/new", ...OTHERS];
const ELSEWHERE = [SPOTIFY, "https://music.apple.com/us/new", ...OTHERS];
let cloud, browser;

before(async () => {
  [cloud, browser] = await Promise.all([startCloud(), launch()]);
});

after(async () => {
  await browser?.close();
  await cloud?.stop();
});

/** A visit in a place, today, which is after the release, or at another time; nothing may be stored of it, and nobody else may be asked. */
async function visits({ timeZone = "Europe/Paris", now, aheadMs = 0, ...more }, task) {
  const context = await browser.newContext({ ...PHONE, timezoneId: timeZone, permissions: ["clipboard-read", "clipboard-write"], ...more });
  const page = await openPage(context);
  if (now) {
    await serveAt(page, now);
    await setClock(page, now - Date.now() + aheadMs);
  }
  await task(page, context);
  assert.deepEqual(page.faults, []);
  await context.close();
}

/** The addresses that the links lead to, once they are there. */
async function linksOf(page) {
  await page.locator("[data-listen]:visible").scrollIntoViewIfNeeded();
  await page.locator("[data-listen] [data-listen-links]").waitFor();
  return addresses(page);
}

const addresses = (page) => page.locator("[data-listen-links] a").evaluateAll((all) => all.map(({ href }) => href));
const withSource = (links) => links.map((link) => `${link}?utm_source=ig`);

for (const [place, timeZone, expected] of [
  ["in France", "Europe/Paris", ELSEWHERE],
  ["in Japan", "Asia/Tokyo", IN_JAPAN],
]) {
  test(`the landing has pre-saves until the release and then the links of the country, ${place}`, async () => {
    for (const [now, links] of [[BEFORE_RELEASE, PRE_SAVES], [AFTER_RELEASE, expected]]) {
      await visits({ timeZone, now }, async (page) => {
        await page.goto(`${cloud.origin}/en/`);
        assert.equal(await page.locator("[data-listen-links]").count(), 0, "no byte of it belongs to the first screen");
        assert.deepEqual(await linksOf(page), links);
        const release = page.locator("[data-release]");
        if (now === BEFORE_RELEASE) assert.match(await release.innerText(), /July 1[12], 2026/);
        else assert.equal(await release.count(), 0);
        assert.equal(await page.locator("[data-where]").count(), 0);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} px too wide`);
      });
    }
  });
}

test("the release is by the service's clock, whatever the device's shows", async () => {
  for (const [now, aheadMs, links] of [[BEFORE_RELEASE, 24 * HOUR_MS, PRE_SAVES], [AFTER_RELEASE, -24 * HOUR_MS, ELSEWHERE]]) {
    await visits({ now, aheadMs }, async (page) => {
      await page.goto(`${cloud.origin}/en/`);
      assert.deepEqual(await linksOf(page), links);
      await page.goto(`${cloud.origin}/en/listen/`);
      await page.locator("[data-time]").nth(1).waitFor({ state: "detached" });
      assert.deepEqual(await addresses(page), links);
    });
  }
});

test("the link to the links begins where the text above it does", async () => {
  /** In the page: where the first letters of an element stand, from the edge that reading begins at. */
  const begins = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right } = range.getBoundingClientRect();
    return Math.round(document.dir === "rtl" ? innerWidth - right : left);
  };
  for (const [locale, viewport] of [["en", PHONE.viewport], ["ar", PHONE.viewport], ["en", { width: 1440, height: 900 }]]) {
    await visits({ viewport }, async (page) => {
      await page.goto(`${cloud.origin}/${locale}/`);
      const link = page.locator("[data-listen] > a");
      assert.equal(await link.evaluate(begins), await page.locator(".how .lead").evaluate(begins), locale);
      await page.goto(`${cloud.origin}/${locale}/listen/`);
      assert.equal(await page.locator(".prose .link").evaluate(begins), await page.locator("h1").evaluate(begins), locale);
    });
  }
});

test("where the country is not known, links of one country say which", async () => {
  await visits({ timeZone: "UTC" }, async (page) => {
    await page.goto(`${cloud.origin}/en/`);
    const links = await linksOf(page);
    assert.deepEqual(links, [...ELSEWHERE.slice(0, 2), IN_JAPAN[1], ...OTHERS]);
    assert.deepEqual(await page.locator("[data-where]").allInnerTexts(), ["Japan"]);
  });
});

test("after the campaign the first button leads to the links", async () => {
  await visits({ now: AFTER_IT_CLOSED }, async (page) => {
    // The landing goes by the service's clock, whatever the device's shows.
    await reschedule(page, { closes_at: Date.now() - 2 * HOUR_MS, finish_by: Date.now() - HOUR_MS });
    await page.goto(`${cloud.origin}/en/`);
    await page.locator("[data-state=closed] .button").first().click();
    await page.waitForURL((url) => url.pathname === "/en/listen/");
    await page.locator("[data-time=before]").waitFor({ state: "detached" });
    assert.deepEqual(await addresses(page), ELSEWHERE);
  });
});

test("what the address says of where a fan came from goes along to the record's links, and is stored nowhere", async () => {
  await visits({}, async (page, context) => {
    await page.addInitScript(watchSounds);
    await page.goto(`${cloud.origin}/?team=${ZOE.team}&utm_source=ig&fbclid=1`);
    await page.locator("[data-sing][href*=utm_source]").click();
    await fillsIn(page, ZOE);
    await arrivesAt(page, "check");
    await choosesFile(page, VOICE);
    await listens(page);
    await agrees(page);
    const { shareLink, privateLink } = await holdsRecord(page);
    for (const link of [shareLink, privateLink]) assert.ok(!link.includes("utm_"), link);
    assert.deepEqual(await linksOf(page), withSource(ELSEWHERE));
    const stored = await page.evaluate(() => [localStorage, sessionStorage].map((store) => JSON.stringify(store)).join());
    assert.ok(!stored.includes("utm_"), stored);
    assert.deepEqual(await context.cookies(), []);

    await page.goto(`${shareLink}?utm_source=ig&utm_content=%22%3E%3Cb%3E&team=mex`);
    const tagged = ELSEWHERE.map((link) => `${link}?utm_source=ig&utm_content=%22%3E%3Cb%3E`);
    assert.deepEqual(await linksOf(page), tagged);
    const onward = new URL(await page.locator("a.button").first().getAttribute("href"));
    assert.deepEqual(Object.fromEntries(onward.searchParams), { team: "fra", utm_source: "ig", utm_content: '"><b>' });
    await page.goto(privateLink);
    assert.deepEqual(await linksOf(page), ELSEWHERE);
  });
});

test("without a script one link leads to all of them, before and after the release", async () => {
  await visits({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${cloud.origin}/en/`);
    await page.locator("[data-listen] a").click();
    await page.waitForURL((url) => url.pathname === "/en/listen/");
    assert.deepEqual(await addresses(page), [...PRE_SAVES, ...ELSEWHERE.slice(0, 2), IN_JAPAN[1], ...OTHERS]);
    assert.equal(await page.locator("[data-listen-links] h2:visible").count(), 2);
  });
});
