// How long a fan waits from "Send" until the record plays, as JSON milliseconds of each run:
//   node send-to-record.mjs ORIGIN RUNS [DOWN_KBIT_S UP_KBIT_S LATENCY_MS]
import { join } from 'node:path';
import { launch, root } from '../journeys/browser.mjs';
import { arrivesAt, choosesFile, openPage, watchSounds } from '../journeys/fan.mjs';

const FORM = '#name=Zo%C3%A9&team=fra&country=FR&age=23';
/** How long a fan listens at least: the take is encoded meanwhile. */
const LISTENS_MS = 5_000;
const RECORD_TIMEOUT_MS = 120_000;

const [origin, runs, ...network] = process.argv.slice(2);
const browser = await launch();
const waited = [];
try {
  for (let run = 0; run < Number(runs); run += 1) waited.push(await wait());
  console.log(JSON.stringify(waited));
} finally {
  await browser.close();
}

async function wait() {
  const context = await browser.newContext({ locale: 'en' });
  try {
    await context.addInitScript(watchSounds);
    const page = await openPage(context);
    await page.goto(`${origin}/en/sing/${FORM}`);
    await page.locator('body[data-revealed]').waitFor();
    await page.evaluate(() => (location.hash = 'check'));
    await arrivesAt(page, 'check');
    await choosesFile(page, join(root, 'tests', 'voices', 'fan.flac'));
    await page.waitForTimeout(LISTENS_MS);
    await page.locator('[data-action=use-take]').click();
    await arrivesAt(page, 'agree');
    for (const box of await page.locator('fieldset[data-law]:visible input[data-required]').all()) {
      await box.check({ force: true });
    }
    if (network.length === 3) await throttle(page, network.map(Number));
    return await sendToRecord(page);
  } finally {
    await context.close();
  }
}

/** From the press of the button to the first moment at which the record's own sound has moved. */
function sendToRecord(page) {
  return page.evaluate((timeout) => {
    const sounded = new Set(globalThis.sounds.filter((sound) => sound.currentTime > 0));
    const from = performance.now();
    document.querySelector('.step[data-step=agree] [type=submit]').click();
    return new Promise((resolve, reject) => {
      const look = () => {
        const waited = performance.now() - from;
        const shown = document.body.dataset.step === 'record';
        const plays = globalThis.sounds.some((sound) => !sounded.has(sound) && !sound.paused && sound.currentTime > 0);
        if (shown && plays) resolve(waited);
        else if (waited > timeout) reject(new Error(`the page shows ${document.body.dataset.step}`));
        else requestAnimationFrame(look);
      };
      look();
    });
  }, RECORD_TIMEOUT_MS);
}

/** As Chromium's own developer tools do it. */
async function throttle(page, [downKbit, upKbit, latency]) {
  const session = await page.context().newCDPSession(page);
  const bytes = (kbit) => (kbit * 1_000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytes(downKbit),
    uploadThroughput: bytes(upKbit),
  });
}
