/** When a campaign is open. */

export type CampaignState = "soon" | "open" | "closed";

/** `nowMs`: milliseconds since 1970. The service decides; this only says it early. */
export function stateAt(campaign: { opens_at: string; closes_at: string }, nowMs: number): CampaignState {
  if (nowMs < Date.parse(campaign.opens_at)) return "soon";
  return nowMs < Date.parse(campaign.closes_at) ? "open" : "closed";
}
