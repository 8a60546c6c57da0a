/** What the page carries for its scripts, and how they find its elements. */

import type { Shortfalls } from "../booth/engine";

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly colors: readonly [string, string];
}

export interface Word {
  readonly start_ms: number;
  readonly text: string;
}

/** One line to sing; times are on the backing track's clock. */
export interface Line {
  readonly start_ms: number;
  readonly words: readonly Word[];
}

export interface Jurisdiction {
  readonly id: string;
  /** In years; null where age is not asked. */
  readonly min_age: number | null;
  /** ISO 3166-1 alpha-2; `*` stands for every country that no other jurisdiction names. */
  readonly countries: readonly string[];
}

/** What every page knows of its campaign. */
export interface CampaignData {
  readonly locale: string;
  /** RFC 3339. */
  readonly opens_at: string;
  readonly closes_at: string;
  readonly words_url: string;
  /** The song. */
  readonly title: string;
  readonly teams: readonly Team[];
}

/** What the booth knows besides. */
export interface BoothData {
  readonly worklet_url: string;
  readonly packer_url: string;
  readonly backing: { readonly url: string; readonly frames: number };
  readonly song: { readonly tempo_bpm: number; readonly count_in_beats: number; readonly lyrics: readonly Line[] };
  readonly take: { readonly min_ms: number; readonly max_ms: number };
  /** What each engine leaves out of the round trip that it reports. */
  readonly shortfall_ms: Shortfalls;
  readonly jurisdictions: readonly Jurisdiction[];
}

/** Reads the data that the build wrote into the page. */
export function campaignData(): CampaignData & { readonly booth?: BoothData } {
  return JSON.parse(document.body.dataset["campaign"] ?? "{}");
}

/** The one element that a selector names; the templates and the scripts are built together, so it is there. */
export function one<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

export function all<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E[] {
  return [...within.querySelectorAll<E>(selector)];
}

/** Runs `act` when the button `data-action="<name>"` is pressed; returns the button. */
export function onAction(name: string, act: (button: HTMLButtonElement) => void, within: ParentNode = document) {
  const button = one<HTMLButtonElement>(`[data-action="${name}"]`, within);
  button.addEventListener("click", () => act(button));
  return button;
}

/** Says something to screen readers, politely; in another language than the page's if `lang` names one. */
export function announce(text: string, lang = document.documentElement.lang): void {
  const region = one("[data-announce]");
  region.lang = lang;
  region.textContent = text;
}

/** Shows one control in place of another. The focus goes along: lost, it would start over at the top of the page. */
export function handOver(from: HTMLElement, to: HTMLElement): void {
  const { activeElement } = document;
  // A control that is disabled while it works has lost the focus already.
  const focused = activeElement === from || activeElement === document.body;
  to.hidden = false;
  if (focused) to.focus({ preventScroll: true });
  from.hidden = true;
}
