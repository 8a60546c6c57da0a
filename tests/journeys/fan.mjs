// What a fan does, step by step, on the real pages; in any language, since it goes by attributes and not by words.
import assert from "node:assert/strict";

const STEP_TIMEOUT_MS = 20_000;
/** The song, the count-in and the time a busy machine needs. */
const TAKE_TIMEOUT_MS = 90_000;
const RECORD_TIMEOUT_MS = 60_000;
/** The page ignores taps for so long after a new screen, since they were meant for the one before. */
const TAPS_IGNORED_MS = 350;

/** A page that reports what no fan should ever meet: script errors, refused or missing content, strangers' servers. */
export async function openPage(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(STEP_TIMEOUT_MS);
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && /Content.Security.Policy|Permissions.policy/i.test(message.text())) {
      page.faults.push(message.text());
    }
  });
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 && !pathname.startsWith("/api/"))
      page.faults.push(`${response.status()} for ${pathname}`);
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") page.faults.push(`asks ${hostname}`);
  });
  return page;
}

export const step = (page, name) => page.locator(`.step[data-step="${name}"]`);

export async function arrivesAt(page, name, timeout = STEP_TIMEOUT_MS) {
  try {
    await step(page, name).waitFor({ state: "visible", timeout });
  } catch {
    const shown = await page.evaluate(() => [document.body.dataset.step, document.querySelector("main")?.innerText]);
    assert.fail(`the page shows ${shown.join(": ")}, not ${name}; ${page.faults.join("; ")}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${name} is ${wide} px wider than the screen`);
  await page.waitForFunction(
    (ms) => !(performance.now() - performance.getEntriesByName("screen").at(-1)?.startTime <= ms),
    TAPS_IGNORED_MS,
  );
}

/** From `/` in the fan's language to the form, and through it to the sound check. */
export async function introduces(page, origin, fan) {
  await page.goto(`${origin}/?team=${fan.team}`);
  assert.equal(new URL(page.url()).pathname, `/${fan.locale}/`);
  assert.equal(await page.locator("html").getAttribute("dir"), fan.dir);
  await page.locator("[data-sing]").click();
  await fillsIn(page, fan);
  await arrivesAt(page, "check");
}

/** The whole form, and its button. */
export async function fillsIn(page, fan) {
  await arrivesAt(page, "you");
  await page.locator("#fan-name").fill(fan.name);
  await page.locator(`input[name=team][value=${fan.team}]`).check({ force: true });
  await page.locator("#country").selectOption(fan.country);
  await page.locator("#age").fill("23");
  await step(page, "you").locator("[type=submit]").click();
}

/** `speak` gives the microphone a voice, where it has none yet. */
export async function sings(page, speak) {
  await startsSinging(page, speak);
  await arrivesAt(page, "listen", TAKE_TIMEOUT_MS);
}

/** From the sound check to the song's first line. */
export async function startsSinging(page, speak = () => {}) {
  await page.locator("[data-action=open-mic]").click();
  await page.locator("[data-action=to-booth]").waitFor();
  speak();
  await page.locator("[data-action=to-booth]").click();
  await arrivesAt(page, "booth");
  await page.locator("[data-count]:not(:empty)").waitFor();
  await page.waitForFunction(() => document.querySelector("[data-line]")?.textContent);
}

export async function choosesFile(page, path) {
  await page.locator("[data-file]:not([hidden])").first().setInputFiles(path);
  await arrivesAt(page, "listen");
}

export async function listens(page) {
  // The rough mix plays by itself where the browser lets it.
  await page.locator("[data-action=preview][data-playing]").waitFor();
  await page.locator("[data-nudge='10']").click();
  await page.locator("[data-action=preview]").click();
  await page.locator("[data-action=use-take]").click();
  await arrivesAt(page, "agree");
}

export async function agrees(page) {
  const law = page.locator("fieldset[data-law]:visible");
  assert.equal(await law.count(), 1);
  for (const box of await law.locator("input[data-required]").all()) await box.check({ force: true });
  await step(page, "agree").locator("[type=submit]").click();
}

/** The finished record: its mix plays, its cover shows. Answers the addresses that the fan can copy. */
export async function holdsRecord(page) {
  await arrivesAt(page, "record", RECORD_TIMEOUT_MS);
  await coverShows(page, 1_500);
  const record = step(page, "record");
  // The record plays by itself where the browser lets it.
  await record.locator("[data-action=play][data-playing]").waitFor();
  await page.waitForFunction(() => {
    const time = document.querySelector(".step:not([hidden]) [data-time]");
    return time && !/^0:00|^$/.test(time.textContent);
  });
  const playing = await page.evaluate(() => globalThis.sounds.some((sound) => sound.currentTime > 0));
  assert.ok(playing, "the sound itself moves");
  await record.locator("[data-action=play]").click();
  await record.locator("[data-action=copy-link]").click();
  const privateLink = await copied(page, /\/mine\/#/);
  await record.locator("[data-action=share]").click();
  return { privateLink, shareLink: await copied(page, /\/e\//) };
}

/** Sees the sounds that the page plays without showing them. */
export function watchSounds() {
  globalThis.sounds = [];
  globalThis.Audio = class extends Audio {
    constructor(...from) {
      super(...from);
      globalThis.sounds.push(this);
    }
  };
}

/** Sees what the page copies, in a browser that lets nobody read the clipboard. */
export function watchCopies() {
  const clipboard = { writeText: async (text) => (clipboard.text = text), readText: async () => clipboard.text ?? "" };
  Object.defineProperty(navigator, "clipboard", { value: clipboard });
}

/** Sees what the page tells the service of the entry, in a browser whose requests nobody else sees. */
export function watchReserving() {
  const { fetch } = globalThis;
  globalThis.fetch = (to, options) => {
    if (options?.method === "PUT") globalThis.reserved = JSON.parse(options.body);
    return fetch(to, options);
  };
}

/** Waits until the clipboard holds what fits, and answers it. */
export function copied(page, pattern) {
  const task = (source) => navigator.clipboard.readText().then((text) => new RegExp(source).test(text) && text);
  return answered(page, task, pattern.source);
}

/** Waits until a task answers by something true, and answers that. `waitForFunction` would take the promise itself for it. */
export async function answered(page, task, argument) {
  const end = performance.now() + STEP_TIMEOUT_MS;
  for (;;) {
    const answer = await page.evaluate(task, argument);
    if (answer) return answer;
    assert.ok(performance.now() < end, `nothing true came of ${task}`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

export async function coverShows(page, width) {
  await page.waitForFunction((wanted) => document.querySelector("[data-cover]")?.naturalWidth === wanted, width);
}

/** Erases from the private page, through its question. */
export async function erases(page) {
  await page.locator("[data-action=erase]").click();
  await page.locator("dialog[open] button[value=erase]").click();
  await arrivesAt(page, "erased");
}
