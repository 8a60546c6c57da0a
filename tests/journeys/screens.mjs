// Every screen of the product, one after the other, in one language. `look(name, page)` sees each of them at rest.
import { join } from "node:path";
import { root } from "./browser.mjs";
import { arrivesAt, coverShows, openPage, step } from "./fan.mjs";
import { HOUR_MS, reschedule } from "./schedule.mjs";

const VOICE = join(root, "tests", "voices", "fan.flac");
const NO_SOUND = join(root, "LICENSE");

/** Holds the page's frames from the one on that `globalThis.pause` (a selector) comes to match, until `goOn()`. */
export function holdFrames() {
  const next = globalThis.requestAnimationFrame.bind(globalThis);
  let held = null;
  globalThis.nextFrame = next;
  globalThis.pause = null;
  globalThis.requestAnimationFrame = (act) =>
    next((time) => {
      if (globalThis.pause && document.querySelector(globalThis.pause)) held ??= [];
      if (held) held.push(act);
      else act(time);
    });
  globalThis.goOn = (pause = null) => {
    const acts = held ?? [];
    held = null;
    globalThis.pause = pause;
    acts.forEach((act) => globalThis.requestAnimationFrame(act));
  };
}

/** Goes through all screens; `context` needs a microphone, the clipboard and `holdFrames`. */
export async function everyScreen(context, cloud, fan, look) {
  await plainPages(context, cloud, fan, look);
  const page = await openPage(context);
  await form(page, cloud, fan, look);
  await shutDoors(page, look);
  await booth(page, look);
  await desk(page, look);
  const { mine, share } = await sending(page, look);
  await page.close();
  await othersSee(context, share, look);
  await privatePage(context, mine, look);
}

async function plainPages(context, cloud, fan, look) {
  const page = await openPage(context);
  const home = `${cloud.origin}/${fan.locale}/`;
  await page.goto(home);
  await coverShows(page, 480);
  await look("landing", page);
  // A campaign need not have links to the song.
  if ((await page.locator("[data-listen]").count()) > 0) {
    await page.locator("[data-listen]").scrollIntoViewIfNeeded();
    await page.locator("[data-listen-links]").waitFor();
    await look("landing, where the song can be heard", page);
    await page.goto(`${home}listen/`);
    await page.locator("[data-time]").nth(1).waitFor({ state: "detached" });
    await look("links", page);
  }
  for (const law of fan.laws ?? ["eu", "world"]) {
    await page.goto(`${home}legal/${law}/`);
    await look(`legal ${law}`, page);
  }
  await page.goto(`${cloud.origin}/nowhere`);
  await look("not found", page);
  for (const [name, moments] of [
    ["landing, coming soon", { opens_at: Date.now() + 75 * HOUR_MS }],
    ["landing, closed", { closes_at: Date.now() - HOUR_MS }],
  ]) {
    await reschedule(page, moments);
    await page.goto(home);
    await page.locator("[data-state=open]").waitFor({ state: "hidden" });
    await look(name, page);
    await page.unrouteAll({ behavior: "wait" });
  }
  await page.close();
}

const submit = (page, name) => step(page, name).locator("[type=submit]").click();

/** The form as it comes, with what can be wrong with each of its fields, and filled in. */
async function form(page, cloud, fan, look) {
  await page.goto(`${cloud.origin}/${fan.locale}/sing/`);
  await arrivesAt(page, "you");
  await look("form", page);
  await page.locator("#country").selectOption("");
  await submit(page, "you");
  await look("form, nothing filled in", page);
  await page.locator("#fan-name").fill(fan.name);
  await page.locator("#name-error").waitFor({ state: "hidden" });
  await page.locator("#fan-name").fill("ᚠ");
  await page.locator("#name-error").waitFor();
  await look("form, a name that cannot be drawn", page);
  await page.locator("#fan-name").fill("𝓩𝓸𝓮");
  await page.locator("[data-action=plain-name]").waitFor();
  await look("form, a name that can be written plainly", page);
  await page.locator("#fan-name").fill(fan.name);
  await page.locator("#name-error").waitFor({ state: "hidden" });
  await page.locator("label", { has: page.locator(`[name=team][value=${fan.team}]`) }).click();
  await page.locator("#country").selectOption(fan.country);
  await submit(page, "you");
  await look("form, no age", page);
  await page.locator("#age").fill("9");
  await submit(page, "you");
  await look("form, too young", page);
  await page.locator("#age").fill("23");
  await look("form, filled in", page);
  await submit(page, "you");
  await arrivesAt(page, "check");
  await look("check", page);
}

async function shutDoors(page, look) {
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException("Permission denied", "NotAllowedError");
    };
  });
  await page.locator("[data-action=open-mic]").click();
  await arrivesAt(page, "problem");
  await look("problem, no microphone", page);
  await page.reload();
  await arrivesAt(page, "check");
  await page.locator("[data-file]").first().setInputFiles(NO_SOUND);
  await arrivesAt(page, "problem");
  await look("problem, no sound", page);
  await page.reload();
  await arrivesAt(page, "check");
}

/** Counting and singing are looked at as they stand still, and the take is broken off by a reload. */
async function booth(page, look) {
  await page.locator("[data-action=open-mic]").click();
  await page.locator("[data-action=to-booth]").waitFor();
  await look("check, listening", page);
  await page.evaluate(() => (location.hash = "booth"));
  await arrivesAt(page, "booth");
  await look("booth", page);
  const counting = "[data-count]:not(:empty)";
  const singing = ".word[data-sung] ~ .word:not([data-sung])";
  await page.evaluate((pause) => goOn(pause), counting);
  await page.locator("[data-action=record]").click();
  await page.locator(counting).waitFor();
  await look("booth, counting", page);
  await page.evaluate((pause) => goOn(pause), singing);
  await page.locator(singing).first().waitFor();
  await look("booth, singing", page);
  await page.reload();
  await arrivesAt(page, "listen");
}

async function desk(page, look) {
  await look("listen, cut off", page);
  await page.locator("[data-action=back]").click();
  await arrivesAt(page, "check");
  await page.locator("[data-file]").first().setInputFiles(VOICE);
  await arrivesAt(page, "listen");
  await page.locator("[data-takes] button").first().waitFor();
  await look("listen", page);
  await page.locator("[data-action=use-take]").click();
  await arrivesAt(page, "agree");
  await look("agree", page);
  await submit(page, "agree");
  await look("agree, missing", page);
  const required = page.locator("fieldset:not([hidden]) label.consent", { has: page.locator("[data-required]") });
  for (const consent of await required.all()) await consent.click();
}

/** A request that waits until it is released. */
function holdRequest() {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  return { release, route: (route) => released.then(() => route.continue()) };
}

/** The upload waits while it is looked at, and the mix is late once. */
async function sending(page, look) {
  const upload = (url) => url.pathname.includes("/takes/");
  const mixing = (url) => url.pathname.endsWith("/mix");
  const hold = holdRequest();
  await page.route(upload, hold.route, { times: 1 });
  await page.route(mixing, (route) => route.fulfill({ status: 503, body: "" }));
  await submit(page, "agree");
  await page.locator("[data-sending=upload][aria-current]").waitFor();
  await look("sending", page);
  hold.release();
  await page.locator("[data-later]").waitFor();
  await look("safe", page);
  await page.unroute(mixing);
  await page.locator("[data-action=poll]").click();
  await arrivesAt(page, "record", 60_000);
  await coverShows(page, 1_500);
  await look("record", page);
  const record = step(page, "record");
  const mine = await record.locator("[data-mine]").getAttribute("href");
  const download = await record.locator("[data-download]").getAttribute("href");
  return { mine, share: new URL(".", new URL(download, page.url())).href };
}

async function othersSee(context, share, look) {
  const page = await openPage(context);
  await page.goto(share);
  await look("share", page);
  await page.locator("[data-action=turn]").click();
  await look("share, turned", page);
  await page.locator("main summary").click();
  await look("share, with the player for other websites", page);
  await page.goto(`${share}embed.html`);
  await look("player", page);
  await page.close();
}

const isEntry = (url) => url.pathname.startsWith("/api/entries/");

async function privatePage(context, mine, look) {
  const page = await openPage(context);
  const visit = async (name, screen, answer) => {
    await page.route(isEntry, answer);
    await page.goto("about:blank");
    await page.goto(mine);
    await arrivesAt(page, screen);
    await look(`mine, ${name}`, page);
    await page.unroute(isEntry, answer);
  };
  await visit("unfinished", "pending", async (route) => {
    const answer = await route.fetch();
    const { entry } = await answer.json();
    await route.fulfill({ response: answer, json: { entry: { ...entry, cover: null } } });
  });
  await visit("unknown", "problem", (route) =>
    route.fulfill({ status: 404, json: { type: "urn:refrain:problem:entry-unknown" } }),
  );
  await visit("rejected", "record", async (route) => {
    const answer = await route.fetch();
    const { entry } = await answer.json();
    await route.fulfill({ response: answer, json: { entry: { ...entry, state: "rejected", share_page: null } } });
  });
  const hold = holdRequest();
  await page.route(isEntry, hold.route, { times: 1 });
  await page.goto("about:blank");
  await page.goto(mine);
  await arrivesAt(page, "waiting");
  await look("mine, waiting", page);
  hold.release();
  await arrivesAt(page, "record");
  await coverShows(page, 1_500);
  await look("mine", page);
  await page.locator("[data-action=erase]").click();
  await look("mine, asked whether to erase", page);
  await page.locator("dialog [value=erase]").click();
  await arrivesAt(page, "erased");
  await look("mine, erased", page);
  await page.goto(mine.replace(/#.*/, "#nothing"));
  await arrivesAt(page, "no-link");
  await look("mine, no link", page);
  await page.close();
}
