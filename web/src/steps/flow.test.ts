import assert from "node:assert/strict";
import test from "node:test";
import { type Progress, type StepName, before, draftFromFragment, draftToFragment, moveTo, reachable, stepFromHash } from "./flow";

const NOTHING: Progress = { you: false, booth: false, take: false, sending: false, record: false };
const FORM: Progress = { ...NOTHING, you: true };

test("a step is shown only after those it needs", () => {
  assert.equal(reachable("you", NOTHING), "you");
  assert.equal(reachable("agree", NOTHING), "you");
  assert.equal(reachable("check", NOTHING), "you");
  assert.equal(reachable("booth", FORM), "check");
  assert.equal(reachable("booth", { ...FORM, booth: true }), "booth");
  assert.equal(reachable("listen", { ...FORM, booth: true }), "booth");
  assert.equal(reachable("listen", FORM), "check");
});

test("whoever filled in the form before begins at the sound check", () => {
  assert.equal(reachable("check", FORM), "check");
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
  assert.equal(reachable("you", { ...FORM, take: true, sending: true }), "sending");
  assert.equal(reachable("you", { ...FORM, sending: true, record: true }), "record");
  assert.deepEqual([before("sending"), before("record"), before("you")], [null, null, null]);
});

test("where the history holds nothing before, the way back from listening is a new sound check", () => {
  assert.equal(before("listen"), "check");
  assert.equal(before("check"), "you");
});

test("the history holds each step once", () => {
  assert.deepEqual(moveTo("you", []), { steps: ["you"], replaces: true });
  assert.deepEqual(moveTo("check", ["you"]), { steps: ["you", "check"], replaces: false });
  assert.deepEqual(moveTo("check", ["you", "check"]), { steps: ["you", "check"], replaces: true });
  assert.deepEqual(moveTo("you", ["you", "check", "listen"]), { back: 2 });
});

test("listening takes the place of the booth, and a second take leads back to it", () => {
  const first: readonly StepName[] = ["you", "check", "booth"];
  assert.deepEqual(moveTo("listen", first), { steps: ["you", "check", "listen"], replaces: true });
  assert.deepEqual(moveTo("booth", ["you", "check", "listen"]), { steps: ["you", "check", "listen", "booth"], replaces: false });
  assert.deepEqual(moveTo("listen", ["you", "check", "listen", "booth"]), { back: 1 });
});

test("from a correction the consents are one step back", () => {
  assert.deepEqual(moveTo("you", ["agree"]), { steps: ["agree", "you"], replaces: false });
  assert.deepEqual(moveTo("agree", ["agree", "you"]), { back: 1 });
});

test("only names of steps are steps, and former ones lead to the form", () => {
  assert.equal(stepFromHash("#listen"), "listen");
  assert.deepEqual(["#name", "#team", "#place"].map(stepFromHash), ["you", "you", "you"]);
  assert.equal(stepFromHash("#problem"), null);
  assert.equal(stepFromHash("#constructor"), null);
  assert.equal(stepFromHash(""), null);
});

test("a form travels in a fragment", () => {
  const draft = { name: "Zoé & ليلى", team: "fra", country: "FR", age: "23" };
  assert.deepEqual(draftFromFragment(draftToFragment(draft)), draft);
  assert.deepEqual(draftFromFragment("#name=A"), { name: "A", team: "", country: "", age: "" });
  assert.equal(draftFromFragment("#team"), null);
});
