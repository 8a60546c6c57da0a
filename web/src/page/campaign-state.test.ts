import assert from "node:assert/strict";
import test from "node:test";
import { isLate, stateAt } from "./campaign-state";

test("a campaign is open from its first moment until its last", () => {
  const campaign = { opens_at: "2026-06-01T00:00:00Z", closes_at: "2026-07-01T00:00:00Z" };
  const at = (time: string) => stateAt(campaign, Date.parse(time));
  assert.equal(at("2026-05-31T23:59:59Z"), "soon");
  assert.equal(at("2026-06-01T00:00:00Z"), "open");
  assert.equal(at("2026-07-01T00:00:00Z"), "closed");
});

test("what was begun in time may be finished until the last second", () => {
  const campaign = { closes_at: "2026-07-01T00:00:00Z", finish_by: "2026-07-02T00:00:00Z" };
  const check = (begun: string, now: string, expect: boolean) => assert.equal(isLate(campaign, Date.parse(begun), Date.parse(now)), expect, now);
  check("2026-06-30T23:59:59Z", "2026-06-30T23:59:59Z", false);
  check("2026-06-30T23:59:59Z", "2026-07-01T00:00:00Z", true);
  check("2026-06-30T23:59:59Z", "2026-07-01T23:59:59Z", true);
  check("2026-06-30T23:59:59Z", "2026-07-02T00:00:00Z", false);
  check("2026-07-01T00:00:00Z", "2026-07-01T00:00:00Z", false);
});
