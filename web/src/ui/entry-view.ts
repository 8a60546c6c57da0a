/** A finished entry on its fan's own pages: it plays, it can be shared, its private link can be copied. */

import { type Owner, ownerToFragment } from "../api/owner";
import type { Entry } from "../api/types";
import type { CampaignData } from "../page/data";
import { announce, onAction, one } from "../page/dom";
import type { Translate } from "../page/messages";
import { type CoverView, showTeamColors } from "./cover-view";
import { Player } from "./player";
import { wirePosting } from "./posting";
import { copy } from "./share-sheet";

export interface EntryPage {
  readonly data: CampaignData;
  readonly translate: Translate;
  readonly cover: CoverView;
}

/** The headline and what stands beneath it, by the entry's state; any other state waits for a person's eye. */
const HEADLINES: Readonly<Partial<Record<Entry["state"], readonly [title: string, note: string]>>> = {
  published: ["record-title", "record-public"],
  rejected: ["record-title-rejected", "record-rejected"],
};
const IN_REVIEW = ["record-title-review", "record-in-review"] as const;

/** Shows an entry that has its mix and its cover; answers what plays it. Call it once a page. `sound` is the mix, if it loads already. */
export function showEntry(page: EntryPage, entry: Entry, owner: Owner, sound?: HTMLAudioElement): Player {
  const { translate, cover, data } = page;
  const root = one(".step[data-step='record']");
  const player = new Player(root, cover, sound);
  showTeamColors(data.teams.find(({ id }) => id === entry.team) ?? null);
  if (entry.mix) {
    if (!sound) player.load(entry.mix.url);
    cover.showWaveform(entry.mix.peaks);
  }
  const alt = translate("share-cover-alt", { name: entry.name });
  if (entry.cover) void cover.show(entry.cover.url, alt).then(() => cover.reveal());
  showState(page, root, entry);
  wireActions(page, root, entry, owner);
  return player;
}

function showState({ translate }: EntryPage, root: HTMLElement, entry: Entry): void {
  const [title, note] = HEADLINES[entry.state] ?? IN_REVIEW;
  const link = one<HTMLAnchorElement>("[data-download]", root);
  one("[data-record-title]", root).textContent = translate(title);
  one("[data-record-note]", root).textContent = translate(note);
  // On the page's own origin a link names the file that it saves; elsewhere the answer does.
  link.href = entry.share_page ? `${entry.share_page}mix.mp3` : (entry.mix?.url ?? "");
  link.download = `${entry.download_name}.mp3`;
}

function wireActions({ translate, data }: EntryPage, root: HTMLElement, entry: Entry, owner: Owner): void {
  const privateLink = `${location.origin}/${data.locale}/mine/#${ownerToFragment(owner)}`;
  const say = (text: string) => {
    one("[data-record-note]", root).textContent = text;
    announce(text);
  };
  if (entry.share_page) wirePosting({ data, translate, root, say }, entry, entry.share_page);
  onAction("copy-link", () => {
    void copy(privateLink).then((done) =>
      say(done ? translate("private-copied") : translate("copy-by-hand", { link: privateLink })),
    );
  }, root);
  const mine = root.querySelector<HTMLAnchorElement>("[data-mine]");
  if (mine) mine.href = privateLink;
}
