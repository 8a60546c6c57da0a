/** The landing: the sung line, the state of the campaign, the team of a shared link, a take that this browser has. */

import { openStore } from "./booth/storage/store";
import { type CampaignState, isLate, stateAt } from "./page/campaign-state";
import { type CampaignData, type SongData, campaignData } from "./page/data";
import { untilText } from "./landing/opening";
import { all, one } from "./page/dom";
import { loadMessages } from "./page/messages";
import { momentText } from "./page/moment-text";
import { type ServiceClock, onServiceClock, serviceClock } from "./page/service-clock";
import { CoverView } from "./ui/cover-view";
import { Demo } from "./ui/demo";
import { wireListenLinks } from "./ui/listen-links";
import { wireLanguageMenu } from "./ui/language-menu";
import { LyricScreen } from "./ui/lyric-screen";

const data = campaignData() as Omit<CampaignData, "teams"> & { readonly song: SongData };
const cover = new CoverView();
const tagline = one("h1").textContent;

function showState(state: CampaignState): void {
  for (const section of all<HTMLElement>("[data-state]")) section.hidden = section.dataset["state"] !== state;
  // Before and after the campaign nobody can sing: the headline says so instead of asking for voices.
  const title = document.querySelector<HTMLElement>(`[data-state="${state}"] h2`);
  one("h1").textContent = title ? title.textContent : tagline;
  if (title) title.hidden = true;
}

/** A link may name the team to sing for: the sleeve has its light, and so has the form. */
function showSharedTeam(): void {
  const team = new URLSearchParams(location.search).get("team");
  if (!team) return;
  cover.showPreview({ locale: data.locale, team });
  one<HTMLAnchorElement>("[data-sing]").search = `?team=${encodeURIComponent(team)}`;
}

/** When it opens, in this device's time zone, and how long that is. */
async function showOpeningTime(now: ServiceClock): Promise<void> {
  const showLeft = () => {
    const leftMs = Date.parse(data.opens_at) - now();
    const left = untilText(leftMs, data.locale);
    if (left === null) return location.reload();
    one("[data-until]").textContent = left;
    setTimeout(showLeft, Math.min(leftMs, 30_000));
  };
  showLeft();
  const translate = await loadMessages(data.words_url, data.locale);
  one("[data-opens]").textContent = translate("landing-opens", { date: momentText(data.opens_at, data.locale) });
}

/** Offers what this browser has: records, and a take; once the campaign has closed, one that may still be finished. */
async function offerStored(state: CampaignState, now: ServiceClock): Promise<void> {
  const store = await openStore();
  const hasEntry = (await store.entries()).some(({ step }) => step === "done" || step === "safe");
  for (const link of all<HTMLElement>("[data-mine]")) link.hidden = !hasEntry;
  const resume = one("[data-resume]");
  const takes = await store.takes();
  resume.hidden = !takes.some(({ madeAt }) => state === "open" || isLate(data, onServiceClock(madeAt, now), now()));
  one(`[data-state=${state}]`).append(resume);
}

async function main(): Promise<void> {
  // First by this device's clock, which is right nearly everywhere, so that nothing waits.
  showState(stateAt(data, Date.now()));
  showSharedTeam();
  const now = await serviceClock();
  const state = stateAt(data, now());
  showState(state);
  await (state === "soon" ? showOpeningTime(now) : offerStored(state, now));
}

new Demo(data.song, cover, new LyricScreen(data.song));
wireLanguageMenu(() => location.hash);
wireListenLinks();
void main();
