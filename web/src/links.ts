/**
 * Where the song can be heard: on the page that lists the links, and in the place of the link to it on others. Shows those of this
 * time and of this country; nothing is asked of anybody, the country is that of the browser's clock.
 */

import { all, one } from "./page/dom";
import { type ServiceClock, serviceClock } from "./page/service-clock";
import { carryUtm, utmOf, withUtm } from "./page/utm";
import { browserPlace, likelyCountry } from "./steps/likely-country";
import { fits, isOut } from "./song/links";

/** Asked for once, and only where there is a release. */
let clock: Promise<ServiceClock> | undefined;

/** Begins so far before the place is in sight. */
const NEAR = "300px";

async function main(): Promise<void> {
  carryUtm();
  const place = document.querySelector<HTMLElement>("[data-listen]");
  if (!place) return choose(one("[data-listen-links]"));
  await comesNear(place);
  await fillIn(place);
  // A page that changes its language changes the address, too.
  const changed = new MutationObserver(() => void fillIn(place));
  changed.observe(one("a", place), { attributeFilter: ["href"] });
}

async function fillIn(place: HTMLElement): Promise<void> {
  const links = await fetchLinks(place);
  if (!links) return;
  await choose(links);
  place.querySelector("[data-listen-links]")?.remove();
  place.append(links);
}

/** Waits until somebody may see the place soon; on a step that is hidden that is never. */
function comesNear(place: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const near = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting) return;
      near.disconnect();
      resolve();
    }, { rootMargin: NEAR });
    near.observe(place);
  });
}

/** The list of the page that the link leads to; null if it does not arrive, and the link stays as it is. */
async function fetchLinks(place: HTMLElement): Promise<HTMLElement | null> {
  const response = await fetch(one<HTMLAnchorElement>("a", place).href);
  if (!response.ok) return null;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const links = page.querySelector<HTMLElement>("[data-listen-links]");
  return links && document.adoptNode(links);
}

async function choose(links: HTMLElement): Promise<void> {
  const { releasedAt, codes } = links.dataset;
  const now = releasedAt ? await (clock ??= serviceClock()) : Date.now;
  const time = isOut(releasedAt, now()) ? "after" : "before";
  const country = codes ? await likelyCountry(browserPlace(), codes.split(" ")) : "";
  const utm = utmOf(location.search);
  for (const heading of all("[data-without-script]", links)) heading.remove();
  for (const section of all("[data-time]", links)) {
    if (section.dataset["time"] !== time) section.remove();
  }
  for (const link of all<HTMLAnchorElement>("a", links)) {
    if (fits(link.dataset, country)) link.href = withUtm(link.href, utm);
    else link.remove();
  }
  showCountries(links, country);
  showRelease(links, time === "before" ? releasedAt : undefined);
}

/** A link for some countries names them only where nobody knows which the visitor's is. */
function showCountries(links: HTMLElement, country: string): void {
  const names = new Intl.DisplayNames(document.documentElement.lang, { type: "region" });
  const list = new Intl.ListFormat(document.documentElement.lang);
  for (const where of all("[data-where]", links)) {
    if (country) where.remove();
    else where.textContent = list.format((where.textContent ?? "").split(" ").map((code) => names.of(code) ?? code));
  }
}

/** The day of the release until it has come, in this device's time zone. */
function showRelease(links: HTMLElement, releasedAt: string | undefined): void {
  const line = links.querySelector("[data-release]");
  if (!releasedAt) return line?.remove();
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(new Date(releasedAt));
  if (line) one("bdi", line).textContent = day;
}

void main();
