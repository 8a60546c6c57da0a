// What a marketer sees who changes a campaign's files while `make dev` runs.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, root } from "../browser.mjs";
import { startCloud } from "../cloud.mjs";
import { axeFindings } from "../inspect.mjs";

/** A build of one file's change takes less; only a broken test waits so long. */
const BUILD_TIMEOUT_MS = 60_000;
const SLUG = "night-game";
let checkout, cloud, browser;

before(async () => {
  checkout = mkdtempSync(join(tmpdir(), "refrain-checkout-"));
  for (const part of ["locales", "web"]) symlinkSync(join(root, part), join(checkout, part));
  mkdirSync(join(checkout, "campaigns"));
  for (const part of ["infra", "build", join("campaigns", SLUG)]) cpSync(join(root, part), join(checkout, part), { recursive: true });
  cloud = await startCloud({ checkout, more: ["--watch", "--campaign", SLUG] });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await cloud?.stop();
  rmSync(checkout, { recursive: true, force: true });
});

/** Saves a file of the campaign with one text in the place of another. */
function save(file, from, to) {
  const path = join(checkout, "campaigns", SLUG, file);
  const text = readFileSync(path, "utf8");
  assert.ok(text.includes(from), `${file} lacks ${from}`);
  writeFileSync(path, text.replace(from, to));
}

test("a page follows the files of its campaign, and says what is wrong with them", async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(BUILD_TIMEOUT_MS);
  await page.goto(`${cloud.origin}/en/`);
  const words = "Sing with the whole street";
  const headline = page.locator("h1");
  await headline.waitFor();
  const old = /^campaign-tagline = (.*)$/m.exec(readFileSync(join(checkout, "campaigns", SLUG, "en/campaign.ftl"), "utf8"))[1];

  save("en/campaign.ftl", `campaign-tagline = ${old}`, `campaign-tagline = ${words}`);
  await page.getByText(words).first().waitFor();

  save("campaign.toml", "tempo_bpm", "tempo_bpn");
  const panel = page.locator("#refrain-preview [role=alert]");
  await panel.waitFor();
  assert.match(await panel.innerText(), /campaign\.toml:\d+:1/);
  assert.match(await panel.innerText(), /did you mean tempo_bpm\?/);
  assert.equal(await panel.locator("mark").first().innerText(), "tempo_bpn");
  assert.ok(await page.getByText(words).first().isVisible(), "the last good build is still served");
  assert.deepEqual(await axeFindings(page), []);
  await panel.getByRole("button").click();
  await panel.waitFor({ state: "detached" });
  await page.reload();
  await panel.waitFor();

  save("campaign.toml", "tempo_bpn", "tempo_bpm");
  await panel.waitFor({ state: "detached" });
  await page.close();
});

test("a page that is not previewed has no script but its own", async () => {
  const other = await startCloud();
  try {
    const page = await (await fetch(`${other.origin}/en/`)).text();
    assert.ok(!page.includes(".refrain"));
    assert.equal((await fetch(`${other.origin}/.refrain/states`)).status, 404);
  } finally {
    await other.stop();
  }
});
