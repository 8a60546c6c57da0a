// One step leads to the next, and Back leads back: what a fan types, taps twice, corrects or leaves never leads astray.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { messages } from "../../../web/messages.mjs";
import { launch, microphoneFile, root } from "../browser.mjs";
import { startCloud } from "../cloud.mjs";
import { agrees, arrivesAt, choosesFile, fillsIn, introduces, openPage, step } from "../fan.mjs";
import { does } from "../mishaps.mjs";

const PHONE = { viewport: { width: 360, height: 740 } };
const ZOE = { locale: "en", dir: "ltr", country: "FR", team: "fra", name: "Zoé" };
const VOICE = join(root, "tests", "voices", "fan.flac");
const RECORD_TIMEOUT_MS = 60_000;
let folder, cloud, browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "refrain-flow-"));
  const { path } = await microphoneFile(folder, ["fan"], 1, 240);
  cloud = await startCloud();
  browser = await launch(path);
});

after(async () => {
  await browser?.close();
  await cloud?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function asFan(task, locale = "en") {
  const context = await browser.newContext({ ...PHONE, locale, permissions: ["microphone"] });
  const page = await openPage(context);
  try {
    await task(page, context);
    assert.deepEqual(page.faults, []);
  } finally {
    await context.close();
  }
}

/** What a message says in English. */
function words(id) {
  const source = messages(join(root, "locales", "en")).get(id);
  return source.slice(source.indexOf("=") + 1).trim();
}

const opensForm = async (page) => {
  await page.goto(`${cloud.origin}/en/sing/#team=fra&country=FR&age=23`);
  await arrivesAt(page, "you");
};
const goesOn = (page) => step(page, "you").locator("[type=submit]").click();
const saysOfTheName = (page, id) => page.locator("#name-error", { hasText: words(id) }).waitFor();

/** From a file to the consents. */
async function comesToConsents(page) {
  await choosesFile(page, VOICE);
  await page.locator("[data-action=use-take]").click();
  await arrivesAt(page, "agree");
}

test("why a name cannot be on the cover is said as it is written, and nobody goes on with it", async () => {
  await asFan(async (page) => {
    await opensForm(page);
    for (const [name, problem] of [
      ["ᚠ Queen ᚠ", "problem-name-undrawable"],
      ["W".repeat(40), "problem-name-unfit"],
    ]) {
      await page.locator("#fan-name").fill(name);
      await saysOfTheName(page, problem);
      assert.ok(await page.locator("[data-action=plain-name]").isHidden(), `${name} has no plain form`);
      await goesOn(page);
      await page.locator("#fan-name:focus").waitFor();
      assert.ok(await step(page, "you").isVisible());
    }
    await page.locator("#fan-name").fill("Zoé");
    await page.locator("#name-error").waitFor({ state: "hidden" });
    await goesOn(page);
    await arrivesAt(page, "check");
  });
});

test("the button waits for what the service says of the name", async () => {
  await asFan(async (page) => {
    await opensForm(page);
    await page.locator("#fan-name").fill("ᚠ Queen ᚠ");
    // At once, before the preview is even requested.
    await goesOn(page);
    await saysOfTheName(page, "problem-name-undrawable");
    assert.ok(await step(page, "you").isVisible());
  });
});

test("letters of a mathematical alphabet are offered in their plain form", async () => {
  await asFan(async (page) => {
    await opensForm(page);
    await page.locator("#fan-name").fill("𝓐𝓸𝓲𝓯𝓮");
    const offer = page.locator("[data-action=plain-name]");
    await offer.waitFor();
    assert.match(await offer.textContent(), /Aoife/);
    await offer.click();
    assert.equal(await page.locator("#fan-name").inputValue(), "Aoife");
    await offer.waitFor({ state: "hidden" });
    await goesOn(page);
    await arrivesAt(page, "check");
  });
});

test("a service that cannot be asked is no reason to stop", async () => {
  await asFan(async (page, context) => {
    await opensForm(page);
    await context.route(/\/api\/covers\//, (route) => route.fulfill({ status: 503, body: "" }));
    await page.locator("#fan-name").fill("Zoé");
    await goesOn(page);
    await arrivesAt(page, "check");
    await page.locator("[data-go=you]").click();
    await arrivesAt(page, "you");
    await context.unroute(/\/api\/covers\//);
    await context.route(/\/api\/covers\//, (route) => route.abort("connectionfailed"));
    await page.locator("#fan-name").fill("Zoe");
    await goesOn(page);
    await arrivesAt(page, "check");
  });
});

test("a name that the service rejects when it is sent is corrected in its field, one step from sending it again", async () => {
  await asFan(async (page, context) => {
    await introduces(page, cloud.origin, ZOE);
    await comesToConsents(page);
    const problem = { status: 422, contentType: "application/problem+json", body: '{"type":"urn:refrain:problem:name-unfit"}' };
    const reserves = (url) => does("creating", "PUT", url);
    await context.route(reserves, (route) => route.fulfill(problem), { times: 1 });
    await agrees(page);
    await arrivesAt(page, "you");
    await saysOfTheName(page, "problem-name-unfit");
    await page.locator("#fan-name:focus").waitFor();
    await page.locator("#fan-name").fill("Zo");
    await goesOn(page);
    await arrivesAt(page, "agree");
    await step(page, "agree").locator("[type=submit]").click();
    await arrivesAt(page, "record", RECORD_TIMEOUT_MS);
  });
});

test("what is missing is said beside each field, and the first one has the focus", async () => {
  await asFan(async (page) => {
    await page.goto(`${cloud.origin}/en/sing/`);
    await arrivesAt(page, "you");
    await page.locator("#country").selectOption("");
    await goesOn(page);
    for (const [field, id] of [
      ["name", "problem-name-empty"],
      ["team", "team-missing"],
      ["country", "country-missing"],
    ]) {
      assert.equal(await page.locator(`#${field}-error`).textContent(), words(id));
    }
    await page.locator("#fan-name:focus").waitFor();
    await fillsIn(page, ZOE);
    await arrivesAt(page, "check");
  });
});

test("former addresses of the form's steps lead to the form", async () => {
  await asFan(async (page) => {
    for (const address of ["#name", "#team", "#place"]) {
      await page.goto("about:blank");
      await page.goto(`${cloud.origin}/en/sing/${address}`);
      await arrivesAt(page, "you");
    }
  });
});

test("teams stand in the order of their names in each language", async () => {
  for (const locale of ["en", "fr", "ar"]) {
    await asFan(async (page) => {
      await page.goto(`${cloud.origin}/${locale}/sing/`);
      await arrivesAt(page, "you");
      const names = await page.locator(".line-up .team-name").allTextContents();
      assert.deepEqual(names, [...names].sort(new Intl.Collator(locale).compare));
      assert.equal(new Set(names).size, 24);
    }, locale);
  }
});

test("back from the record leads out of the booth, to where the fan came from", async () => {
  await asFan(async (page) => {
    await introduces(page, cloud.origin, ZOE);
    await comesToConsents(page);
    await agrees(page);
    await arrivesAt(page, "record", RECORD_TIMEOUT_MS);
    await page.goBack();
    assert.equal(new URL(page.url()).pathname, "/en/");
    await page.goForward();
    await arrivesAt(page, "record", RECORD_TIMEOUT_MS);
  });
});

test("each step is one Back away from the next, by the browser's button and by the page's", async () => {
  await asFan(async (page) => {
    await introduces(page, cloud.origin, ZOE);
    await comesToConsents(page);
    for (const before of ["listen", "check", "you"]) {
      await page.goBack();
      await arrivesAt(page, before);
    }
    for (const next of ["check", "listen", "agree"]) {
      await page.goForward();
      await arrivesAt(page, next);
    }
    for (const before of ["listen", "check", "you"]) {
      await page.locator("[data-action=back]").click();
      await arrivesAt(page, before);
    }
    await page.locator("[data-action=back]").click();
    await page.waitForURL(/\/en\/(\?.*)?$/);
  });
});

test("from a second take the way back is to listening, and from there to the sound check", async () => {
  await asFan(async (page) => {
    await introduces(page, cloud.origin, ZOE);
    await choosesFile(page, VOICE);
    for (const goesBack of [() => page.locator("[data-action=back]").click(), () => page.goBack()]) {
      await page.locator("[data-action=again]").click();
      await arrivesAt(page, "booth");
      await goesBack();
      await arrivesAt(page, "listen");
    }
    await page.locator("[data-action=back]").click();
    await arrivesAt(page, "check");
  });
});

test("a second tap in the same place is not one on the next screen", async () => {
  await asFan(async (page) => {
    await introduces(page, cloud.origin, ZOE);
    await choosesFile(page, VOICE);
    const { x, y, width, height } = await page.locator("[data-action=use-take]").boundingBox();
    const at = [x + width / 2, y + height / 2];
    await page.mouse.click(...at);
    await step(page, "agree").waitFor();
    await page.mouse.click(...at);
    await arrivesAt(page, "agree");
    assert.equal(await page.locator("#agree-error").textContent(), "");
    await page.mouse.click(...at);
    assert.equal(await page.locator("#agree-error").textContent(), words("agree-missing"), "there is a button there");
  });
});

test("keys and assistive technology press a button as soon as it is there", async () => {
  await asFan(async (page) => {
    await introduces(page, cloud.origin, ZOE);
    await choosesFile(page, VOICE);
    await page.evaluate(() => {
      document.querySelector("[data-action=use-take]").click();
      document.querySelector(".step[data-step=agree] [type=submit]").click();
    });
    assert.equal(await page.locator("#agree-error").textContent(), words("agree-missing"));
  });
});

test("the headline of a record says whether others can see it", async () => {
  await asFan(async (page, context) => {
    await introduces(page, cloud.origin, ZOE);
    await comesToConsents(page);
    await agrees(page);
    await arrivesAt(page, "record", RECORD_TIMEOUT_MS);
    const mine = await page.locator("[data-mine]").getAttribute("href");
    for (const [state, title] of [
      ["published", "record-title"],
      ["in-review", "record-title-review"],
      ["rejected", "record-title-rejected"],
    ]) {
      const isEntry = /\/api\/entries\//;
      await context.route(isEntry, async (route) => {
        const answer = await route.fetch();
        const { entry } = await answer.json();
        await route.fulfill({ response: answer, json: { entry: { ...entry, state } } });
      });
      await page.goto("about:blank");
      await page.goto(mine);
      await arrivesAt(page, "record");
      assert.equal(await page.locator("[data-record-title]").textContent(), words(title));
      await context.unroute(isEntry);
    }
  });
});
