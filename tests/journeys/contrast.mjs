// How readable a screen is, measured on what is really seen: each text against the pixels that lie behind it.
import { atRest, pictureWith } from "./inspect.mjs";

/** In the page: every piece of text, edge and focus ring with its colour, and what WCAG 2.2 AA wants of it. */
function inked() {
  const found = [];
  const isShown = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest(".visually-hidden, .skip, [inert], [disabled]");
  // Of a list that runs on beneath a button, what lies there is not to be read.
  const isCovered = (element, { left, right, top, bottom }) => {
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const label = element.closest("label");
    return there && !there.contains(element) && !element.contains(there) && !label?.contains(there);
  };
  // Of what scrolls within a box, only what the box shows is read.
  const shownPart = (element, { left, right, top, bottom }) => {
    const box = element.closest(".roll")?.getBoundingClientRect() ?? { top: -Infinity, bottom: Infinity };
    return { left, right, top: Math.max(top, box.top), bottom: Math.min(bottom, box.bottom) };
  };
  const lies = ({ left, top, right, bottom }, pad = 0) => [left - pad, top - pad, right + pad, bottom + pad];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || !isShown(element) || element.closest("option, noscript, script")) continue;
    const style = getComputedStyle(element);
    // An outlined word is read by its outline.
    const outlined = parseFloat(style.webkitTextStrokeWidth) > 0;
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const { left, right, top, bottom, height } of range.getClientRects()) {
      // A line is higher than its letters, and reaches into what stands above and below.
      const rect = shownPart(element, { left, right, top: top + height / 4, bottom: bottom - height / 4 });
      if (rect.top >= rect.bottom || isCovered(element, rect)) continue;
      const ink = outlined ? style.webkitTextStrokeColor : style.color;
      found.push({ what: text.data.trim().slice(0, 30), ink, least: large ? 3 : 4.5, within: lies(rect) });
    }
  }
  for (const control of document.querySelectorAll("a[href], button, select, input:not([type=file])")) {
    if (!isShown(control)) continue;
    const seen = control.matches("[type=radio], [type=checkbox]") ? control.nextElementSibling : control;
    const what = (control.getAttribute("aria-label") || control.textContent || control.name || control.value).trim().slice(0, 30);
    const { color } = getComputedStyle(document.body);
    const rect = seen.getBoundingClientRect();
    found.push({ what: `focus ring of ${what}`, ink: color, least: 3, within: lies(rect, 7), except: lies(rect, 4) });
    const { backgroundColor, borderBottomColor } = getComputedStyle(seen);
    if (seen.matches(".big-field, .field *"))
      found.push({ what: `edge of ${what}`, ink: borderBottomColor, least: 3, within: lies(rect, 3), except: lies(rect, 0) });
    if (seen.matches(".button:not(.button-quiet, .option), .round"))
      found.push({ what: `edge of ${what}`, ink: backgroundColor, least: 3, within: lies(rect, 3), except: lies(rect, 0) });
  }
  return found;
}

/** In the page: of each of `inks` the lowest contrast with the picture's pixels there, if it is lower than it must be. */
async function tooFaint([picture, inks]) {
  const png = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([png]));
  const pen = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
  pen.drawImage(image, 0, 0);
  const { data, width, height } = pen.getImageData(0, 0, image.width, image.height);
  const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
  const BLOCK = 4;
  // Grain is finer than a stroke of a letter: what counts is the light behind a few pixels together.
  const ground = (x, y) => {
    const sum = [0, 0, 0];
    let pixels = 0;
    for (let v = y; v < Math.min(y + BLOCK, height); v++) {
      for (let u = x; u < Math.min(x + BLOCK, width); u++, pixels++) {
        for (const channel of [0, 1, 2]) sum[channel] += data[(v * width + u) * 4 + channel];
      }
    }
    return sum.map((value) => value / pixels);
  };
  const contrast = ([r, g, b, alpha = 1], behind) => {
    const ink = luminance([r, g, b].map((value, channel) => value * alpha + behind[channel] * (1 - alpha)));
    const [low, high] = [ink, luminance(behind)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const inside = ([left, top, right, bottom], x, y) => x >= left && x <= right && y >= top && y <= bottom;
  const findings = [];
  for (const { what, ink, least, within, except } of inks) {
    const [left, top, right, bottom] = within;
    const colour = ink.match(/[\d.]+/g).map(Number);
    let worst = Infinity;
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(bottom, height); y += BLOCK) {
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(right, width); x += BLOCK) {
        const free = except && inside(except, x, y);
        if (!free) worst = Math.min(worst, contrast(colour, ground(x, y)));
      }
    }
    if (worst < least) findings.push(`${what}: ${worst.toFixed(2)} of ${least}`);
  }
  return findings;
}

/** What of the screen has too little contrast; animations must be at rest. */
export async function faintFindings(page) {
  await page.mouse.move(1, 1);
  await atRest(page);
  const inks = await page.evaluate(inked);
  // The letters go, and what they stand on stays.
  const styles = `*:not(.beam) { color: transparent !important; -webkit-text-stroke-color: transparent !important;
    text-decoration-color: transparent !important; text-shadow: none !important; }
    .icon, .cover-waveform { visibility: hidden !important; } * { outline-color: transparent !important; transition: none !important; }`;
  return page.evaluate(tooFaint, [await pictureWith(page, styles), inks]);
}
