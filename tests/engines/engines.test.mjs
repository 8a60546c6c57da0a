// The whole way in Firefox and WebKit, with a real voice in a real microphone: each engine records in its own manner.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { decode, launch, voiceFile } from "../journeys/browser.mjs";
import { startCloud } from "../journeys/cloud.mjs";
import { startDevices } from "./devices.mjs";
import { openFirefox, openWebKit } from "./browsers.mjs";
import {
  agrees,
  arrivesAt,
  erases,
  holdsRecord,
  introduces,
  listens,
  sings,
  watchCopies,
  watchReserving,
  watchSounds,
} from "../journeys/fan.mjs";
import { likeness } from "../journeys/likeness.mjs";

const ZOE = { locale: "en", dir: "ltr", country: "FR", team: "fra", name: "Zoé" };
let cloud;

before(async () => {
  cloud = await startCloud();
});

after(() => cloud?.stop());

/** A voice, devices at the rate that the engine works at, and the engine's page. */
async function withVoice(open, rateHz, task) {
  const folder = mkdtempSync(join(tmpdir(), "refrain-engines-"));
  const voice = await voiceFile(folder, ["singer", "fan"], rateHz);
  const devices = await startDevices(folder, rateHz);
  try {
    const { page, close } = await open(devices, { locale: ZOE.locale, viewport: { width: 1280, height: 800 } });
    await task(page, voice.pcm, () => devices.speak(voice.path)).finally(close);
  } finally {
    await devices.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const [engine, open, rateHz] of [
  ["firefox", openFirefox, 48_000],
  ["webkit", openWebKit, 44_100],
]) {
  test(`a fan sings, holds the record, comes back and erases, in ${engine}`, async () => {
    await withVoice(open, rateHz, async (page, sung, speak) => {
      page.setDefaultTimeout(30_000);
      page.faults ??= [];
      await introduces(page, cloud.origin, ZOE);
      await page.evaluate(watchSounds);
      await page.evaluate(watchCopies);
      await page.evaluate(watchReserving);
      await sings(page, speak);
      await listens(page);
      await agrees(page);
      const links = await holdsRecord(page);
      const id = new URL(links.privateLink).hash.slice(1, 37);
      const { take } = await page.evaluate(() => globalThis.reserved);
      assert.deepEqual([take.timing.source, take.timing.engine], ["booth", engine]);
      await isTheVoice(sung, id, take);
      await page.goto(links.privateLink);
      await arrivesAt(page, "record");
      await erases(page);
      assert.deepEqual(cloud.objects(id), []);
    });
  });
}

/** What the service got is what was sung, as far as the engine's own way to the sound server leaves it. */
async function isTheVoice(sung, id, take) {
  const chromium = await launch();
  try {
    const [object] = cloud.archivedTakes(id);
    const rate = take.timing.sample_rate_hz;
    const heard = await decode(await chromium.newPage(), cloud.read(object), rate);
    const like = likeness(heard, sung);
    console.log(`took ${JSON.stringify({ ...like, ...take.timing })}`);
    assert.ok(like.correlation >= 0.9999, `correlation ${like.correlation}`);
    // A busy machine's sound server stumbles; what lies between the stumbles is the voice itself.
    assert.ok(like.frames >= 20 * rate, `only ${like.frames} frames agree`);
  } finally {
    await chromium.close();
  }
}
