/** Why the microphone cannot be used, in words: what is wrong, where this browser has the setting, and the fan's options. */

import type { CaptureErrorKind } from "../booth/recording/capture-error";
import type { Translate } from "../page/messages";
import type { ProblemOption, ProblemScreen } from "./problem";

/** The part of `navigator` that tells which settings the browser has. */
export interface Device {
  readonly userAgent: string;
  /** An iPad calls itself a Macintosh, but no Macintosh can be touched. */
  readonly maxTouchPoints: number;
}

export interface MicrophoneProblem {
  readonly kind: CaptureErrorKind;
  /** The system denies the microphone to the browser, whatever the page is allowed. */
  readonly bySystem: boolean;
  /** This page with the form, for another browser. */
  readonly link: string;
}

const MESSAGES: Record<CaptureErrorKind, readonly [title: string, text: string]> = {
  "insecure-origin": ["capture-insecure-origin", "capture-insecure-origin-text"],
  "in-app-browser": ["capture-in-app-browser", "capture-in-app-browser-text"],
  "no-worklet": ["capture-no-worklet", "capture-no-worklet-text"],
  "permission-denied": ["capture-permission-denied", "capture-permission-denied-text"],
  "no-microphone": ["capture-no-microphone", "capture-no-microphone-text"],
  "microphone-busy": ["capture-microphone-busy", "capture-microphone-busy-text"],
  "no-sound": ["capture-no-sound", "capture-no-sound-text"],
};

/** The best option first. No file without a secure connection: it would send the voice where others can read it. */
const OPTIONS: Record<CaptureErrorKind, readonly ProblemOption[]> = {
  "insecure-origin": ["open", "copy", "retry"],
  "in-app-browser": ["copy", "file", "retry"],
  "no-worklet": ["copy", "file", "retry"],
  "permission-denied": ["retry", "file", "copy"],
  "no-microphone": ["retry", "file", "copy"],
  "microphone-busy": ["retry", "file", "copy"],
  "no-sound": ["retry", "file", "copy"],
};

const HELP = {
  "chrome-android": "capture-help-chrome-android",
  "chrome-desktop": "capture-help-chrome-desktop",
  "firefox-android": "capture-help-firefox-android",
  "firefox-desktop": "capture-help-firefox-desktop",
  "safari-ios": "capture-help-safari-ios",
  "safari-mac": "capture-help-safari-mac",
  "other-ios": "capture-help-other-ios",
} as const;
/** Where a browser has the setting of the microphone. */
export type SettingsPlace = keyof typeof HELP;

export function microphoneProblem(translate: Translate, problem: MicrophoneProblem, device: Device): ProblemScreen {
  const [title, text] = MESSAGES[problem.kind];
  const open = linkOut(translate, problem, device);
  const options = OPTIONS[problem.kind];
  return {
    title: translate(title),
    text: translate(text),
    help: helpFor(translate, problem, device),
    options: open && !options.includes("open") ? ["open", ...options] : options,
    open,
  };
}

function helpFor(translate: Translate, { kind, bySystem }: MicrophoneProblem, device: Device): string {
  if (kind === "permission-denied") return translate(bySystem ? "capture-help-system" : HELP[settingsPlace(device)]);
  if (kind === "in-app-browser" && isIos(device)) return translate("capture-help-in-app-ios");
  return "";
}

/** A link to where the microphone can be used; null where no link leads there. */
function linkOut(translate: Translate, { kind, link }: MicrophoneProblem, { userAgent }: Device): ProblemScreen["open"] {
  if (kind === "insecure-origin") return { label: translate("problem-open-secure"), href: link };
  if (kind === "in-app-browser" && /Android/.test(userAgent)) {
    return { label: translate("problem-open-chrome"), href: chromeLink(link) };
  }
  return null;
}

/** Android's `intent:` link, which opens Chrome from within an app. The form in the link's fragment goes along. */
export function chromeLink(link: string): string {
  const { protocol } = new URL(link);
  return `intent:${link.slice(protocol.length)}#Intent;scheme=${protocol.slice(0, -1)};package=com.android.chrome;end`;
}

/** On iOS the settings of every browser but Safari are in the system's. */
export function settingsPlace(device: Device): SettingsPlace {
  const { userAgent } = device;
  if (isIos(device)) return /CriOS|FxiOS|EdgiOS|OPiOS|OPT\/|DuckDuckGo/.test(userAgent) ? "other-ios" : "safari-ios";
  const place = /Android/.test(userAgent) ? "android" : "desktop";
  if (/Firefox/.test(userAgent)) return `firefox-${place}`;
  return /Chrome|Edg/.test(userAgent) ? `chrome-${place}` : "safari-mac";
}

function isIos({ userAgent, maxTouchPoints }: Device): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}
