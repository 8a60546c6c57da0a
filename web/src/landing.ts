/** The landing: the sung line, the state of the campaign, the team of a shared link, a take that this browser has. */

import { openStore } from "./booth/storage/store";
import { type CampaignState, stateAt } from "./page/campaign-state";
import { type CampaignData, type SongData, type Team, campaignData } from "./page/data";
import { openingText, untilText } from "./landing/opening";
import { all, one } from "./page/dom";
import { loadMessages } from "./page/messages";
import { CoverView, showTeamColors } from "./ui/cover-view";
import { Demo } from "./ui/demo";
import { wireListenLinks } from "./ui/listen-links";
import { wireLanguageMenu } from "./ui/language-menu";
import { LyricScreen } from "./ui/lyric-screen";

/** Nothing here shows a team's name. */
type LandingData = Omit<CampaignData, "teams"> & { readonly teams: readonly Omit<Team, "name">[]; readonly song: SongData };

const data: LandingData = campaignData() as CampaignData & { readonly song: SongData };
const cover = new CoverView();

function showState(state: CampaignState): void {
  for (const section of all<HTMLElement>("[data-state]")) section.hidden = section.dataset["state"] !== state;
  // Before and after the campaign nobody can sing: the headline says so instead of asking for voices.
  const title = document.querySelector<HTMLElement>(`[data-state="${state}"] h2`);
  if (!title) return;
  one("h1").textContent = title.textContent;
  title.hidden = true;
}

/** "Sing yours" on a share page leads here with the team of that entry. */
function showSharedTeam(): void {
  const wanted = new URLSearchParams(location.search).get("team");
  const team = data.teams.find(({ id }) => id === wanted);
  if (!team) return;
  showTeamColors(team);
  cover.showPreview({ locale: data.locale, team: team.id });
  one<HTMLAnchorElement>("[data-sing]").search = `?team=${team.id}`;
}

/** When it opens, by this device's clock and time zone, and how long that is. */
async function showOpeningTime(): Promise<void> {
  const showLeft = () => {
    const left = untilText(Date.parse(data.opens_at) - Date.now(), data.locale);
    if (left === null) return location.reload();
    one("[data-until]").textContent = left;
    setTimeout(showLeft, 30_000);
  };
  showLeft();
  const translate = await loadMessages(data.words_url, data.locale);
  one("[data-opens]").textContent = translate("landing-opens", { date: openingText(new Date(data.opens_at), data.locale) });
}

async function offerStored(): Promise<void> {
  const store = await openStore();
  const hasEntry = (await store.entries()).some(({ step }) => step === "done" || step === "safe");
  for (const link of all<HTMLElement>("[data-mine]")) link.hidden = !hasEntry;
  one("[data-resume]").hidden = (await store.takes()).length === 0;
}

new Demo(data.song, cover, new LyricScreen(data.song));
wireLanguageMenu(() => location.hash);
const state = stateAt(data, Date.now());
showState(state);
showSharedTeam();
wireListenLinks();
if (state === "soon") void showOpeningTime();
else void offerStored();
