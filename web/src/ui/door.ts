/** A shut door in the fan's words: what is the matter, where this browser keeps the setting, and the ways on. */

import type { DoorKind } from "../booth/contract";
import type { Trouble, Way } from "./problem";
import type { Say } from "./words";

/** What of `navigator` tells which settings the fan has before them. */
export interface Device {
  readonly userAgent: string;
  /** An iPad calls itself a Macintosh, but no Macintosh can be touched. */
  readonly maxTouchPoints: number;
}

export interface Door {
  readonly kind: DoorKind;
  /** The system keeps the microphone from the browser, whatever the page is allowed. */
  readonly bySystem: boolean;
  /** This page with the form, for another browser. */
  readonly link: string;
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

/** The best way first. No file without a secure connection: the voice would travel for everybody to hear. */
const WAYS: Record<DoorKind, readonly Way[]> = {
  "insecure-origin": ["open", "copy", "retry"],
  "in-app-browser": ["copy", "file", "retry"],
  "no-worklet": ["copy", "file", "retry"],
  "permission-denied": ["retry", "file", "copy"],
  "no-microphone": ["retry", "file", "copy"],
  "microphone-busy": ["retry", "file", "copy"],
  "no-sound": ["retry", "file", "copy"],
};

const HELP = {
  "chrome-android": "door-help-chrome-android",
  "chrome-desktop": "door-help-chrome-desktop",
  "firefox-android": "door-help-firefox-android",
  "firefox-desktop": "door-help-firefox-desktop",
  "safari-ios": "door-help-safari-ios",
  "safari-mac": "door-help-safari-mac",
  "other-ios": "door-help-other-ios",
} as const;
export type Settings = keyof typeof HELP;

export function doorTrouble(say: Say, door: Door, device: Device): Trouble {
  const [title, text] = DOORS[door.kind];
  const open = opener(say, door, device);
  const ways = WAYS[door.kind];
  return {
    title: say(title),
    text: say(text),
    help: helpFor(say, door, device),
    ways: open && !ways.includes("open") ? ["open", ...ways] : ways,
    open,
  };
}

function helpFor(say: Say, { kind, bySystem }: Door, device: Device): string {
  if (kind === "permission-denied") return say(bySystem ? "door-help-system" : HELP[settings(device)]);
  if (kind === "in-app-browser" && isIos(device)) return say("door-help-in-app-ios");
  return "";
}

/** A link that leads straight to where the microphone is; null where no link can. */
function opener(say: Say, { kind, link }: Door, { userAgent }: Device): Trouble["open"] {
  if (kind === "insecure-origin") return { label: say("problem-open-secure"), href: link };
  if (kind === "in-app-browser" && /Android/.test(userAgent)) {
    return { label: say("problem-open-chrome"), href: chromeLink(link) };
  }
  return null;
}

/** Android's own kind of link, which leaves the app. The form in the fragment before the mark goes along. */
export function chromeLink(link: string): string {
  const { protocol } = new URL(link);
  return `intent:${link.slice(protocol.length)}#Intent;scheme=${protocol.slice(0, -1)};package=com.android.chrome;end`;
}

/** Whose settings the fan has before them. On iOS every browser's but Safari's are the system's. */
export function settings(device: Device): Settings {
  const { userAgent } = device;
  if (isIos(device)) return /CriOS|FxiOS|EdgiOS|OPiOS|OPT\/|DuckDuckGo/.test(userAgent) ? "other-ios" : "safari-ios";
  const place = /Android/.test(userAgent) ? "android" : "desktop";
  if (/Firefox/.test(userAgent)) return `firefox-${place}`;
  return /Chrome|Edg/.test(userAgent) ? `chrome-${place}` : "safari-mac";
}

function isIos({ userAgent, maxTouchPoints }: Device): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}
