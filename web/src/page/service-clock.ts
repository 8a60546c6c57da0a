/** The time by which campaigns open and close: the service's, whatever this device's clock shows. */

/** Nobody waits longer for it: a browser may keep a page waiting for its own cache. */
const LIMIT_MS = 1_000;

/** Milliseconds since 1970, now. */
export type ServiceClock = () => number;

/**
 * Asks for this very page once more: the browser has just received it and answers itself, without a request, with the header
 * `Date` as it came. A page that was not received just now but lay in the browser's cache is revalidated, which moves no more
 * than headers. Without an answer, this device's clock has to do.
 */
export async function serviceClock(): Promise<ServiceClock> {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const isNew = page && page.transferSize > 0;
  const answered = fetch(location.href, { cache: isNew ? "force-cache" : "no-cache" }).then(
    ({ headers }) => serviceMs(headers) - Date.now() + (isNew ? performance.now() - page.responseStart : 0),
    () => 0,
  );
  const aheadMs = await Promise.race([answered, new Promise<number>((resolve) => setTimeout(resolve, LIMIT_MS, 0))]);
  return () => Date.now() + (aheadMs || 0);
}

/** A moment of this device's clock, such as when a take was made, on the service's. */
export function onServiceClock(deviceMs: number, now: ServiceClock): number {
  return deviceMs + now() - Date.now();
}

/** When the service sent this answer, or NaN: `Date` is when the origin made it, `Age` how many seconds a cache had it since (RFC 9111). */
export function serviceMs(headers: Headers): number {
  return Date.parse(headers.get("date") ?? "") + Number(headers.get("age")) * 1_000;
}
