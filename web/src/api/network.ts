/** How fast the fan's network is, as far as a browser can say without asking anybody. */

/** Chromium's Network Information API; no other browser has it. */
interface Connection {
  readonly downlink?: number;
  readonly saveData?: boolean;
}

/** Megabits a second. Uploads are about half as fast as downloads: on less, a take would take longer than five seconds. */
const SLOW_DOWNLINK = 2.5;
/** What is smaller says more of delays than of speed. */
const TELLING_BYTES = 50_000;

/** Whether an upload of a megabyte would keep the fan waiting, or the fan asks to save data. False where nothing is known. */
export function isNetworkSlow(
  connection = (navigator as { connection?: Connection }).connection,
  fetched: readonly PerformanceResourceTiming[] = performance.getEntriesByType("resource") as PerformanceResourceTiming[],
): boolean {
  if (connection?.saveData) return true;
  return (connection?.downlink ?? measuredDownlink(fetched)) < SLOW_DOWNLINK;
}

/** Of the fastest large file that came over the network, for files that came at once shared it. Infinite when there was none. */
function measuredDownlink(fetched: readonly PerformanceResourceTiming[]): number {
  const speeds = fetched
    .filter(({ transferSize }) => transferSize >= TELLING_BYTES)
    .map(({ transferSize, responseStart, responseEnd }) => (transferSize * 8) / 1000 / (responseEnd - responseStart));
  return speeds.length > 0 ? Math.max(...speeds) : Infinity;
}
