/** A moment in words of the page's language. */

/**
 * Date, hour and the time zone by its name: who reads it may be somewhere else than who shared it. `moment` is RFC 3339; without
 * a time zone it is this device's.
 */
export function momentText(moment: string, locale: string, timeZone?: string): string {
  const parts: Intl.DateTimeFormatOptions = {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "long",
    ...(timeZone && { timeZone }),
  };
  return new Intl.DateTimeFormat(locale, parts).format(new Date(moment));
}
