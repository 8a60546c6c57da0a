/** The language of a visitor among those that a page has. */

/** The first of `wanted` (BCP 47) that is available, as it is or, if not, as another form of the same language; else null. */
export function preferredLanguage(wanted: readonly string[], available: readonly string[]): string | null {
  for (const tag of wanted) {
    const exact = available.find((one) => one.toLowerCase() === tag.toLowerCase());
    const found = exact ?? available.find((one) => languageOf(one) === languageOf(tag));
    if (found) return found;
  }
  return null;
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}
