// What is left of the pages without JavaScript, in every language: the landing reads and leads on, the booth says what it needs.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../browser.mjs";
import { startCloud } from "../cloud.mjs";
import { openPage } from "../fan.mjs";

let cloud, browser;

before(async () => {
  cloud = await startCloud();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await cloud?.stop();
});

for (const locale of ["en", "fr", "ar"]) {
  test(`without JavaScript the landing reads and leads on, and nothing is kept of a visit, in ${locale}`, async () => {
    const context = await browser.newContext({ locale, javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const page = await openPage(context);
    await page.goto(cloud.origin, { waitUntil: "networkidle" });
    assert.equal(new URL(page.url()).pathname, `/${locale}/`);
    for (const words of ["h1", ".invite .lead", ".how li", ".foot p"]) {
      assert.ok((await page.locator(words).first().innerText()).trim(), words);
    }
    await page.locator("[data-cover]").waitFor();
    await page.locator("[data-sing]").click();
    await page.waitForURL((url) => url.pathname === `/${locale}/sing/`);
    await page.locator("noscript h2").waitFor();
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(page.faults, []);
    await context.close();
  });
}

test("an address that does not exist says so in any language that is chosen", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ locale: "fr", javaScriptEnabled, viewport: { width: 360, height: 740 } });
    const page = await openPage(context);
    await page.goto(`${cloud.origin}/nowhere`);
    const shown = () => page.locator("main > section:visible").evaluateAll((all) => all.map(({ lang }) => lang));
    if (javaScriptEnabled) assert.deepEqual(await shown(), ["fr"]);
    await page.locator(".language-menu summary").click();
    await page.locator(".languages a[lang=ar]").click();
    await page.waitForURL((url) => url.hash === "#ar");
    await page.locator("section#ar").scrollIntoViewIfNeeded();
    if (javaScriptEnabled) {
      await page.locator("html[lang=ar][dir=rtl]").waitFor();
      assert.deepEqual(await shown(), ["ar"]);
      assert.equal(await page.locator("h1").count(), 1);
      assert.equal(await page.locator(".language-menu[open]").count(), 0);
    }
    assert.deepEqual(page.faults.filter((fault) => !fault.startsWith("404 for /nowhere")), []);
    await context.close();
  }
});
