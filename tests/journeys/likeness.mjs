// How alike two recordings are, once the one is moved onto the other.

/**
 * Finds where the loudest part of `heard` was sung, and how well all that overlaps agrees there.
 * `correlation` is over every frame that both have; `lag` is the frame of `heard` at which `sung` begins.
 */
export function likeness(heard, sung) {
  const from = loudest(heard);
  const lag = from - bestLag(sung, heard.subarray(from, from + WINDOW));
  const start = Math.max(0, -lag);
  const end = Math.min(sung.length, heard.length - lag);
  return { lag, frames: end - start, correlation: correlate(heard.subarray(start + lag, end + lag), sung.subarray(start, end)) };
}

const WINDOW = 4_800;

function loudest(pcm) {
  let best = { at: 0, power: -1 };
  for (let at = 0; at + WINDOW <= pcm.length; at += WINDOW) {
    let power = 0;
    for (let i = at; i < at + WINDOW; i++) power += pcm[i] ** 2;
    if (power > best.power) best = { at, power };
  }
  return best.at;
}

/** Coarse by every 16th frame of the window, at each place; then exactly at the best ones. */
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
  const exact = places.slice(0, 50).map(([, at]) => [correlate(whole.subarray(at, at + window.length), window), at]);
  return exact.sort(([a], [b]) => b - a)[0][1];
}

export function correlate(a, b) {
  let product = 0;
  let powerA = 0;
  let powerB = 0;
  for (let i = 0; i < a.length; i++) {
    product += a[i] * b[i];
    powerA += a[i] ** 2;
    powerB += b[i] ** 2;
  }
  return product / Math.sqrt(powerA * powerB || 1);
}
