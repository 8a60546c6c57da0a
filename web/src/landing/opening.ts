/** How long it is until a campaign opens, in words of the page's language. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long it is until then, such as "in 3 days": days, below two of them hours, below two of those minutes. Null once it is over. */
export function untilText(leftMs: number, locale: string): string | null {
  if (leftMs <= 0) return null;
  const format = new Intl.RelativeTimeFormat(locale);
  if (leftMs >= 2 * DAY_MS) return format.format(Math.floor(leftMs / DAY_MS), "day");
  if (leftMs >= 2 * HOUR_MS) return format.format(Math.floor(leftMs / HOUR_MS), "hour");
  return format.format(Math.ceil(leftMs / MINUTE_MS), "minute");
}
