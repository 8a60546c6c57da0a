// How alike two recordings are, once the one is moved onto the other.
import assert from "node:assert/strict";

const WINDOW = 4_800;
/** Sound devices that stumble lose or repeat some hundredths of a second, and more where a machine stands still. */
const STUMBLE = 5_000;
const ALIKE = 0.9999;
/** Below this root mean square (of 32,768) there is nothing to compare. */
const SILENT = 8;

/**
 * Finds where the loudest part of `heard` was sung, and follows both from there window by window. Where the sound
 * device stumbled, the rest lies elsewhere: `breaks` counts the windows in which that happened, `correlation` is of all
 * others. `lag` is the frame of `heard` at which `sung` begins, `jump` the most frames that were lost or repeated at
 * once.
 */
export function likeness(heard, sung) {
  const from = loudest(heard);
  const lag = from - bestLag(sung, heard.subarray(from, from + WINDOW));
  const sums = { product: 0, heard: 0, sung: 0 };
  let frames = 0;
  let breaks = 0;
  let jump = 0;
  let now = lag;
  let reach = STUMBLE;
  for (
    let at = Math.max(0, lag + STUMBLE);
    at + WINDOW <= Math.min(heard.length, sung.length + now - STUMBLE);
    at += WINDOW
  ) {
    const window = heard.subarray(at, at + WINDOW);
    const sungAt = (place) => sung.subarray(at - place, at - place + WINDOW);
    if (compare(window, sungAt(now)) < ALIKE) {
      const start = Math.max(0, at - now - reach);
      const found = at - start - bestLag(sung.subarray(start, at - now + WINDOW + reach), window);
      if (compare(window, sungAt(found)) < ALIKE) {
        // Nothing is known of how much was lost: the next window is looked for further off, from where all was well.
        breaks++;
        reach += STUMBLE;
        continue;
      }
      jump = Math.max(jump, Math.abs(found - now));
      now = found;
    }
    reach = STUMBLE;
    const same = sungAt(now);
    frames += WINDOW;
    add(sums, window, same);
  }
  return { lag, breaks, jump, frames, correlation: sums.product / Math.sqrt(sums.heard * sums.sung || 1) };
}

/** The take is the voice itself, but for what a busy machine's sound device may lose: at most one window in twenty. */
export function assertFaithful(like, leastFrames) {
  assert.ok(like.frames >= leastFrames, `only ${like.frames} frames agree`);
  assert.ok(like.correlation >= ALIKE, `correlation ${like.correlation}`);
  assert.ok(like.breaks * WINDOW * 20 <= like.frames, `${like.breaks} breaks`);
  assert.ok(like.jump <= 2 * STUMBLE, `${like.jump} frames lost at once`);
}

function loudest(pcm) {
  let best = { at: 0, power: -1 };
  for (let at = 0; at + WINDOW <= pcm.length; at += WINDOW) {
    const power = powerOf(pcm.subarray(at, at + WINDOW));
    if (power > best.power) best = { at, power };
  }
  return best.at;
}

/** Where in `whole` the window lies: coarse by every 16th frame of it, at each place; then exactly at the best ones. */
function bestLag(whole, window) {
  const places = [];
  for (let at = 0; at + window.length <= whole.length; at++) {
    let product = 0;
    let power = 1;
    for (let i = 0; i < window.length; i += 16) {
      product += whole[at + i] * window[i];
      power += whole[at + i] ** 2;
    }
    places.push([product / Math.sqrt(power), at]);
  }
  places.sort(([a], [b]) => b - a);
  const exact = places.slice(0, 50).map(([, at]) => [compare(whole.subarray(at, at + window.length), window), at]);
  return exact.sort(([a], [b]) => b - a)[0][1];
}

function compare(a, b) {
  if (powerOf(a) < a.length * SILENT ** 2 && powerOf(b) < b.length * SILENT ** 2) return 1;
  const sums = { product: 0, heard: 0, sung: 0 };
  add(sums, a, b);
  return sums.product / Math.sqrt(sums.heard * sums.sung || 1);
}

function add(sums, heard, sung) {
  for (let i = 0; i < heard.length; i++) {
    sums.product += heard[i] * sung[i];
    sums.heard += heard[i] ** 2;
    sums.sung += sung[i] ** 2;
  }
}

function powerOf(pcm) {
  return pcm.reduce((sum, sample) => sum + sample ** 2, 0);
}
