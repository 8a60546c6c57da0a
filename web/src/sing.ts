/** The booth's page: wires its steps together and restores what this browser has stored. */

import type { StoredEntry } from "./booth/storage/entry";
import { openStore } from "./booth/storage/store";
import { isLate, stateAt } from "./page/campaign-state";
import { campaignData } from "./page/data";
import { all, announce, onAction, one } from "./page/dom";
import { ignoreEarlyClicks } from "./page/early-clicks";
import { loadMessages } from "./page/messages";
import { onServiceClock, serviceClock } from "./page/service-clock";
import { yieldToBrowser } from "./page/yield-to-browser";
import { wireAgree } from "./steps/agree";
import { wireCheck } from "./steps/check";
import { type StepName, draftFromFragment, draftToFragment } from "./steps/flow";
import { GuideSwitch } from "./steps/guide-switch";
import { wireListen } from "./steps/listen";
import { SendingStep } from "./steps/sending";
import { type BoothPage, Session } from "./steps/session";
import { wireTake } from "./steps/take";
import { Switches } from "./steps/switches";
import { wireYou } from "./steps/you";
import { CoverView } from "./ui/cover-view";
import { Demo } from "./ui/demo";
import { wireListenLinks } from "./ui/listen-links";
import { LyricScreen } from "./ui/lyric-screen";
import { wireLanguageMenu } from "./ui/language-menu";
import { copy } from "./ui/share-sheet";

/** The addresses of the steps after the take was sent. */
const SENT = ["#sending", "#record"];

async function main(): Promise<void> {
  const data = campaignData() as BoothPage;
  const [translate, store, now] = await Promise.all([loadMessages(data.words_url, data.locale), openStore(), serviceClock()]);
  const session = new Session(data, translate, store, new CoverView(), now);
  const sending = new SendingStep(session);
  await wireYou(session);
  await yieldToBrowser();
  const screen = new LyricScreen(data.song);
  const guide = new GuideSwitch(session, new Switches(session));
  wireCheck(session, new Demo(data.song, session.cover, screen), guide);
  wireTake(session, screen, guide);
  wireListen(session);
  wireAgree(session, () => void sending.run());
  wireListenLinks();
  onAction("back", () => session.back());
  onAction("retry", () => session.retry());
  onAction("copy-page", () => void copyPage(session));
  for (const link of all("[data-go]")) link.addEventListener("click", () => session.go(link.dataset["go"] as StepName));
  ignoreEarlyClicks();
  // The form is stored, and the step stands in the address; where nothing can be stored the form travels in its place.
  wireLanguageMenu(() => (store.durable ? location.hash : draftToFragment(session.draft)));

  const start = await restore(session);
  const entries = await store.entries();
  // A reload where the finished entry was shown, or was about to be, shows it again.
  const here = SENT.includes(location.hash) ? entries[0] : undefined;
  const entry = entries.find(isUnfinished) ?? here;
  if (entry) {
    session.entry = entry;
    void sending.run();
    return;
  }
  // Whoever comes back after closing began with the first take that this browser has.
  const made = (await store.takes()).map(({ madeAt }) => onServiceClock(madeAt, now));
  if (stateAt(data, now()) === "closed") session.begunMs = Math.min(...made);
  // The landing says when the campaign opens, or that it is over.
  if (stateAt(data, now()) !== "open" && !isLate(data, session.begunMs, now())) return location.replace(`/${data.locale}/`);
  session.begin(start);
}

/**
 * Restores the form from the address or the store, the team from `?team=`, and the newest take with its setting. Answers the step
 * to begin with, which is the form itself until that is complete.
 */
async function restore(session: Session): Promise<StepName> {
  const { hash } = location;
  const fromAddress = draftFromFragment(hash);
  const draft = fromAddress ?? (await session.storedDraft());
  const address = new URL(location.href);
  const team = address.searchParams.get("team");
  session.take = (await session.store.takes())[0] ?? null;
  session.placement = (await session.storedSetting())?.placement ?? null;
  if (draft) session.change(draft);
  if (team && session.data.teams.some(({ id }) => id === team)) session.change({ team });
  // A reload while the fan sang leads to what is stored of that take.
  const resumes = hash === "#resume" || (hash === "#booth" && session.take?.complete === false);
  // What was read is not read again. And a name in the address bar would show in every screenshot.
  address.searchParams.delete("team");
  if (fromAddress || resumes) address.hash = "";
  history.replaceState(history.state, "", address);
  // Somebody else may have filled in a form that came by an address: it is shown before it is used.
  if (fromAddress) return "you";
  return resumes && session.take ? "listen" : "check";
}

function isUnfinished({ step }: StoredEntry): boolean {
  return step !== "done" && step !== "failed";
}

/** For a browser that cannot record: the same page and form, to paste into another one. */
async function copyPage(session: Session): Promise<void> {
  const { translate, link } = session;
  const text = (await copy(link)) ? translate("page-copied") : translate("copy-by-hand", { link });
  one("[data-problem-help]").textContent = text;
  announce(text);
}

void main();
