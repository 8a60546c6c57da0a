/** The booth page: wires the steps together and finds what was left on this phone. */

import { openKeep } from "./booth/storage/store";
import type { KeptEntry } from "./booth/contract";
import { copy } from "./ui/share-sheet";
import { type BoothData, type CampaignData, announce, campaignData, onAction, one } from "./page/dom";
import { Sleeve } from "./ui/cover-view";
import { stateAt } from "./page/campaign-state";
import { loadWords } from "./page/messages";
import { wireAgree } from "./steps/agree";
import { wireCheck } from "./steps/check";
import { carried } from "./steps/flow";
import { wireListen } from "./steps/listen";
import { SendingStep } from "./steps/sending";
import { Session } from "./steps/session";
import { wireTake } from "./steps/take";
import { wireYou } from "./steps/you";

/** Where the page stands once a take is on its way. */
const SENT = ["#sending", "#record"];

async function main(): Promise<void> {
  const data = campaignData() as CampaignData & { readonly booth: BoothData };
  const [say, keep] = await Promise.all([loadWords(data.words_url, data.locale), openKeep()]);
  const session = new Session(data, say, keep, new Sleeve());
  const sending = new SendingStep(session);
  wireYou(session);
  wireCheck(session);
  wireTake(session);
  wireListen(session);
  wireAgree(session, () => void sending.run());
  onAction("back", () => session.back());
  onAction("retry", () => session.retry());
  onAction("copy-page", () => void copyPage(session));

  await findWhatWasLeft(session);
  const entries = await keep.entries();
  // A page that was loaded anew where it showed the record, or was about to, shows it again.
  const here = SENT.includes(location.hash) ? entries[0] : undefined;
  const entry = entries.find(isUnfinished) ?? here;
  if (entry) {
    session.entry = entry;
    void sending.run();
    return;
  }
  // The landing says when singing starts, or that it is over.
  if (stateAt(data, Date.now()) !== "open") return location.replace(`/${data.locale}/`);
  // A page that was loaded anew while the fan sang leads to what is left of that take.
  const cutOff = location.hash === "#booth" && session.take?.complete === false;
  if (cutOff || location.hash === "#resume") history.replaceState(null, "", session.take ? "#listen" : "#name");
  session.follow();
}

/** The form from the address or from this phone, a team from `?team=`, and the newest take as it was set. */
async function findWhatWasLeft(session: Session): Promise<void> {
  const fromAddress = carried(location.hash);
  const draft = fromAddress ?? (await session.recallDraft());
  const team = new URLSearchParams(location.search).get("team");
  session.take = (await session.keep.takes())[0] ?? null;
  session.placement = (await session.recallSetting())?.placement ?? null;
  if (draft) session.change(draft);
  if (team && session.data.teams.some(({ id }) => id === team)) session.change({ team });
  // A name in the address bar would show in every screenshot.
  if (fromAddress) history.replaceState(null, "", location.pathname);
}

function isUnfinished({ step }: KeptEntry): boolean {
  return step !== "done" && step !== "refused";
}

/** For a browser that cannot record: the same page and form, to paste into another one. */
async function copyPage(session: Session): Promise<void> {
  const { say, link } = session;
  const said = (await copy(link)) ? say("page-copied") : say("copy-by-hand", { link });
  one("[data-problem-help]").textContent = said;
  announce(said);
}

void main();
