/** How a fan posts a public entry: picture, link, text, and a challenge to another team. */

import type { Entry } from "../api/types";
import type { CampaignData } from "../page/data";
import { onAction, one } from "../page/dom";
import type { Translate } from "../page/messages";
import { plainText, postText } from "./post-text";
import { copy, share } from "./share-sheet";
import { wireStory } from "./story";

export interface Posting {
  readonly data: CampaignData;
  readonly translate: Translate;
  readonly root: HTMLElement;
  /** Shows and announces what was done. */
  readonly say: (text: string) => void;
}

/** Shows and wires the ways to post an entry whose page is at `path`. */
export function wirePosting(posting: Posting, entry: Entry, path: string): void {
  const { translate, data, root, say } = posting;
  const link = new URL(path, location.origin).href;
  const title = plainText(translate("share-title", { name: entry.name, title: data.title }));
  const message = translate("share-message", { title: data.title });
  const byHand = translate("copy-by-hand", { link });

  onAction("share", () => {
    void share({ title, text: plainText(message), url: link }).then((how) => {
      if (how === "copied") say(translate("share-copied"));
      if (how === "neither") say(byHand);
    });
  }, root).hidden = false;
  onAction("copy-text", () => {
    void copy(postText(message, link, data.hashtag)).then((done) => say(done ? translate("text-copied") : byHand));
  }, root).hidden = false;

  const button = root.querySelector<HTMLButtonElement>("[data-action='share-story']");
  if (button) {
    const view = { button, steps: one("[data-story-steps]", root), lastStep: one("[data-story-link]", root) };
    const story = { url: `${path}story.jpg`, name: `${entry.download_name}.jpg`, link };
    wireStory(view, story, { shared: translate("story-shared"), byHand }, say);
  }
  wireChallenge(posting, entry, title);
}

/** A list of the other teams, and a link to the form for the one that is chosen. */
function wireChallenge({ translate, data, root, say }: Posting, entry: Entry, title: string): void {
  const mine = data.teams.find(({ id }) => id === entry.team);
  const others = data.teams.filter(({ id }) => id !== entry.team);
  if (!mine || others.length === 0) return;
  const form = one<HTMLFormElement>("[data-challenge]", root);
  const list = one<HTMLSelectElement>("select", form);
  others.sort((a, b) => a.name.localeCompare(b.name, data.locale));
  list.append(...others.map(({ id, name }) => new Option(name, id)));
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const team = others[list.selectedIndex]?.name ?? "";
    const link = `${location.origin}/sing?team=${list.value}`;
    const message = translate("challenge-message", { mine: mine.name, team });
    const text = postText(message, link, data.hashtag);
    void share({ title, text: plainText(message), url: link }, text).then((how) => {
      if (how === "copied") say(translate("challenge-copied"));
      if (how === "neither") say(translate("copy-by-hand", { link }));
    });
  });
}
