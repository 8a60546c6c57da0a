// The whole way in real Chromium, on the real local cloud: a fan comes, sings, shares, comes back and erases.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { MICROPHONE_RATE_HZ, decode, launch, microphoneFile, root } from "../browser.mjs";
import { startCloud } from "../cloud.mjs";
import {
  agrees,
  arrivesAt,
  choosesFile,
  coverShows,
  erases,
  holdsRecord,
  introduces,
  listens,
  openPage,
  sings,
  watchSounds,
} from "../fan.mjs";
import { assertFaithful, likeness } from "../likeness.mjs";

const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const ZOE = { locale: "en", dir: "ltr", country: "FR", team: "fra", name: "Zoé" };
const LAYLA = { locale: "ar", dir: "rtl", country: "EG", team: "mar", name: "ليلى" };
const VOICE = join(root, "tests", "voices", "fan.flac");
let folder, cloud, singer;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "refrain-voices-"));
  singer = await microphoneFile(folder, ["singer", "fan"], 1);
  cloud = await startCloud();
});

after(async () => {
  await cloud?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser of the fan's own; what no fan should meet fails the test. */
async function asFan(fan, screen, microphone, task) {
  const browser = await launch(microphone);
  try {
    const context = await browser.newContext({
      ...screen,
      locale: fan.locale,
      permissions: ["microphone", "clipboard-read", "clipboard-write"],
    });
    await context.addInitScript(watchSounds);
    const page = await openPage(context);
    await task(page, context).catch((error) => {
      error.message += `\n${page.faults.join("\n")}\n${cloud.words().slice(-2_000)}`;
      throw error;
    });
    assert.deepEqual(page.faults, []);
  } finally {
    await browser.close();
  }
}

/** What a network's own preview of the link sees: no script, no cookie. */
async function sharesWith(browser, shareLink, fan) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  assert.equal((await page.goto(shareLink)).status(), 200);
  assert.equal(await page.locator("html").getAttribute("lang"), fan.locale);
  assert.equal(await page.locator("html").getAttribute("dir"), fan.dir);
  assert.ok((await page.title()).includes(fan.name));
  assert.ok((await page.locator("h1").innerText()).includes(fan.name) || fan.locale === "en");
  const tag = (property) => page.locator(`meta[property="${property}"]`).getAttribute("content");
  assert.ok((await tag("og:title")).includes(fan.name));
  for (const [property, type] of [
    ["og:image", "image/jpeg"],
    ["og:audio", "audio/mpeg"],
  ]) {
    const answer = await context.request.get(await tag(property));
    assert.equal(answer.status(), 200, property);
    assert.equal(answer.headers()["content-type"], type);
    assert.ok((await answer.body()).length > 10_000, property);
  }
  await page.locator("audio[controls][src]").waitFor();
  await context.close();
}

/** Comes back by the private link in another browser profile, erases, and finds nothing left anywhere. */
async function comesBackAndErases(browser, { privateLink, shareLink }, fan, screen) {
  const context = await browser.newContext({ ...screen, locale: fan.locale });
  const page = await openPage(context);
  await page.goto(privateLink);
  await arrivesAt(page, "record");
  await coverShows(page, 1_500);
  const [id, token] = new URL(privateLink).hash.slice(1).split(".");
  assert.ok(cloud.objects(id).length >= 5);
  await erases(page);
  assert.deepEqual(cloud.objects(id), []);
  assert.equal((await context.request.get(shareLink)).status(), 404);
  const answer = await context.request.get(`${cloud.origin}/api/entries/${id}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  assert.equal(answer.status(), 410);
  assert.deepEqual(page.faults, []);
  await context.close();
}

async function measured(page, privateLink) {
  const [id, token] = new URL(privateLink).hash.slice(1).split(".");
  const answer = await page.request.get(`${cloud.origin}/api/entries/${id}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await answer.json()).entry;
}

for (const [fan, screen, name] of [
  [ZOE, PHONE, "in English on a phone"],
  [LAYLA, DESKTOP, "in Arabic on a desktop"],
]) {
  test(`a fan sings, shares, comes back and erases, ${name}`, async () => {
    await asFan(fan, screen, singer.path, async (page, context) => {
      const sent = [];
      page.on("request", (request) => {
        if (request.method() === "PUT" && request.url().includes("/api/entries/")) sent.push(request.postDataJSON());
      });
      await introduces(page, cloud.origin, fan);
      await sings(page);
      await listens(page);
      await agrees(page);
      const links = await holdsRecord(page);
      const [{ take, placement }] = sent;
      assert.equal(placement.nudge_ms, 10);
      assert.deepEqual([take.timing.source, take.timing.engine], ["booth", "chromium"]);
      const id = new URL(links.privateLink).hash.slice(1, 37);
      const [object] = cloud.archivedTakes(id);
      const heard = await decode(page, cloud.read(object), MICROPHONE_RATE_HZ);
      const like = likeness(heard, singer.pcm);
      console.log(`took ${JSON.stringify({ ...like, ...take.timing })}`);
      assertFaithful(like, 25 * MICROPHONE_RATE_HZ);
      await sharesWith(context.browser(), links.shareLink, fan);
      await comesBackAndErases(context.browser(), links, fan, screen);
    });
  });
}

for (const [fan, screen, name] of [
  [ZOE, DESKTOP, "in English on a desktop"],
  [LAYLA, PHONE, "in Arabic on a phone"],
]) {
  test(`a file stands in where there is no microphone, ${name}`, async () => {
    await asFan(fan, screen, null, async (page, context) => {
      await introduces(page, cloud.origin, fan);
      await page.locator("[data-action=open-mic]").click();
      await arrivesAt(page, "problem");
      await choosesFile(page, VOICE);
      await listens(page);
      await agrees(page);
      const links = await holdsRecord(page);
      const { mix } = await measured(page, links.privateLink);
      assert.ok(Math.abs(mix.measurements.mix_loudness_lufs + 14) <= 0.5, JSON.stringify(mix.measurements));
      await sharesWith(context.browser(), links.shareLink, fan);
      await comesBackAndErases(context.browser(), links, fan, screen);
    });
  });
}

test("the song that the fan hears starts where the song that is mixed does", async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const audio = join(root, "build", "site", "audio");
    const [mp3] = readdirSync(audio).filter((name) => name.startsWith("backing."));
    const heard = await decode(page, readFileSync(join(audio, mp3)), 48_000);
    const mixed = await decode(page, readFileSync(join(root, "campaigns/night-game/audio/backing.flac")), 48_000);
    const like = likeness(heard, mixed);
    assert.deepEqual([like.lag, heard.length], [0, mixed.length]);
    assert.ok(like.correlation > 0.99);
  } finally {
    await browser.close();
  }
});
