export { RecordingCampaign, type RecordingCampaignProps } from "./recording-campaign.js";
export type { TemplateParameters } from "../generated/template.js";
