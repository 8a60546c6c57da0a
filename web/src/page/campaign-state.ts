/** When a campaign is open. */

import type { CampaignData } from "./data";

export type CampaignState = "soon" | "open" | "closed";

/** `nowMs`: milliseconds since 1970, of this device. The service decides by its own clock. */
export function stateAt(campaign: Pick<CampaignData, "opens_at" | "closes_at">, nowMs: number): CampaignState {
  if (nowMs < Date.parse(campaign.opens_at)) return "soon";
  return nowMs < Date.parse(campaign.closes_at) ? "open" : "closed";
}
