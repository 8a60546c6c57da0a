import assert from "node:assert/strict";
import test from "node:test";
import { momentText } from "./moment-text";

test("a moment has its hour, with the time zone by its name", () => {
  const opens = "2026-06-12T18:00:00Z";
  const paris = momentText(opens, "en", "Europe/Paris");
  assert.match(paris, /June 12, 2026/);
  assert.match(paris, /8:00\sPM Central European Summer Time/);
  assert.match(momentText(opens, "fr", "Europe/Paris"), /12 juin 2026.*20:00.*Europe centrale/);
  assert.match(momentText(opens, "ar", "Africa/Cairo"), /القاهرة|أوروبا|مصر|GMT|غرينتش/);
  // On either side of the change of the clocks, in the zone of whoever reads it.
  assert.match(momentText("2026-10-25T00:30:00Z", "en", "Europe/Paris"), /2:30\sAM Central European Summer Time/);
  assert.match(momentText("2026-10-25T01:30:00Z", "en", "Europe/Paris"), /2:30\sAM Central European Standard Time/);
  assert.match(momentText("2026-10-03T15:30:00Z", "en", "Australia/Lord_Howe"), /October 4, 2026.*2:30\sAM Lord Howe Daylight Time/);
});
