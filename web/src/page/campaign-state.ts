/** When a campaign is open. */

import type { CampaignData } from "./data";

export type CampaignState = "soon" | "open" | "closed";

/** `nowMs`: milliseconds since 1970. The service decides in the end. */
export function stateAt({ opens_at, closes_at }: Pick<CampaignData, "opens_at" | "closes_at">, nowMs: number): CampaignState {
  if (nowMs < Date.parse(opens_at)) return "soon";
  return nowMs < Date.parse(closes_at) ? "open" : "closed";
}

/** Whether the campaign has closed, and a fan who began at `begunMs` may still finish. */
export function isLate({ closes_at, finish_by }: Pick<CampaignData, "closes_at" | "finish_by">, begunMs: number, nowMs: number): boolean {
  const closes = Date.parse(closes_at);
  return begunMs < closes && nowMs >= closes && nowMs < Date.parse(finish_by!);
}
