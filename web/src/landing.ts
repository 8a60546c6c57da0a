/** The first page: the state of the campaign, the team of a shared link, a take that waits on this phone. */

import { openKeep } from "./booth/keep";
import { all, campaignData, one } from "./ui/page";
import { Sleeve, light } from "./ui/sleeve";
import { loadWords } from "./ui/words";
import { type CampaignState, stateAt } from "./ui/window";

const data = campaignData();

function showState(state: CampaignState): void {
  for (const section of all<HTMLElement>("[data-state]")) section.hidden = section.dataset["state"] !== state;
  // Before and after, the headline would call for voices in vain: what is the matter stands in its place.
  const title = document.querySelector<HTMLElement>(`[data-state="${state}"] h2`);
  if (!title) return;
  one("h1").textContent = title.textContent;
  title.hidden = true;
}

/** "Sing yours" on a share page leads here with the team of that record. */
function takeTeam(): void {
  const wanted = new URLSearchParams(location.search).get("team");
  const team = data.teams.find(({ id }) => id === wanted);
  if (!team) return;
  light(team);
  new Sleeve().draft(team, "", data.locale);
  one<HTMLAnchorElement>("[data-sing]").search = `?team=${team.id}`;
}

async function sayWhenItOpens(): Promise<void> {
  const say = await loadWords(data.words_url, data.locale);
  const date = new Intl.DateTimeFormat(data.locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(data.opens_at));
  one("[data-opens]").textContent = say("landing-opens", { date });
}

async function offerToGoOn(): Promise<void> {
  const keep = await openKeep();
  const hasRecord = (await keep.entries()).some(({ step }) => step === "done" || step === "safe");
  for (const link of all<HTMLElement>("[data-mine]")) link.hidden = !hasRecord;
  one("[data-resume]").hidden = (await keep.takes()).length === 0;
}

const state = stateAt(data, Date.now());
showState(state);
takeTeam();
if (state === "soon") void sayWhenItOpens();
else void offerToGoOn();
