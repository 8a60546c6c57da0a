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
