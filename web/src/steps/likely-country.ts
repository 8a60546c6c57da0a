/** The country that a fan is likely to be in: a guess that the form shows and the fan can change. */

import { yieldToBrowser } from "../page/yield-to-browser";

/** So many countries are compared in one go: a slow phone needs a few milliseconds for each. */
const COUNTRIES_AT_ONCE = 8;

/** What tells where a browser is. */
export interface BrowserPlace {
  /** BCP 47, the most preferred first. */
  readonly languages: readonly string[];
  /** IANA's name; a browser that hides it says `UTC`. */
  readonly timeZone: string;
}

export function browserPlace(): BrowserPlace {
  return { languages: navigator.languages, timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone ?? "" };
}

/**
 * One of the countries `codes` (ISO 3166-1 alpha-2), or nothing. The time zone goes before the languages: a phone sets it
 * where it is, and many are left in `en-US` wherever they are. A language without a region names no country, for most are
 * spoken in several.
 */
export async function likelyCountry({ languages, timeZone }: BrowserPlace, codes: readonly string[]): Promise<string> {
  const named = languages.map(regionOf).filter((region) => codes.includes(region));
  // CLDR gives each zone to one country. Those that the languages name are compared first, since they are likely.
  const ofZone = timeZone.includes("/") ? await countryOf(timeZone, [...named, ...codes]) : null;
  return ofZone ?? named[0] ?? "";
}

/** The region that a language tag names; nothing where it names none or is no tag. */
function regionOf(language: string): string {
  try {
    return new Intl.Locale(language).region ?? "";
  } catch {
    return "";
  }
}

async function countryOf(timeZone: string, codes: readonly string[]): Promise<string | null> {
  for (const [at, code] of codes.entries()) {
    if (at > 0 && at % COUNTRIES_AT_ONCE === 0) await yieldToBrowser();
    if (timeZonesOf(code).includes(timeZone)) return code;
  }
  return null;
}

/** Newer browsers have a method, older ones a property (ECMA-402, Intl Locale Info), and the oldest neither. */
interface LocaleInfo {
  getTimeZones?(): readonly string[] | undefined;
  readonly timeZones?: readonly string[];
}

/** A country's time zones. A browser that calls its own by another name than here leaves the guess to the languages. */
function timeZonesOf(code: string): readonly string[] {
  const locale = new Intl.Locale(`und-${code}`) as LocaleInfo;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
