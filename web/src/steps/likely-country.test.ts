import assert from "node:assert/strict";
import test from "node:test";
import { likelyCountry } from "./likely-country";

const CODES = ["CA", "EG", "FR", "GB", "KE", "MA", "NZ", "SA", "US"];

async function check(languages: string[], timeZone: string, country: string): Promise<void> {
  assert.equal(await likelyCountry({ languages, timeZone }, CODES), country, `${languages} ${timeZone}`);
}

test("a browser that names no region is where its time zone is", async () => {
  await check(["en"], "Pacific/Auckland", "NZ");
  await check(["ar"], "Asia/Riyadh", "SA");
  await check(["fr"], "Africa/Casablanca", "MA");
});

test("a phone that was left in American English is where its time zone is", async () => {
  await check(["en-US", "en"], "Africa/Nairobi", "KE");
  await check(["en-US", "en"], "America/Chicago", "US");
});

test("a time zone of no country leaves it to the languages, of which most name none", async () => {
  await check(["fr", "fr-CA", "en-US"], "UTC", "CA");
  await check(["en-GB"], "", "GB");
  await check(["en-GB"], "Etc/GMT+3", "GB");
  await check(["ar-001", "eo", "c++"], "UTC", "");
  await check(["ar"], "UTC", "");
});

test("a country that is not offered is not guessed", async () => {
  await check(["de-DE", "en-GB"], "Europe/Berlin", "GB");
  await check(["de"], "Europe/Berlin", "");
});

test("a browser without time zones of countries goes by its languages", async (t) => {
  for (const name of ["getTimeZones", "timeZones"]) {
    const known = Object.getOwnPropertyDescriptor(Intl.Locale.prototype, name);
    if (!known) continue;
    Object.defineProperty(Intl.Locale.prototype, name, { value: undefined, configurable: true });
    t.after(() => Object.defineProperty(Intl.Locale.prototype, name, known));
  }
  await check(["en", "en-GB"], "Africa/Nairobi", "GB");
  await check(["en"], "Africa/Nairobi", "");
});
