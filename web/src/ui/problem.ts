/** What can go wrong, in the fan's words: a title, what to do, and the ways on. */

import type { Advice, FileErrorKind } from "../booth/contract";
import type { Say } from "./words";

/** Another browser, once more, a recording instead, the link to take elsewhere. */
export type Way = "open" | "retry" | "file" | "copy";

export interface Trouble {
  readonly title: string;
  readonly text: string;
  /** Where to find the setting in this browser; empty if that does not apply. */
  readonly help: string;
  /** The best one first. */
  readonly ways: readonly Way[];
  /** Where `open` leads. */
  readonly open: { readonly label: string; readonly href: string } | null;
}

const FILES: Record<FileErrorKind, string> = {
  "file-too-large": "file-too-large",
  "file-unreadable": "file-unreadable",
  "file-too-short": "file-too-short",
  "file-too-long": "file-too-long",
};

/** The advice of the sound check, and what stands beneath it. */
export const ADVICE: Record<Advice, readonly [title: string, more: string]> = {
  listening: ["advice-listening", "check-hum"],
  silent: ["advice-silent", "advice-silent-more"],
  quiet: ["advice-quiet", "advice-quiet-more"],
  clipping: ["advice-clipping", "advice-clipping-more"],
  noisy: ["advice-noisy", "advice-noisy-more"],
  telephone: ["advice-telephone", "advice-telephone-more"],
  ready: ["advice-ready", "advice-ready-more"],
};

export function fileTrouble(say: Say, kind: FileErrorKind): Trouble {
  return { ...plain(say, say(FILES[kind])), ways: ["file", "retry"] };
}

/** A problem of the service; one that these words do not know is a mistake of ours. */
export function problemTrouble(say: Say, kind: string): Trouble {
  const id = `problem-${kind}`;
  const text = say(id);
  return plain(say, text === id ? say("problem-internal") : text);
}

/** Any other sentence that says what happened. */
export function plain(say: Say, text: string): Trouble {
  return { title: say("problem-title"), text, help: "", ways: ["retry"], open: null };
}
