/** Which browser engine records, and which part of the round trip it does not report. */

import type { Engine, TakeTiming } from "../../api/types";

/** The part of `navigator` that tells the engine. */
export interface Browser {
  readonly userAgent: string;
  /** Not every engine has it, and none outside a secure context. */
  readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[] };
}

/** In this order, since each engine's user agent also names those after it. */
const PATTERNS: readonly (readonly [Engine, RegExp])[] = [
  ["webkit", /iPhone|iPad|iPod|CriOS|FxiOS|EdgiOS/],
  ["firefox", /Firefox\//],
  ["chromium", /Chrom(e|ium)\//],
  ["webkit", /AppleWebKit\//],
];

/** By the brands, where the browser has them, else by the user agent. */
export function engineOf({ userAgent, userAgentData }: Browser): Engine {
  if (userAgentData?.brands.some(({ brand }) => brand === "Chromium")) return "chromium";
  return PATTERNS.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? "unknown";
}

/** By engine: how many milliseconds the true round trip is longer than the reported one. */
export type Shortfalls = Readonly<Record<Engine, number>>;

/** What the service adds to the take's reported round trip, in milliseconds. A chosen file has no round trip. */
export function shortfallMs({ source, engine }: TakeTiming, shortfalls: Shortfalls): number {
  // Takes that an older version of the page stored have no engine.
  return source === "file" ? 0 : (shortfalls[engine] ?? shortfalls.unknown);
}
