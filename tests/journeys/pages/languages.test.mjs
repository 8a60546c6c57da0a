// Every language of the campaign on a small phone: nothing is wider than the screen, rows stay rows, and the way on is in sight.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, root } from "../browser.mjs";
import { startCloud } from "../cloud.mjs";
import { arrivesAt, choosesFile, openPage, step } from "../fan.mjs";
import { atRest, siteLocales } from "../inspect.mjs";

const VOICE = join(root, "tests", "voices", "fan.flac");
const SCREEN = { width: 360, height: 740 };
const LOCALES = siteLocales();
let cloud, browser;

before(async () => {
  cloud = await startCloud();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await cloud?.stop();
});

/** What is wrong with what is shown: too wide, out of sight, or in two rows. */
async function faultsOf(page, onward, rows) {
  await atRest(page);
  const faults = [];
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) faults.push(`${wide} px too wide`);
  const { y, height } = await onward.boundingBox();
  if (y + height > SCREEN.height) faults.push(`the way on ends at ${Math.round(y + height)} px`);
  for (const selector of rows) {
    const tops = await page.locator(`${selector}:visible`).evaluateAll((all) =>
      all.map((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return (top + bottom) / 2;
      }),
    );
    assert.ok(tops.length > 1, selector);
    if (Math.max(...tops) - Math.min(...tops) > 4) faults.push(`${selector} stands in more than one row`);
  }
  return faults;
}

test("the site speaks the campaign's twenty languages", () => assert.equal(LOCALES.length, 20));

for (const locale of LOCALES) {
  test(`on a small phone all has its place, in ${locale}`, async () => {
    const context = await browser.newContext({ viewport: SCREEN, reducedMotion: "reduce", locale });
    const page = await openPage(context);
    const faults = {};
    await page.goto(`${cloud.origin}/${locale}/`);
    await page.locator("[data-cover]").waitFor();
    faults.landing = await faultsOf(page, page.locator("[data-sing]"), []);
    await page.goto(`${cloud.origin}/${locale}/sing/#name=Zo%C3%A9&country=FR&age=23&team=fra`);
    await arrivesAt(page, "you");
    const bar = [".bar > *"];
    faults.you = await faultsOf(page, step(page, "you").locator("[type=submit]"), bar);
    await step(page, "you").locator("[type=submit]").click();
    await arrivesAt(page, "check");
    faults.check = await faultsOf(page, page.locator("[data-action=open-mic]"), bar);
    await choosesFile(page, VOICE);
    faults.listen = await faultsOf(page, page.locator("[data-action=use-take]"), [...bar, ".nudge > *", ".takes ~ .actions > *"]);
    await page.locator("[data-action=use-take]").click();
    await arrivesAt(page, "agree");
    faults.agree = await faultsOf(page, step(page, "agree").locator("[type=submit]"), bar);
    await context.close();
    assert.deepEqual(Object.entries(faults).filter(([, found]) => found.length > 0), []);
    assert.deepEqual(page.faults, []);
  });
}
