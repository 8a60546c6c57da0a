import assert from "node:assert/strict";
import test from "node:test";
import { type Progress, before, draftFromFragment, draftToFragment, reachable, stepFromHash } from "./flow";

const NOTHING: Progress = { name: false, team: false, place: false, booth: false, take: false, sending: false, record: false };
const FORM: Progress = { ...NOTHING, name: true, team: true, place: true };

test("a step is shown only after those it needs", () => {
  assert.equal(reachable("name", NOTHING), "name");
  assert.equal(reachable("agree", NOTHING), "name");
  assert.equal(reachable("place", { ...NOTHING, name: true }), "team");
  assert.equal(reachable("booth", FORM), "check");
  assert.equal(reachable("booth", { ...FORM, booth: true }), "booth");
  assert.equal(reachable("listen", { ...FORM, booth: true }), "booth");
  assert.equal(reachable("listen", FORM), "check");
});

test("a stored take leads to listening without a microphone", () => {
  assert.equal(reachable("listen", { ...FORM, take: true }), "listen");
  assert.equal(reachable("agree", { ...FORM, take: true }), "agree");
});

test("nobody sends or sees a record by typing an address", () => {
  assert.equal(reachable("sending", { ...FORM, take: true }), "agree");
  assert.equal(reachable("record", { ...FORM, take: true }), "agree");
});

test("while an entry is sent there is no way back", () => {
  assert.equal(reachable("name", { ...FORM, take: true, sending: true }), "sending");
  assert.equal(reachable("name", { ...FORM, sending: true, record: true }), "record");
  assert.deepEqual([before("sending"), before("record"), before("name")], [null, null, null]);
});

test("from listening the way back is a new sound check", () => {
  assert.equal(before("listen"), "check");
  assert.equal(before("place"), "team");
});

test("only names of steps are steps", () => {
  assert.equal(stepFromHash("#team"), "team");
  assert.equal(stepFromHash("#problem"), null);
  assert.equal(stepFromHash(""), null);
});

test("a form travels in a fragment", () => {
  const draft = { name: "Zoé & ليلى", team: "fra", country: "FR", age: "23" };
  assert.deepEqual(draftFromFragment(draftToFragment(draft)), draft);
  assert.deepEqual(draftFromFragment("#name=A"), { name: "A", team: "", country: "", age: "" });
  assert.equal(draftFromFragment("#team"), null);
});
