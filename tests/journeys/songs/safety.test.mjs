// Nothing is ever lost: whatever happens while a take is recorded or sent, the fan ends with the record, and with one.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { messages } from "../../../web/messages.mjs";
import { launch, launchOn, microphoneFile, root } from "../browser.mjs";
import { startCloud } from "../cloud.mjs";
import { agrees, answered, arrivesAt, choosesFile, copied, coverShows, openPage, startsSinging } from "../fan.mjs";
import { STEPS, crash, does, holdAt, limitsStorage, watchPauses } from "../mishaps.mjs";

const VOICE = join(root, "tests", "voices", "singer.flac");
const FORM = "#name=Zo%C3%A9&team=fra&country=FR&age=23";
const FAN = { locale: "en", permissions: ["microphone", "clipboard-read", "clipboard-write"] };
const RECORD_TIMEOUT_MS = 60_000;
const TAKE_TIMEOUT_MS = 90_000;
/** The campaign takes nothing shorter than eight seconds. */
const ENOUGH_SECONDS = 9;
let folder, cloud, browser, singer;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "refrain-safety-"));
  singer = await microphoneFile(folder, ["singer", "fan"], 1);
  cloud = await startCloud();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await cloud?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of a fan who has filled in the form; `context.sent` is what the fan's pages asked of the service. */
async function visits(context) {
  context.sent = [];
  context.on("request", (request) => context.sent.push([request.method(), request.url()]));
  const page = await openPage(context);
  await page.goto(`${cloud.origin}/en/sing/${FORM}`);
  await arrivesAt(page, "you");
  await page.evaluate(() => (location.hash = "check"));
  await arrivesAt(page, "check");
  return page;
}

const times = (context, step) => context.sent.filter(([method, url]) => does(step, method, url)).length;

async function asFan(task) {
  const context = await browser.newContext(FAN);
  try {
    await task(await visits(context), context);
  } finally {
    await context.close();
  }
}

/** From a chosen file to the consents, so that the next press of the button sends it. */
async function isAboutToSend(page) {
  await choosesFile(page, VOICE);
  await page.locator("[data-action=use-take]").click();
  await arrivesAt(page, "agree");
}

/** Sending is all that the page's history holds. Until then the page goes back in it, and that ends a reload. */
async function isSending(page) {
  await arrivesAt(page, "sending");
  await page.waitForFunction(() => history.state.steps.length === 1);
}

/** The record is there, its mix is made of the one take that was sent, and nothing else of the fan's lies about. */
async function endsWithOneRecord(page) {
  await arrivesAt(page, "record", RECORD_TIMEOUT_MS);
  await coverShows(page, 1_500);
  const id = await ownId(page);
  assert.equal(cloud.archivedTakes(id).length, 1, cloud.objects(id).join(" "));
  // The store may say that it has this take already, or that a signature is over: the page goes on from both.
  const faults = page.faults.filter((fault) => !/^(412|403) for .*\/takes\//.test(fault));
  assert.deepEqual(faults, []);
}

async function ownId(page) {
  const link = await page.locator("[data-mine]").getAttribute("href");
  return new URL(link, page.url()).hash.slice(1, 37);
}

// A take is encoded as soon as it is listened to, so the browser holds the step from before the take is there.
for (const step of STEPS) {
  // A worker's script has no answer that could be lost.
  const stage = step === "encoding" ? "Request" : "Response";
  test(`a page that is loaded anew while ${step} goes on to the record`, async () => {
    await asFan(async (page) => {
      const hold = await holdAt(page, step, stage);
      await isAboutToSend(page);
      await agrees(page);
      await hold.reached;
      await isSending(page);
      await page.reload();
      await hold.release();
      await endsWithOneRecord(page);
    });
  });

  test(`a network that goes while ${step} and comes back leads to the record`, async () => {
    await asFan(async (page, context) => {
      const hold = await holdAt(page, step);
      await isAboutToSend(page);
      await agrees(page);
      await hold.reached;
      await context.setOffline(true);
      await hold.release();
      await waitsForTheNetwork(page);
      await context.setOffline(false);
      await endsWithOneRecord(page);
    });
  });

  test(`a browser that crashes while ${step} goes on to the record when it is opened again`, async () => {
    await afterCrash(
      null,
      async (page) => {
        const hold = await holdAt(page, step);
        await isAboutToSend(page);
        await agrees(page);
        await hold.reached;
        await isSending(page);
      },
      async (page) => {
        await page.goto(`${cloud.origin}/en/sing/`);
        await endsWithOneRecord(page);
      },
    );
  });
}

/** Until the take is with the service the page says that it waits; from then on, that the take is safe. */
function waitsForTheNetwork(page) {
  return page.locator("[data-safe][data-waiting], [data-later]:not([hidden])").first().waitFor();
}

/** What a fan does, and then finds, on a phone whose browser is killed in between. */
async function afterCrash(microphone, before, after) {
  const profile = mkdtempSync(join(folder, "profile-"));
  const context = await launchOn(profile, microphone, FAN);
  await before(await visits(context));
  await crash(context, profile);
  const again = await launchOn(profile, null, FAN);
  try {
    await after(await openPage(again));
  } finally {
    await again.close();
  }
}

test("a page that is loaded anew while the fan sings offers what was sung", async () => {
  const singing = await launch(singer.path);
  try {
    const page = await visits(await singing.newContext(FAN));
    await startsSinging(page);
    await hasSung(page, 1);
    await page.reload();
    await offersTheCutTake(page);
    await page.locator("[data-too-short]").waitFor();
    assert.ok(await page.locator("[data-action=use-take]").isHidden(), "nobody sends what is too short");
    assert.deepEqual(page.faults, []);
  } finally {
    await singing.close();
  }
});

test("a browser that crashes while the fan sings offers what was sung, and it becomes the record", async () => {
  await afterCrash(
    singer.path,
    async (page) => {
      await startsSinging(page);
      await hasSung(page, ENOUGH_SECONDS);
    },
    async (page) => {
      await page.goto(`${cloud.origin}/en/`);
      await page.locator("[data-resume] a:visible").click();
      await offersTheCutTake(page);
      await page.locator("[data-action=use-take]").click();
      await arrivesAt(page, "agree");
      await agrees(page);
      await endsWithOneRecord(page);
    },
  );
});

test("a network that goes while the fan sings and comes back after the song leads to the record", async () => {
  const singing = await launch(singer.path);
  try {
    const context = await singing.newContext(FAN);
    const page = await visits(context);
    await startsSinging(page);
    await hasSung(page, 1);
    await context.setOffline(true);
    await arrivesAt(page, "listen", TAKE_TIMEOUT_MS);
    assert.ok(await page.locator("[data-truncated]").isHidden(), "the whole song was sung");
    await page.locator("[data-action=use-take]").click();
    await arrivesAt(page, "agree");
    await agrees(page);
    await waitsForTheNetwork(page);
    await context.setOffline(false);
    await endsWithOneRecord(page);
  } finally {
    await singing.close();
  }
});

/** Waits until so much of the song has been sung, by what the page says is left. */
function hasSung(page, seconds) {
  return page.waitForFunction((wanted) => {
    const left = /(\d+):(\d+)/.exec(document.querySelector("[data-countdown]").textContent);
    if (!left) return false;
    const now = Number(left[1]) * 60 + Number(left[2]);
    globalThis.whole ??= now;
    return globalThis.whole - now >= wanted;
  }, seconds);
}

async function offersTheCutTake(page) {
  await arrivesAt(page, "listen");
  await page.locator("[data-truncated]").waitFor();
  await page.locator("[data-action=preview][data-playing]").waitFor();
}

test("a page that is loaded anew while the fan listens keeps how the take was set", async () => {
  await asFan(async (page) => {
    await choosesFile(page, VOICE);
    await page.locator("[data-action=preview][data-playing]").waitFor();
    await page.locator("[data-nudge='-10']").click();
    await page.locator("[data-fader=voice]").fill("4");
    const nudged = await page.locator("[data-nudge-value]").textContent();
    await page.reload();
    await arrivesAt(page, "listen");
    await page.waitForFunction((text) => document.querySelector("[data-nudge-value]").textContent === text, nudged);
    assert.equal(await page.locator("[data-fader=voice]").inputValue(), "4");
    const reserved = page.waitForRequest((request) => does("creating", request.method(), request.url()));
    await page.locator("[data-action=use-take]").click();
    await arrivesAt(page, "agree");
    await page.reload();
    await arrivesAt(page, "agree");
    await agrees(page);
    assert.deepEqual((await reserved).postDataJSON().placement, { nudge_ms: -10, gain_db: 4 });
    await endsWithOneRecord(page);
  });
});

test("a phone whose storage is full says so, and the take becomes the record all the same", async () => {
  const context = await browser.newContext(FAN);
  await limitsStorage(await context.newPage(), cloud.origin, 100_000);
  const page = await visits(context);
  await choosesFile(page, VOICE);
  await page.locator("[data-not-stored]").waitFor();
  await page.locator("[data-action=use-take]").click();
  await arrivesAt(page, "agree");
  const hold = await holdAt(page, "uploading");
  await agrees(page);
  await hold.reached;
  const source = messages(join(root, "locales", "en")).get("safe-nowhere");
  assert.equal(`safe-nowhere = ${await page.locator("[data-safe]").textContent()}`, source);
  await hold.release();
  await endsWithOneRecord(page);
  await context.close();
});

test("a page that shows the record shows it again when it is loaded anew", async () => {
  await asFan(async (page, context) => {
    await isAboutToSend(page);
    await agrees(page);
    await endsWithOneRecord(page);
    await page.reload();
    await endsWithOneRecord(page);
    assert.equal(times(context, "uploading"), 1);
  });
});

test("an address that is signed no more is signed anew", async () => {
  await asFan(async (page, context) => {
    const answers = [];
    page.on("response", (response) => {
      if (does("uploading", response.request().method(), response.url())) answers.push(response.status());
    });
    // The real store refuses what was signed years ago.
    const longAgo = (url) => url.replace(/(X-Amz-Date=)\d{4}/, (_, name) => `${name}2020`);
    const delayed = (route) => route.continue({ url: longAgo(route.request().url()) });
    await context.route(/\/takes\//, delayed, { times: 1 });
    await isAboutToSend(page);
    await agrees(page);
    await endsWithOneRecord(page);
    assert.deepEqual(answers, [403, 200]);
    assert.equal(times(context, "creating"), 2);
  });
});

test("an upload that fails is tried again after longer pauses of chance, and at once when the network is back", async () => {
  await asFan(async (page, context) => {
    const longest = 4_800;
    await isAboutToSend(page);
    await page.evaluate(watchPauses, longest);
    await context.route(/\/takes\//, (route) => route.abort("connectionfailed"));
    await agrees(page);
    await page.waitForFunction((last) => globalThis.pauses.at(-1) > last, longest);
    const pauses = await page.evaluate(() => globalThis.pauses);
    assert.equal(times(context, "uploading"), 5);
    assert.equal(pauses.length, 5);
    const shares = pauses.map((pause, at) => pause / (600 * 2 ** at));
    assert.ok(shares.every((share) => share >= 0.5 && share <= 1), `${pauses}`);
    assert.ok(new Set(shares).size > 1, "fans who failed together do not come back together");
    await context.unroute(/\/takes\//);
    await context.setOffline(true);
    await context.setOffline(false);
    await endsWithOneRecord(page);
  });
});

test("a take that nobody has time to mix is safe, and its private link works in any browser", async () => {
  await asFan(async (page, context) => {
    const mixing = (url) => url.pathname.endsWith("/mix");
    await context.route(mixing, (route) => route.fulfill({ status: 503, body: "" }));
    await isAboutToSend(page);
    await agrees(page);
    await page.locator("[data-later]").waitFor();
    await arrivesAt(page, "sending");
    // The clipboard is the browser's: another page's link may still be there.
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await page.locator("[data-action=copy-safe-link]").click();
    const link = await copied(page, /\/mine\/#/);
    const elsewhere = await browser.newContext({ locale: "en" });
    const privatePage = await openPage(elsewhere);
    await privatePage.goto(link);
    await arrivesAt(privatePage, "pending");
    await context.unroute(mixing);
    await page.locator("[data-action=poll]").click();
    await endsWithOneRecord(page);
    await privatePage.reload();
    await arrivesAt(privatePage, "record");
    assert.deepEqual(privatePage.faults, []);
    await elsewhere.close();
  });
});

/** A second tab, which waits for the first one's turn to end. */
async function opensSecondTab(context) {
  const page = await openPage(context);
  await page.goto(`${cloud.origin}/en/sing/`);
  await answered(page, async () => {
    const { pending } = await navigator.locks.query();
    return pending.some(({ name }) => name.startsWith("refrain/entry/"));
  });
  await arrivesAt(page, "sending");
  return page;
}

test("of two tabs one sends, the other shows how far it is, and both end with the record", async () => {
  await asFan(async (page, context) => {
    await isAboutToSend(page);
    const hold = await holdAt(page, "mixing");
    await agrees(page);
    await hold.reached;
    const second = await opensSecondTab(context);
    await second.locator("[data-sending=mix][aria-current=step]").waitFor();
    await hold.release();
    await endsWithOneRecord(page);
    await endsWithOneRecord(second);
    for (const step of ["creating", "uploading", "mixing", "publishing"]) assert.equal(times(context, step), 1, step);
  });
});

test("a tab that is closed while it sends leaves the rest to the other tab", async () => {
  await asFan(async (page, context) => {
    await isAboutToSend(page);
    const hold = await holdAt(page, "uploading");
    await agrees(page);
    await hold.reached;
    const second = await opensSecondTab(context);
    await page.close();
    await endsWithOneRecord(second);
  });
});
