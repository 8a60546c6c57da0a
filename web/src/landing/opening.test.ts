import assert from "node:assert/strict";
import test from "node:test";
import { openingText, untilText } from "./opening";

test("the hour of the opening names its time zone", () => {
  const opens = new Date("2026-06-12T18:00:00Z");
  const paris = openingText(opens, "en", "Europe/Paris");
  assert.match(paris, /June 12, 2026/);
  assert.match(paris, /8:00\sPM Central European Summer Time/);
  assert.match(openingText(opens, "fr", "Europe/Paris"), /12 juin 2026.*20:00.*Europe centrale/);
  assert.match(openingText(opens, "ar", "Africa/Cairo"), /القاهرة|أوروبا|مصر|GMT|غرينتش/);
});

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
