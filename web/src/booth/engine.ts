/** Which engine records: by the brands where the browser tells them, else by what its name cannot hide. */

import type { Engine } from "./contract";

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

export function engineOf({ userAgent, userAgentData }: Browser): Engine {
  if (userAgentData?.brands.some(({ brand }) => brand === "Chromium")) return "chromium";
  return MARKS.find(([, mark]) => mark.test(userAgent))?.[0] ?? "unknown";
}
