/** Which step of the booth may be shown, how the browser's history comes to it, and the form in the page's address. */

import { EMPTY, type Draft } from "./form";

/** In the order of the journey. */
export const STEPS = ["you", "check", "booth", "listen", "agree", "sending", "record"] as const;
export type StepName = (typeof STEPS)[number];

/** What the fan has done so far. */
export interface Progress {
  /** The form is complete. */
  readonly you: boolean;
  /** The microphone is open. */
  readonly booth: boolean;
  readonly take: boolean;
  /** An entry is being sent; there is no way back into the form until it rests. */
  readonly sending: boolean;
  readonly record: boolean;
}

/** The step itself, or the first step before it that is not done yet. */
export function reachable(step: StepName, have: Progress): StepName {
  if (have.record) return "record";
  if (have.sending) return "sending";
  for (const needed of upTo(step)) {
    const missing = MISSING[needed]?.(have);
    if (missing) return missing;
  }
  return step;
}

/** A step with all steps before it. */
function upTo(step: StepName): readonly StepName[] {
  return STEPS.slice(0, STEPS.indexOf(step) + 1);
}

/** For a step that depends on an earlier one: that earlier one, while it is not done. */
const MISSING: { readonly [step in StepName]?: (have: Progress) => StepName | null } = {
  check: (have) => (have.you ? null : "you"),
  booth: (have) => (have.booth || have.take ? null : "check"),
  listen: (have) => (have.take ? null : have.booth ? "booth" : "check"),
  sending: () => "agree",
  record: () => "agree",
};

/** Where the page's back button leads from a step that the history holds nothing before; null leads out of the booth. */
export function before(step: StepName): StepName | null {
  // The microphone is off while listening, so the way back is a new sound check.
  if (step === "listen") return "check";
  return step === "sending" || step === "record" ? null : (STEPS[STEPS.indexOf(step) - 1] ?? null);
}

/** Nobody returns to these from a later step: that one takes their place in the history. */
const PASSING: readonly StepName[] = ["booth", "sending"];

/** How the history comes to a step: so many entries back, or with these steps in it, as a new entry or in place of the last one. */
export type Move = { readonly back: number } | { readonly steps: readonly StepName[]; readonly replaces: boolean };

/** `steps` are those that the history holds up to the one that is shown. Each stays in it once. */
export function moveTo(step: StepName, steps: readonly StepName[]): Move {
  const at = steps.lastIndexOf(step);
  const last = steps.length - 1;
  if (at >= 0 && at < last) return { back: last - at };
  const replaces = at === last || PASSING.includes(steps[last]!);
  return { steps: [...(replaces ? steps.slice(0, -1) : steps), step], replaces };
}

/** Addresses of steps that are part of another one now. */
const FORMER: Readonly<Record<string, StepName>> = { name: "you", team: "you", place: "you" };

export function stepFromHash(hash: string): StepName | null {
  const name = hash.replace(/^#/, "");
  if ((STEPS as readonly string[]).includes(name)) return name as StepName;
  return Object.hasOwn(FORMER, name) ? FORMER[name]! : null;
}

/** The form as a fragment, so that another browser can go on with it; browsers send fragments to no server. */
export function draftToFragment(draft: Draft): string {
  const filled = Object.entries(draft).filter(([, value]) => value !== "");
  return `#${new URLSearchParams(filled)}`;
}

/** Null when the fragment is not one of `draftToFragment`. Anyone may have written it, so the form is checked like a typed one. */
export function draftFromFragment(hash: string): Draft | null {
  if (!hash.includes("=")) return null;
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  const value = (key: keyof Draft) => (values.get(key) ?? EMPTY[key]).slice(0, 80);
  return { name: value("name"), team: value("team"), country: value("country"), age: value("age") };
}
