import assert from "node:assert/strict";
import test from "node:test";
import { mending } from "./correction";

test("a refusal leads back to where it can be mended", () => {
  assert.equal(mending("take-silent"), "check");
  assert.equal(mending("take-gone"), "check");
  assert.equal(mending("name-unfit"), "name");
  assert.equal(mending("team-unknown"), "team");
  assert.equal(mending("too-young"), "place");
  assert.equal(mending("consent-outdated"), "agree");
  assert.equal(mending("entry-erased"), "agree");
});

test("what went wrong on its way is only sent again", () => {
  assert.deepEqual(["take-corrupt", "take-missing", "busy", "internal"].map(mending), [null, null, null, null]);
});
