/** What a link in somebody's post says about itself (`utm_source` and others): it goes along from page to page, and nothing stores it. */

const MOST = 8;
const MAX_CHARS = 100;

/** The parameters of an address's query, as far as they are campaign parameters of a sensible size. */
export function utmOf(search: string): [key: string, value: string][] {
  const all = [...new URLSearchParams(search)];
  return all.filter(([key, value]) => /^utm_\w{1,20}$/.test(key) && value.length <= MAX_CHARS).slice(0, MOST);
}

/** The address with the parameters that it does not have itself. */
export function withUtm(address: string, utm: readonly (readonly [string, string])[]): string {
  const url = new URL(address);
  for (const [key, value] of utm) {
    if (!url.searchParams.has(key)) url.searchParams.set(key, value);
  }
  return url.href;
}

/** Gives the parameters of this page's address to the links that lead to other pages of the site. */
export function carryUtm(): void {
  const utm = utmOf(location.search);
  if (utm.length === 0) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]:not([href^='#'], [download])")) {
    if (link.origin === location.origin) link.href = withUtm(link.href, utm);
  }
}
