// Screens are taken of a campaign as it is while it is open, whatever its dates.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openCopy } from "../open-copy.mjs";

const LATER = `"opens_at":"2090-01-01T00:00:00Z","closes_at":"2091-01-01T00:00:00Z","finish_by":"2091-01-03T00:00:00Z"`;
const CAMPAIGN = "build/layers/words/words/campaign.json";
const PAGE = "build/site/en/index.html";

test("a campaign that opens in many years is open in its copy, and the built one stays as it is", () => {
  const checkout = mkdtempSync(join(tmpdir(), "refrain-checkout-"));
  const write = (path, text) => {
    mkdirSync(join(checkout, path, ".."), { recursive: true });
    writeFileSync(join(checkout, path), text);
  };
  for (const folder of ["campaigns", "build/layers/studio"]) mkdirSync(join(checkout, folder), { recursive: true });
  write("infra/template.yaml", "");
  write(CAMPAIGN, `{"slug":"x",${LATER}}`);
  write(PAGE, `<script type="application/json">{${LATER}}</script>`);
  const copy = openCopy(checkout);
  try {
    for (const path of [CAMPAIGN, PAGE]) {
      const text = readFileSync(join(copy, path), "utf8");
      const [opensAt, closesAt, finishBy] = [...text.matchAll(/_(?:at|by)":"([^"]*)/g)].map(([, moment]) => Date.parse(moment));
      assert.ok(opensAt < Date.now() && Date.now() < closesAt && closesAt < finishBy, text);
      assert.ok(readFileSync(join(checkout, path), "utf8").includes(LATER));
    }
  } finally {
    for (const folder of [copy, checkout]) rmSync(folder, { recursive: true, force: true });
  }
});
