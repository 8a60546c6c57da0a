/** What can go wrong, in the fan's words: a title, what to do, and whether a file is a way on. */

import type { Advice, DoorKind, FileErrorKind } from "../booth/contract";
import type { Say } from "./words";

export interface Trouble {
  readonly title: string;
  readonly text: string;
  /** Where to find the setting in this browser; empty if that does not apply. */
  readonly help: string;
  /** Whether a chosen file can stand in for the microphone. */
  readonly file: boolean;
  /** Whether opening the page in another browser helps. */
  readonly elsewhere: boolean;
}

const DOORS: Record<DoorKind, readonly [title: string, text: string]> = {
  "insecure-origin": ["door-insecure-origin", "door-insecure-origin-text"],
  "in-app-browser": ["door-in-app-browser", "door-in-app-browser-text"],
  "no-worklet": ["door-no-worklet", "door-no-worklet-text"],
  "permission-denied": ["door-permission-denied", "door-permission-denied-text"],
  "no-microphone": ["door-no-microphone", "door-no-microphone-text"],
  "microphone-busy": ["door-microphone-busy", "door-microphone-busy-text"],
  "no-sound": ["door-no-sound", "door-no-sound-text"],
};

const FILES: Record<FileErrorKind, string> = {
  "file-too-large": "file-too-large",
  "file-unreadable": "file-unreadable",
  "file-too-short": "file-too-short",
  "file-too-long": "file-too-long",
};

const HELP = { chromium: "door-help-chromium", firefox: "door-help-firefox", safari: "door-help-safari" } as const;

/** The advice of the sound check, and what stands beneath it. */
export const ADVICE: Record<Advice, readonly [title: string, more: string]> = {
  listening: ["advice-listening", "check-hum"],
  quiet: ["advice-quiet", "advice-quiet-more"],
  clipping: ["advice-clipping", "advice-clipping-more"],
  noisy: ["advice-noisy", "advice-noisy-more"],
  telephone: ["advice-telephone", "advice-telephone-more"],
  ready: ["advice-ready", "advice-ready-more"],
};

export function doorTrouble(say: Say, kind: DoorKind, userAgent: string): Trouble {
  const [title, text] = DOORS[kind];
  return {
    title: say(title),
    text: say(text),
    help: kind === "permission-denied" ? say(HELP[browser(userAgent)]) : "",
    file: true,
    elsewhere: kind === "in-app-browser" || kind === "no-worklet",
  };
}

export function fileTrouble(say: Say, kind: FileErrorKind): Trouble {
  return { ...plain(say, say(FILES[kind])), file: true };
}

/** A problem of the service; one that these words do not know is a mistake of ours. */
export function problemTrouble(say: Say, kind: string): Trouble {
  const id = `problem-${kind}`;
  const text = say(id);
  return plain(say, text === id ? say("problem-internal") : text);
}

/** Any other sentence that says what happened. */
export function plain(say: Say, text: string): Trouble {
  return { title: say("problem-title"), text, help: "", file: false, elsewhere: false };
}

/** Whose settings the fan has before them: on iOS they bear the browser's name, whatever its engine. */
export function browser(userAgent: string): keyof typeof HELP {
  if (/Firefox|FxiOS/.test(userAgent)) return "firefox";
  return /Chrome|CriOS|Edg/.test(userAgent) ? "chromium" : "safari";
}
