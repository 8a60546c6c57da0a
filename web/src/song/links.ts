/** Which links to the song a visitor is shown. */

/** Whether the song is out; `releasedAt` is RFC 3339, and absent for one that always was. */
export function isOut(releasedAt: string | undefined, nowMs: number): boolean {
  return !releasedAt || nowMs >= Date.parse(releasedAt);
}

/** The countries of a link, ISO 3166-1 alpha-2 with a space between two. */
export interface LinkCountries {
  /** Empty for all but `except`. */
  readonly countries?: string;
  readonly except?: string;
}

/** Whether a link is for a country. In none that is known, it is for everybody: the links then say where they lead. */
export function fits({ countries, except }: LinkCountries, country: string): boolean {
  if (!country) return true;
  return countries ? countries.split(" ").includes(country) : !(except ?? "").split(" ").includes(country);
}
