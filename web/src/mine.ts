/** The private page of an entry: listen, share, come back, erase. The link's fragment is the key. */

import { type Entry, type Owner, ProblemError } from "./booth/contract";
import { entriesAt } from "./booth/entries";
import { openKeep } from "./booth/keep";
import { ownerFromFragment } from "./booth/owner";
import { all, announce, campaignData, onAction, one } from "./ui/page";
import { problemTrouble } from "./ui/problem";
import { type RecordPage, showRecord } from "./ui/record";
import { Sleeve, light } from "./ui/sleeve";
import { loadWords } from "./ui/words";

type View = "waiting" | "record" | "pending" | "no-link" | "erased" | "problem";

function show(view: View): void {
  document.body.dataset["step"] = view;
  for (const section of all<HTMLElement>(".step[data-step]")) section.hidden = section.dataset["step"] !== view;
  one("[data-erase]").hidden = view !== "record" && view !== "pending";
  announce(one(`.step[data-step="${view}"] h2`).textContent ?? "");
}

async function main(): Promise<void> {
  show("waiting");
  for (const button of all("[data-action='reload']")) button.addEventListener("click", () => location.reload());
  // Another link pasted into the same tab changes the fragment alone.
  window.addEventListener("hashchange", () => location.reload());
  const owner = ownerFromFragment(location.hash.slice(1)) ?? (await newestHere());
  if (!owner) return show("no-link");
  const data = campaignData();
  const page: RecordPage = { data, say: await loadWords(data.words_url, data.locale), sleeve: new Sleeve() };
  try {
    await open(page, owner, await entriesAt().get(owner));
  } catch (error) {
    showProblem(page, error);
  }
}

/** Without a link: the record that was made on this phone last. */
async function newestHere(): Promise<Owner | null> {
  if (location.hash.length > 1) return null;
  return (await (await openKeep()).entries())[0] ?? null;
}

async function open(page: RecordPage, owner: Owner, entry: Entry): Promise<void> {
  wireErase(page, owner);
  if (entry.mix && entry.cover) {
    show("record");
    showRecord(page, entry, owner);
    return;
  }
  page.sleeve.draft(page.data.teams.find(({ id }) => id === entry.team) ?? null, entry.name, page.data.locale);
  if (entry.failed_take) one("[data-pending]").textContent = problemTrouble(page.say, entry.failed_take.kind).text;
  show("pending");
}

function showProblem({ say }: RecordPage, error: unknown): void {
  const kind = error instanceof ProblemError ? error.kind : "internal";
  if (kind === "entry-erased") return show("erased");
  const { title, text } = problemTrouble(say, kind);
  one("[data-problem-title]").textContent = title;
  one("[data-problem-text]").textContent = text;
  show("problem");
}

function wireErase(page: RecordPage, owner: Owner): void {
  const dialog = one<HTMLDialogElement>("dialog");
  onAction("erase", () => dialog.showModal());
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "erase") void erase(page, owner);
  });
}

/** Erases there first, then here: what is left on the phone is no use without the entry. */
async function erase(page: RecordPage, owner: Owner): Promise<void> {
  show("waiting");
  try {
    await entriesAt().erase(owner);
  } catch (error) {
    return showProblem(page, error);
  }
  const keep = await openKeep();
  const kept = await keep.entry(owner.id);
  if (kept) {
    await keep.dropTake(kept.takeId);
    await keep.dropEntry(owner.id);
  }
  history.replaceState(null, "", location.pathname);
  light(null);
  page.sleeve.print(null);
  page.sleeve.draft(null, "", page.data.locale);
  show("erased");
}

void main();
