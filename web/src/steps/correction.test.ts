import assert from "node:assert/strict";
import test from "node:test";
import { correctionStep } from "./correction";

test("a problem leads back to the step that corrects it", () => {
  assert.equal(correctionStep("take-silent"), "check");
  assert.equal(correctionStep("take-gone"), "check");
  assert.equal(correctionStep("name-unfit"), "name");
  assert.equal(correctionStep("team-unknown"), "team");
  assert.equal(correctionStep("too-young"), "place");
  assert.equal(correctionStep("consent-outdated"), "agree");
  assert.equal(correctionStep("entry-erased"), "agree");
});

test("what went wrong on its way is only sent again", () => {
  assert.deepEqual((["take-corrupt", "take-missing", "busy", "internal"] as const).map(correctionStep), [null, null, null, null]);
});
