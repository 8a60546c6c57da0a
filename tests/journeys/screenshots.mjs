// Takes the README's pictures: node screenshots.mjs [locale] [folder]; English into docs/images, if left out.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launch, microphoneFile, root } from "./browser.mjs";
import { startCloud } from "./cloud.mjs";
import { agrees, arrivesAt, coverShows, introduces, listens, openPage } from "./fan.mjs";

const FANS = {
  en: { locale: "en", dir: "ltr", country: "IE", team: "bra", name: "Aoife" },
  fr: { locale: "fr", dir: "ltr", country: "FR", team: "fra", name: "Zoé" },
  ar: { locale: "ar", dir: "rtl", country: "EG", team: "mar", name: "ليلى" },
};
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };
/** Late enough that lines have been sung and half of the waveform is drawn. */
const BOOTH_AFTER_MS = 17_000;

const [locale = "en", folder = join(root, "docs", "images")] = process.argv.slice(2);
const fan = FANS[locale];
if (!fan) throw new Error(`no fan speaks ${locale}: ${Object.keys(FANS)}`);
const pictures = resolve(folder);
mkdirSync(pictures, { recursive: true });
const voices = mkdtempSync(join(tmpdir(), "refrain-voices-"));
const cloud = await startCloud();
const browser = await launch((await microphoneFile(voices, ["fan"], 4)).path);
try {
  const context = await browser.newContext({ ...PHONE, locale, permissions: ["microphone"] });
  const page = await openPage(context);
  const take = (name, of = page) => of.screenshot({ path: join(pictures, `${name}.jpg`), type: "jpeg", quality: 82 });

  await page.goto(`${cloud.origin}/${locale}/`);
  await coverShows(page, 480);
  await settled(page);
  await take("landing");

  await introduces(page, cloud.origin, fan);
  await page.locator("[data-action=open-mic]").click();
  await page.locator("[data-action=to-booth]").click();
  await arrivesAt(page, "booth");
  await page.waitForTimeout(BOOTH_AFTER_MS);
  await take("booth");
  await arrivesAt(page, "listen", 60_000);
  await listens(page);
  await agrees(page);
  await arrivesAt(page, "record", 60_000);
  await coverShows(page, 1_500);
  await settled(page);
  await take("record");

  const desk = await openPage(await browser.newContext({ ...DESKTOP, locale }));
  const mix = await page.locator("[data-download]").getAttribute("href");
  await desk.goto(new URL(".", cloud.origin + mix).href);
  await settled(desk);
  await take("share", desk);
} finally {
  await browser.close();
  await cloud.stop();
  rmSync(voices, { recursive: true, force: true });
}

/** Fonts have come and everything that turned has come to rest. */
async function settled(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  await page.waitForTimeout(700);
}
