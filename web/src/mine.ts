/** The private page of an entry: listen, share, come back, erase. The link's fragment holds the owner token. */

import { entriesClient } from "./api/entries";
import { type Owner, ownerFromFragment } from "./api/owner";
import { ProblemError } from "./api/problem-error";
import type { Entry } from "./api/types";
import { openStore } from "./booth/storage/store";
import { campaignData } from "./page/data";
import { all, announce, onAction, one } from "./page/dom";
import { loadMessages } from "./page/messages";
import { CoverView, showTeamColors } from "./ui/cover-view";
import { type EntryPage, showEntry } from "./ui/entry-view";
import { wireListenLinks } from "./ui/listen-links";
import { wireLanguageMenu } from "./ui/language-menu";
import { sendProblem } from "./ui/problem";

const entries = entriesClient();

type View = "waiting" | "record" | "pending" | "no-link" | "erased" | "problem";

function show(view: View): void {
  document.body.dataset["step"] = view;
  for (const section of all<HTMLElement>(".step[data-step]")) section.hidden = section.dataset["step"] !== view;
  one("[data-erase]").hidden = view !== "record" && view !== "pending";
  announce(one(`.step[data-step="${view}"] h2`).textContent ?? "");
}

async function main(): Promise<void> {
  show("waiting");
  wireLanguageMenu(() => location.hash);
  wireListenLinks();
  for (const button of all("[data-action='reload']")) button.addEventListener("click", () => location.reload());
  // Another link pasted into the same tab changes the fragment alone.
  window.addEventListener("hashchange", () => location.reload());
  const owner = ownerFromFragment(location.hash.slice(1)) ?? (await newestStored());
  if (!owner) return show("no-link");
  const data = campaignData();
  const translate = await loadMessages(data.words_url, data.locale);
  const page: EntryPage = { data, translate, cover: new CoverView() };
  try {
    await open(page, owner, await entries.get(owner));
  } catch (error) {
    showProblem(page, error);
  }
}

/** Without a link: the entry that was made in this browser last. */
async function newestStored(): Promise<Owner | null> {
  if (location.hash.length > 1) return null;
  return (await (await openStore()).entries())[0] ?? null;
}

async function open(page: EntryPage, owner: Owner, entry: Entry): Promise<void> {
  wireErase(page, owner);
  if (entry.mix && entry.cover) {
    show("record");
    showEntry(page, entry, owner);
    return;
  }
  page.cover.showPreview({ locale: page.data.locale, team: entry.team, name: entry.name });
  if (entry.failed_take) one("[data-pending]").textContent = sendProblem(page.translate, entry.failed_take.kind).text;
  show("pending");
}

function showProblem({ translate }: EntryPage, error: unknown): void {
  const kind = error instanceof ProblemError ? error.kind : "internal";
  if (kind === "entry-erased") return show("erased");
  const { title, text } = sendProblem(translate, kind);
  one("[data-problem-title]").textContent = title;
  one("[data-problem-text]").textContent = text;
  show("problem");
}

function wireErase(page: EntryPage, owner: Owner): void {
  const dialog = one<HTMLDialogElement>("dialog");
  onAction("erase", () => dialog.showModal());
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "erase") void erase(page, owner);
  });
}

/** Erases the entry at the service, then what this browser stored of it, which is of no use without the entry. */
async function erase(page: EntryPage, owner: Owner): Promise<void> {
  show("waiting");
  try {
    await entries.erase(owner);
  } catch (error) {
    return showProblem(page, error);
  }
  const store = await openStore();
  const stored = await store.entry(owner.id);
  if (stored) {
    await store.deleteTake(stored.takeId);
    await store.deleteEntry(owner.id);
  }
  history.replaceState(null, "", location.pathname);
  showTeamColors(null);
  page.cover.showWaveform(null);
  page.cover.showPreview({ locale: page.data.locale });
  show("erased");
}

void main();
