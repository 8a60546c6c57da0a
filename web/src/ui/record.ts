/** A finished record in its fan's hands: it plays, it can be shared, its private link can be kept. */

import type { Entry, Owner } from "../booth/contract";
import { ownerToFragment } from "../booth/owner";
import { copy, share } from "./hand";
import { type CampaignData, announce, onAction, one } from "./page";
import { Player } from "./player";
import { type Sleeve, light } from "./sleeve";
import type { Say } from "./words";

export interface RecordPage {
  readonly data: CampaignData;
  readonly say: Say;
  readonly sleeve: Sleeve;
}

/** Shows an entry that has its mix and its cover. Call it once a page. */
export function showRecord(page: RecordPage, entry: Entry, owner: Owner): void {
  const { say, sleeve, data } = page;
  const root = one(".step[data-step='record']");
  const player = new Player(root, sleeve);
  light(data.teams.find(({ id }) => id === entry.team) ?? null);
  if (entry.mix) {
    player.load(entry.mix.url);
    sleeve.print(entry.mix.peaks);
  }
  const alt = say("share-cover-alt", { name: entry.name });
  if (entry.cover) void sleeve.show(entry.cover.url, alt).then(() => sleeve.flourish());
  showState(page, root, entry);
  wireDoors(page, root, entry, owner);
}

function showState({ say }: RecordPage, root: HTMLElement, entry: Entry): void {
  const title = one("[data-record-title]", root);
  const note = one("[data-record-note]", root);
  const link = one<HTMLAnchorElement>("[data-download]", root);
  one("[data-action='share']", root).hidden = entry.share_page === null;
  if (entry.state === "published") note.textContent = say("record-public");
  else if (entry.state === "rejected") note.textContent = say("record-rejected");
  else {
    title.textContent = say("record-title-review");
    note.textContent = say("record-in-review");
  }
  // The public copy lies on our own address, where a link may name the file it saves.
  link.href = entry.share_page ? `${entry.share_page}mix.mp3` : (entry.mix?.url ?? "");
}

function wireDoors({ say, data }: RecordPage, root: HTMLElement, entry: Entry, owner: Owner): void {
  const privateLink = `${location.origin}/${data.locale}/mine/#${ownerToFragment(owner)}`;
  const tell = (text: string) => {
    one("[data-record-note]", root).textContent = text;
    announce(text);
  };
  onAction("share", () => {
    const url = new URL(entry.share_page ?? "", location.origin).href;
    const title = say("share-title", { name: entry.name, title: data.title });
    void share({ title, text: say("share-message", { title: data.title }), url }).then((how) => {
      if (how === "copied") tell(say("share-copied"));
      if (how === "neither") tell(say("copy-by-hand", { link: url }));
    });
  }, root);
  onAction("copy-link", () => {
    void copy(privateLink).then((done) => tell(done ? say("private-copied") : say("copy-by-hand", { link: privateLink })));
  }, root);
  const mine = root.querySelector<HTMLAnchorElement>("[data-mine]");
  if (mine) mine.href = privateLink;
}
