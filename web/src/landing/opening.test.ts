import assert from "node:assert/strict";
import test from "node:test";
import { untilText } from "./opening";

test("what is left is said in days, then hours, then minutes, and nothing once it is over", () => {
  const hours = (count: number) => count * 3_600_000;
  for (const [leftMs, text] of [
    [hours(75), "in 3 days"],
    [hours(48), "in 2 days"],
    [hours(47.5), "in 47 hours"],
    [hours(2), "in 2 hours"],
    [hours(1.5), "in 90 minutes"],
    [1, "in 1 minute"],
    [0, null],
    [-1, null],
  ] as const) {
    assert.equal(untilText(leftMs, "en"), text);
  }
  assert.equal(untilText(hours(75), "fr"), "dans 3 jours");
});
