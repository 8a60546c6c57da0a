// A fan's keyboard: where the focus goes, and whether it is seen there.
import assert from "node:assert/strict";
import { pictureWith } from "./inspect.mjs";

/** More stops than the longest screen has, in one direction. */
const MOST_STOPS = 16;

/** Presses Tab until the focus is where it was to be; at each stop on the way it is seen. */
export async function tabTo(page, selector) {
  const stops = [];
  for (let pressed = 0; pressed < MOST_STOPS; pressed++) {
    await page.keyboard.press("Tab");
    stops.push(await focusShows(page));
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`Tab never came to ${selector}, but to ${stops.join(", ")}`);
}

/** The focus is on the screen, nothing lies over it, and the screen would look different without it. */
export async function focusShows(page) {
  const stop = await page.evaluate(focused);
  assert.ok(stop, "the focus is nowhere");
  assert.ok(!stop.covered, `${stop.name} is focused where nobody sees it`);
  const styles = "* { animation: none !important; transition: none !important } .cover-waveform, .wave svg { visibility: hidden }";
  const there = await pictureWith(page, styles, stop.clip);
  await page.evaluate(() => {
    globalThis.focusedLast = document.activeElement;
    globalThis.focusedLast.blur();
  });
  const gone = await pictureWith(page, styles, stop.clip);
  await page.evaluate(() => globalThis.focusedLast.focus({ preventScroll: true }));
  const changed = await page.evaluate(differentPixels, [there, gone]);
  const { width, height } = stop.clip;
  assert.ok(changed >= (width + height) / 2, `${stop.name} shows its focus in ${changed} pixels`);
  return stop.name;
}

/** In the page: what has the focus, where it is seen, and whether something else lies there. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  // A field that cannot be seen shows its focus on its label.
  const seen = element.matches(".visually-hidden, [type=radio], [type=checkbox]") ? element.closest("label") : element;
  const { left, top, right, bottom, width, height } = seen.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  const x = Math.max(0, left - 8);
  const y = Math.max(0, top - 8);
  return {
    name: (element.getAttribute("aria-label") || element.textContent || element.id).trim().slice(0, 30),
    covered: !there || !(seen.contains(there) || there.contains(seen)),
    clip: { x, y, width: Math.min(innerWidth, right + 8) - x, height: Math.min(innerHeight, bottom + 8) - y },
  };
}

async function differentPixels(pictures) {
  const [there, gone] = await Promise.all(
    pictures.map(async (picture) => {
      const png = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([png]));
      const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
      pen.drawImage(image, 0, 0);
      return pen.getImageData(0, 0, image.width, image.height).data;
    }),
  );
  let changed = 0;
  for (let at = 0; at < there.length; at += 4) {
    const by = Math.max(...[0, 1, 2].map((channel) => Math.abs(there[at + channel] - gone[at + channel])));
    if (by > 60) changed++;
  }
  return changed;
}
