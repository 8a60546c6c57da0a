/** Which engine records, and what it leaves out of the round trip that it reports. */

import type { Engine, TakeTiming } from "./contract";

export interface Browser {
  readonly userAgent: string;
  /** Not every engine has it, and none outside a secure context. */
  readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[] };
}

/** In this order: each engine also claims to be those after it. */
const MARKS: readonly (readonly [Engine, RegExp])[] = [
  ["webkit", /iPhone|iPad|iPod|CriOS|FxiOS|EdgiOS/],
  ["firefox", /Firefox\//],
  ["chromium", /Chrom(e|ium)\//],
  ["webkit", /AppleWebKit\//],
];

/** By the brands where the browser tells them, else by what its name cannot hide. */
export function engineOf({ userAgent, userAgentData }: Browser): Engine {
  if (userAgentData?.brands.some(({ brand }) => brand === "Chromium")) return "chromium";
  return MARKS.find(([, mark]) => mark.test(userAgent))?.[0] ?? "unknown";
}

export type Shortfalls = Readonly<Record<Engine, number>>;

/** What the service adds to the take's reported round trip: a chosen file has none, an old take on this phone no engine. */
export function shortfallMs({ source, engine }: TakeTiming, shortfalls: Shortfalls): number {
  return source === "file" ? 0 : (shortfalls[engine] ?? shortfalls.unknown);
}
