// Screens of every shape, and what systems set: low ones, wide ones, forced colours. On each the next step is in sight.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, root } from "../browser.mjs";
import { startCloud } from "../cloud.mjs";
import { arrivesAt, choosesFile, openPage, step } from "../fan.mjs";
import { atRest, pictureWith, siteLocales } from "../inspect.mjs";

const VOICE = join(root, "tests", "voices", "fan.flac");
const FORM = "#name=Aoife&country=IE&age=23&team=arg";
/** What leads on from each step. */
const ONWARD = {
  you: "[type=submit]",
  check: "[data-action=open-mic]",
  listen: "[data-action=use-take]",
  agree: "[type=submit]",
};
let cloud, browser;

before(async () => {
  cloud = await startCloud();
  browser = await launch(undefined, ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"]);
});

after(async () => {
  await browser?.close();
  await cloud?.stop();
});

async function openSing(context, fragment = FORM, locale = "en") {
  const page = await openPage(context);
  await page.goto(`${cloud.origin}/${locale}/sing/${fragment}`);
  await arrivesAt(page, "you");
  return page;
}

async function goTo(page, name) {
  await page.evaluate((to) => (location.hash = to), name);
  await arrivesAt(page, name);
}

/** The words of a button that stand on more than one line. Where words have no spaces between them, its language says where they end. */
function brokenWords(button) {
  return button.evaluate((element) => {
    const [text] = element.childNodes;
    const range = document.createRange();
    const words = new Intl.Segmenter(document.documentElement.lang, { granularity: "word" }).segment(text.textContent);
    return [...words]
      .filter(({ isWordLike }) => isWordLike)
      .filter(({ segment, index }) => {
        range.setStart(text, index);
        range.setEnd(text, index + segment.length);
        return range.getClientRects().length > 1;
      })
      .map(({ segment }) => segment);
  });
}

/** To the take's own screen, with a file in place of a microphone. */
async function bringsTake(page) {
  await goTo(page, "check");
  await choosesFile(page, VOICE);
}

test("on a phone on its side the next step is in sight, and so is play", async () => {
  const context = await browser.newContext({ viewport: { width: 740, height: 360 }, reducedMotion: "reduce" });
  const page = await openSing(context);
  const hidden = [];
  const look = async (name, selector) => {
    await atRest(page);
    const { y, height } = await page.locator(selector).boundingBox();
    if (y < 0 || y + height > 360) hidden.push(`${name}: ${Math.round(y)} to ${Math.round(y + height)}`);
  };
  for (const name of ["you", "check"]) {
    await goTo(page, name);
    await look(name, `.step[data-step=${name}] ${ONWARD[name]}`);
  }
  await bringsTake(page);
  await look("listen, play", "[data-action=preview]");
  await look("listen", ONWARD.listen);
  await page.locator(ONWARD.listen).click();
  await arrivesAt(page, "agree");
  await look("agree", `.step[data-step=agree] ${ONWARD.agree}`);
  await context.close();
  assert.deepEqual(hidden, []);
});

test("on a small phone the sound check's button is in sight, and the booth's with its switches, in every language", async () => {
  const faults = [];
  for (const locale of siteLocales()) {
    const viewport = { width: 320, height: 568 };
    const context = await browser.newContext({ viewport, permissions: ["microphone"], reducedMotion: "reduce" });
    const page = await openSing(context, FORM, locale);
    const look = async (selector) => {
      await atRest(page);
      const { y, height } = await page.locator(selector).boundingBox();
      if (y + height > 568) faults.push(`${locale}: ${selector} ends at ${Math.round(y + height)} px`);
    };
    await goTo(page, "check");
    await look(ONWARD.check);
    await page.locator(ONWARD.check).click();
    await page.locator("[data-action=to-booth]").waitFor();
    await goTo(page, "booth");
    await look("[data-action=record]");
    // While one sings there are two buttons: neither breaks a word, and both are in sight.
    for (const name of ["restart", "finish"]) await page.locator(`[data-action=${name}]`).evaluate((button) => (button.hidden = false));
    await page.locator("[data-action=record]").evaluate((button) => (button.hidden = true));
    await look("[data-action=finish]");
    for (const name of ["restart", "finish"]) {
      const broken = await brokenWords(page.locator(`[data-action=${name}]`));
      if (broken.length > 0) faults.push(`${locale}: ${name} breaks ${broken.join(", ")}`);
    }
    await context.close();
  }
  assert.deepEqual(faults, []);
});

test("on a phone all that is said of a field that is wrong is in sight", async () => {
  for (const locale of ["en", "fr", "ar"]) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: "reduce" });
    const page = await openSing(context, "#name=Aoife&country=IE&team=arg", locale);
    const submit = page.locator(".step[data-step=you] [type=submit]");
    await submit.click();
    await page.waitForFunction(() => document.querySelector("#age-error").textContent);
    // What is said now is longer, and the field has the focus already.
    await page.locator("#age").fill("9");
    await page.waitForFunction(() => !document.querySelector("#age-error").textContent);
    await submit.click();
    await page.waitForFunction(() => document.querySelector("#age-error").textContent);
    await atRest(page);
    const [error, button] = await Promise.all(
      ["#age-error", ".step[data-step=you] [type=submit]"].map((selector) => page.locator(selector).boundingBox()),
    );
    // The list fades out above the button.
    assert.ok(error.y + error.height <= button.y - 8, `${locale}: ${error.y + error.height} and ${button.y}`);
    await context.close();
  }
});

test("in the smallest window the line that is sung and the button are in sight together", async () => {
  const viewport = { width: 320, height: 256 };
  const context = await browser.newContext({ viewport, permissions: ["microphone"], reducedMotion: "reduce" });
  const page = await openSing(context);
  await goTo(page, "check");
  await page.locator("[data-action=open-mic]").click();
  await page.locator("[data-action=to-booth]").waitFor();
  await goTo(page, "booth");
  const look = async (button) => {
    await atRest(page);
    for (const selector of ["[data-line]", button]) {
      const { x, y, width, height } = await page.locator(selector).boundingBox();
      assert.ok(y >= 0 && y + height <= viewport.height, `${selector}: ${y} to ${y + height}`);
      assert.ok(x >= 0 && x + width <= viewport.width, `${selector}: ${x} to ${x + width}`);
    }
  };
  await look("[data-action=record]");
  await page.locator("[data-action=record]").click();
  await page.locator(".word[data-sung]").first().waitFor();
  await look("[data-action=restart]");
  await context.close();
});

test("on a desk the cover and the words stand side by side", async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  const page = await openSing(context);
  for (const name of ["you", "check"]) {
    await goTo(page, name);
    await atRest(page);
    const cover = await page.locator(".cover").boundingBox();
    const words = await step(page, name).boundingBox();
    assert.ok(words.x > cover.x + cover.width, name);
    assert.ok(cover.width > 400 && words.width > 400, `${name}: ${cover.width} and ${words.width}`);
  }
  await context.close();
});

test("a heading that a script leads to is not framed", async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  const page = await openSing(context);
  await page.locator("#age").press("Enter");
  await arrivesAt(page, "check");
  const framed = await page.evaluate(() => {
    const { activeElement } = document;
    return [activeElement.tagName, getComputedStyle(activeElement).outlineStyle];
  });
  await context.close();
  assert.deepEqual(framed, ["H2", "none"]);
});

test("in forced colours whatever is moved can be seen", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, forcedColors: "active", reducedMotion: "reduce" });
  const page = await openSing(context);
  await bringsTake(page);
  await page.locator("[data-action=preview][data-playing]").waitFor();
  await page.locator("[data-action=preview]").click();
  const listen = step(page, "listen");
  const faint = [];
  for (const selector of ["[data-fader=voice]", "[data-fader=band]", "[data-seek]", ".wave-rest", "[data-action=preview]"]) {
    const { x, y, width, height } = await listen.locator(selector).boundingBox();
    const clip = { x: x - 2, y: y - 2, width: width + 4, height: height + 4 };
    const there = await pictureWith(page, "", clip);
    const gone = await pictureWith(page, `.step[data-step=listen] ${selector} { visibility: hidden }`, clip);
    const pixels = await page.evaluate(differentPixels, [there, gone]);
    if (pixels < 60) faint.push(`${selector} is seen by ${pixels} pixels`);
  }
  await context.close();
  assert.deepEqual(faint, []);
});

test("in forced colours the words on the cover are read, and switches and chosen takes show their state", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, forcedColors: "active", reducedMotion: "reduce" });
  const page = await openPage(context);
  await page.goto(`${cloud.origin}/en/`);
  await page.locator(".cover-button .hear").waitFor();
  const seen = async (target, styles) => {
    const { x, y, width, height } = await target.boundingBox();
    const clip = { x, y, width, height };
    return page.evaluate(differentPixels, [await pictureWith(page, "", clip), await pictureWith(page, styles, clip)]);
  };
  const words = await seen(page.locator(".cover-button .hear span"), ".hear span { visibility: hidden }");
  await page.goto(`${cloud.origin}/en/sing/${FORM}`);
  await arrivesAt(page, "you");
  await bringsTake(page);
  await page.locator("[data-action=back]").click();
  await arrivesAt(page, "check");
  await choosesFile(page, VOICE);
  const takes = page.locator("[data-takes] button");
  await takes.nth(1).waitFor();
  const edges = await takes.evaluateAll((all) => all.map((take) => [take.ariaPressed, getComputedStyle(take).borderBottomColor]));
  await page.locator("[data-action=back]").click();
  await arrivesAt(page, "check");
  await page.locator("[data-action=open-mic]").click();
  const box = step(page, "check").locator(".switch input").first();
  await box.waitFor();
  await box.setChecked(true);
  const knob = await seen(box, ".switch input { background: none !important }");
  await context.close();
  assert.ok(words > 60, `the words on the cover are seen by ${words} pixels`);
  assert.ok(knob > 60, `the switch is seen by ${knob} pixels`);
  for (const [pressed, edge] of edges) assert.equal(edge === "rgba(0, 0, 0, 0)", pressed === "false", `${pressed}: ${edge}`);
});

/** In the page: how many pixels of two pictures differ by much. */
async function differentPixels(pictures) {
  const [one, other] = await Promise.all(
    pictures.map(async (picture) => {
      const png = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([png]));
      const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
      pen.drawImage(image, 0, 0);
      return pen.getImageData(0, 0, image.width, image.height).data;
    }),
  );
  let different = 0;
  for (let at = 0; at < one.length; at += 4) {
    if ([0, 1, 2].some((channel) => Math.abs(one[at + channel] - other[at + channel]) > 100)) different++;
  }
  return different;
}

test("a take is listened to from where it is wanted, with the time and the line that is sung", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: "reduce" });
  const page = await openSing(context);
  await bringsTake(page);
  await page.locator("[data-action=preview][data-playing]").waitFor();
  await page.locator("[data-action=preview]").click();
  const lines = await page.evaluate(() =>
    JSON.parse(document.body.dataset.campaign).song.lyrics.map(({ start_ms, words }) => ({
      start_ms,
      text: words.map(({ text }) => text).join(" "),
    })),
  );
  const listen = step(page, "listen");
  const { start_ms, text } = lines[4];
  const seconds = Math.ceil(start_ms / 1_000);
  await listen.locator("[data-seek]").evaluate((slider, wanted) => {
    const { backing } = JSON.parse(document.body.dataset.campaign).booth;
    slider.value = String(Math.round((wanted / (backing.frames / 48_000)) * 1_000));
    slider.dispatchEvent(new Event("input"));
  }, seconds + 0.5);
  assert.equal(await listen.locator("[data-time]").textContent(), `0:${String(seconds).padStart(2, "0")}`);
  assert.equal(await listen.locator("[data-preview-line]").textContent(), text);
  await page.locator("[data-action=preview]").click();
  await page.waitForFunction(
    (from) => Number(document.querySelector(".step:not([hidden]) [data-time]").textContent.slice(2)) > from,
    seconds,
  );
  await context.close();
});

test("another language keeps the form and the step", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await openSing(context, "");
  await page.locator("#fan-name").fill("Zoé");
  const menu = page.locator(".language-menu");
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  await menu.locator("a[lang=ar]").waitFor();
  await page.keyboard.press("Escape");
  await menu.locator("a[lang=ar]").waitFor({ state: "hidden" });
  await page.keyboard.press("Enter");
  // Past the languages before it.
  const before = await menu.locator("a").evaluateAll((links) => links.findIndex(({ lang }) => lang === "ar"));
  for (let tabs = 0; tabs <= before; tabs++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/ar\/sing\//);
  await arrivesAt(page, "you");
  assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
  assert.equal(await page.locator("#fan-name").inputValue(), "Zoé");
  assert.deepEqual(page.faults, []);
  await context.close();
});

test("an address that does not exist answers in the visitor's language", async () => {
  for (const [locale, lang, dir] of [
    ["fr-CA", "fr", "ltr"],
    ["ar", "ar", "rtl"],
    ["en", "en", "ltr"],
    ["zh-TW", "zh-Hans", "ltr"],
    ["fi", "en", "ltr"],
  ]) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto(`${cloud.origin}/nowhere/`);
    await page.waitForLoadState("load");
    const seen = await page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      const sections = [...document.querySelectorAll("main > section:not([hidden])")];
      const headings = [...document.querySelectorAll("h1")].map((heading) => heading.closest("section").lang);
      const shown = sections.map((section) => section.lang);
      return { lang, dir, shown, headings, title: document.title };
    });
    const { title, shown, ...rest } = seen;
    assert.deepEqual(rest, { lang, dir, headings: [lang] }, locale);
    // Nobody's language is there: each of them may help.
    assert.deepEqual(shown.length === 1 ? shown : shown.slice(0, 1), [lang], locale);
    assert.equal(shown.length === 1, locale !== "fi", `${locale}: ${shown}`);
    assert.ok(title.endsWith("— Sing the Floodlights On"), title);
    await context.close();
  }
});
