import assert from "node:assert/strict";
import test from "node:test";
import { correctionStep, fieldOf } from "./correction";

test("a problem of the form belongs to one field", () => {
  const fields = (["name-unfit", "team-unknown", "country-not-eligible", "age-missing", "too-young"] as const).map(fieldOf);
  assert.deepEqual(fields, ["name", "team", "country", "age", "age"]);
  assert.deepEqual((["take-silent", "consent-outdated", "busy"] as const).map(fieldOf), [null, null, null]);
});

test("any other problem leads back to the step that corrects it", () => {
  assert.equal(correctionStep("take-silent"), "check");
  assert.equal(correctionStep("take-gone"), "check");
  assert.equal(correctionStep("consent-outdated"), "agree");
  assert.equal(correctionStep("entry-erased"), "agree");
});

test("what went wrong on its way is only sent again", () => {
  assert.deepEqual((["take-corrupt", "take-missing", "busy", "internal"] as const).map(correctionStep), [null, null, null, null]);
});
