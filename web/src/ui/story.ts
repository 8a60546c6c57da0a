/** The upright picture of a public entry, for the stories of other apps. */

import { announce } from "../page/dom";
import { copy, shareFile } from "./share-sheet";

export interface StoryView {
  readonly button: HTMLButtonElement;
  /** What to do with a picture that was saved. */
  readonly steps: HTMLElement;
  /** The step that pastes the copied address. */
  readonly lastStep: HTMLElement;
}

export interface StoryTexts {
  /** After the picture went to an app, when the address was copied. */
  readonly shared: string;
  /** Instead of the last step, when the address could not be copied. */
  readonly byHand: string;
}

/**
 * Shares the picture at `url`, which files are called by `name`, and copies `link`, which apps take as a sticker. Where files cannot be
 * shared, the picture is saved and the steps say what to do with it.
 */
export function wireStory(view: StoryView, story: { url: string; name: string; link: string }, texts: StoryTexts, say: (text: string) => void): void {
  const { button, steps, lastStep } = view;
  let file: File | null = null;
  // Fetched before the tap: a share sheet opens only within the user gesture, which fetching would outlast.
  void fetchPicture(story.url, story.name).then((fetched) => {
    if (fetched === "missing") button.hidden = true;
    else file = fetched;
  });
  button.hidden = false;
  button.addEventListener("click", () => {
    const copying = copy(story.link);
    const sharing = file ? shareFile(file) : Promise.resolve("cannot" as const);
    void Promise.all([sharing, copying]).then(([how, copied]) => {
      if (how === "shared" && copied) say(texts.shared);
      if (how !== "cannot") return;
      save(story.url, story.name);
      if (!copied) lastStep.textContent = texts.byHand;
      steps.hidden = false;
      announce([...steps.children].map((step) => step.textContent).join(" "));
    });
  });
}

/** The picture as a file; null if it does not arrive. An entry that is older than the campaign's picture has none. */
async function fetchPicture(url: string, name: string): Promise<File | "missing" | null> {
  try {
    const response = await fetch(url);
    if (response.status === 404) return "missing";
    return response.ok ? new File([await response.blob()], name, { type: "image/jpeg" }) : null;
  } catch {
    return null;
  }
}

function save(url: string, name: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}
