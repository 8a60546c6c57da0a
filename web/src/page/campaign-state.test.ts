import assert from "node:assert/strict";
import test from "node:test";
import { stateAt } from "./campaign-state";

test("a campaign is open from its first moment until its last", () => {
  const campaign = { opens_at: "2026-06-01T00:00:00Z", closes_at: "2026-07-01T00:00:00Z" };
  const at = (time: string) => stateAt(campaign, Date.parse(time));
  assert.equal(at("2026-05-31T23:59:59Z"), "soon");
  assert.equal(at("2026-06-01T00:00:00Z"), "open");
  assert.equal(at("2026-07-01T00:00:00Z"), "closed");
});
