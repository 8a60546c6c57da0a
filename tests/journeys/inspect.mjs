// What is looked at on every screen. Each answers what is wrong, a line each, and nothing where all is well.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./browser.mjs";

const { AxeBuilder } = createRequire(join(root, "web", "package.json"))("@axe-core/playwright");

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
/** Twice the text, as a fan sets it in the browser: the pages measure everything but the cover by it. */
const TWICE = "212.5%";
export const PHONE = { width: 360, height: 740 };

/** The languages of the site that was built. */
export function siteLocales() {
  const paths = readdirSync(join(root, "build", "site"), { recursive: true });
  return paths.filter((path) => /^[\w-]+\/sing\/index\.html$/.test(path)).map((path) => path.split("/")[0]);
}

export async function axeFindings(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary.split("\n").slice(1).join(" ")}`),
  );
}

/** Waits until faces have come, what moved has come to its end, and all of it is on the screen. */
export function atRest(page) {
  return page.evaluate(async () => {
    const frame = globalThis.nextFrame ?? requestAnimationFrame;
    const drawn = () => new Promise((resolve) => frame(() => resolve()));
    await document.fonts.ready;
    await drawn();
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await drawn();
    await drawn();
  });
}

/** Takes a picture of what styles of the test's own leave to be seen: the page's own rules let in no others by a <style>. */
export async function pictureWith(page, styles, clip) {
  await page.evaluate((text) => {
    globalThis.ownSheets = [...document.adoptedStyleSheets];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...globalThis.ownSheets, sheet];
  }, styles);
  await atRest(page);
  const picture = await page.screenshot({ ...(clip && { clip }), scale: "css", caret: "initial" });
  await page.evaluate(() => (document.adoptedStyleSheets = globalThis.ownSheets));
  return picture.toString("base64");
}

/** What does not fit: on the smallest phone, on its side, on a screen as wide as a wall, and with text of twice the size. */
export async function layoutFindings(page) {
  const findings = [];
  const look = async (name) => {
    await atRest(page);
    findings.push(...(await page.evaluate(clippedText)).map((found) => `${name}: ${found}`));
  };
  for (const [width, height] of [
    [320, 568],
    [740, 360],
    [1440, 900],
    [3840, 2160],
    [PHONE.width, PHONE.height],
  ]) {
    await page.setViewportSize({ width, height });
    await look(`${width}x${height}`);
  }
  await page.evaluate((size) => (document.documentElement.style.fontSize = size), TWICE);
  await look("text of twice the size");
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  return findings;
}

/** In the page: text outside the screen, cut off by a box around it, or wider than the list that shows it. */
function clippedText() {
  const findings = [];
  const say = (what, text) => findings.push(`${what}: ${text.trim().slice(0, 40)}`);
  if (document.documentElement.scrollWidth > innerWidth) say("scrolls sideways", `${document.documentElement.scrollWidth}`);
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest(".visually-hidden, .skip:not(:focus), [inert]");
  const frames = (element) => {
    const found = [];
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const is = box.matches("[data-screen]");
      const cuts = (way) => is || way === "hidden" || way === "clip";
      if (cuts(overflowX) || cuts(overflowY))
        found.push({ rect: box.getBoundingClientRect(), across: cuts(overflowX), down: cuts(overflowY) });
    }
    return found;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || !isShown(element) || element.closest("select, script, style, noscript, textarea")) continue;
    // The player within other websites is as small as they make it, and says with three dots what it has no room for.
    if (element.closest(".embed .side")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (left < -1 || right > innerWidth + 1) say("beyond the screen", text.data);
      for (const { rect, across, down } of frames(element)) {
        if (across && (left < rect.left - 1 || right > rect.right + 1)) say("cut off at its side", text.data);
        if (down && ((top + bottom) / 2 < rect.top || (top + bottom) / 2 > rect.bottom)) say("cut off", text.data);
      }
    }
  }
  for (const field of document.querySelectorAll("select, input.big-field")) {
    if (!isShown(field)) continue;
    const style = getComputedStyle(field);
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = style.font;
    const written = field.selectedOptions?.[0]?.text ?? field.value;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    // The name scrolls within its field, as whatever is typed does; the list has no such way.
    if (field.matches("select") && pen.measureText(written).width > room) say("cut off in its list", written);
  }
  return [...new Set(findings)];
}

/** In the page: what a finger is to hit and is smaller than 44 by 44. Links within sentences are as high as their line. */
export function smallTargets() {
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert], .skip");
  const inSentence = (element) =>
    element.matches("a") && getComputedStyle(element).display === "inline" && element.closest(".prose") !== null;
  // A field that cannot be seen is hit through its label.
  const target = (element) => (element.matches(".visually-hidden, [type=radio], [type=checkbox]") ? element.closest("label") : element);
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, audio[controls]")]
    .filter((element) => isShown(element) && !inSentence(element))
    .map((element) => [element, target(element).getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 44 || height < 44)
    .map(([element, { width, height }]) => {
      const name = element.getAttribute("aria-label") || element.textContent.trim() || element.name;
      return `${name.slice(0, 40)} is ${Math.round(width)} x ${Math.round(height)}`;
    });
}

/** In the page, from its start: keeps in `globalThis.motions` whatever moves for longer than an eye could see. */
export function watchMotions() {
  globalThis.motions = [];
  const note = () => {
    for (const animation of document.getAnimations()) {
      const { endTime } = animation.effect.getComputedTiming();
      if (endTime <= 20) continue;
      const { target } = animation.effect;
      globalThis.motions.push(`${animation.transitionProperty ?? animation.animationName} of ${target.className} takes ${endTime} ms`);
    }
  };
  for (const start of ["transitionrun", "animationstart"]) addEventListener(start, note, true);
}

/** In the page, from its start: keeps in `globalThis.heard` what live regions say, with the language they say it in. */
export function watchLiveRegions() {
  globalThis.heard = [];
  const hear = (records) => {
    const elements = records.map(({ target }) => (target.nodeType === Node.TEXT_NODE ? target.parentElement : target));
    const regions = elements.map((element) => element?.closest?.("[role=status], [role=alert], [aria-live]"));
    for (const region of new Set(regions)) {
      const text = region?.textContent.trim();
      if (text) globalThis.heard.push({ text, lang: region.closest("[lang]").lang });
    }
  };
  new MutationObserver(hear).observe(document, { subtree: true, childList: true, characterData: true });
}
