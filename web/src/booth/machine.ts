/** The steps of sending as a table: where each happening leads. Pure; `send.ts` makes the happenings. */

import type { Entry, Sending, Step } from "./contract";

export type Happening =
  | { readonly what: "packed"; readonly sizeBytes: number }
  /** `upload` is false when the service has the take already. */
  | { readonly what: "created"; readonly entry: Entry; readonly upload: boolean }
  | { readonly what: "sent"; readonly uploaded: number }
  | { readonly what: "uploaded" }
  /** From mixing, printing or a look: the entry says itself how far it is. */
  | { readonly what: "heard"; readonly entry: Entry }
  | { readonly what: "problem"; readonly kind: string };

export function startAt(step: Step): Sending {
  return { step: restart(step), sizeBytes: null, uploaded: 0, waiting: false, entry: null, problem: null };
}

/** Where to go on after a reload: signed addresses and packed bytes are made anew, they come out the same. */
function restart(step: Step): Step {
  return step === "creating" || step === "uploading" || step === "refused" ? "packing" : step;
}

export function next(now: Sending, happening: Happening): Sending {
  const state: Sending = { ...now, waiting: false };
  switch (happening.what) {
    case "packed":
      return { ...state, step: "creating", sizeBytes: happening.sizeBytes };
    case "created":
      if (happening.upload) return { ...state, step: "uploading", uploaded: 0, entry: happening.entry };
      return hear(state, happening.entry);
    case "sent":
      return { ...state, uploaded: happening.uploaded };
    case "uploaded":
      return { ...state, step: "mixing", uploaded: 1 };
    case "heard":
      return hear(state, happening.entry);
    case "problem":
      return stumble(state, happening.kind);
  }
}

function hear(state: Sending, entry: Entry): Sending {
  const step = stepOf(entry);
  if (step === "refused") return { ...state, step, entry, problem: entry.failed_take!.kind };
  // What we just asked for did not come of it: no reason to ask again and again.
  return { ...state, step: step === state.step && step !== "done" ? "safe" : step, entry };
}

function stepOf(entry: Entry): Step {
  if (entry.state === "mixed") return "printing";
  if (entry.state !== "reserved") return "done";
  return entry.failed_take ? "refused" : "mixing";
}

/** Problems that a step before can mend, and where it begins. */
const MENDED_BY: Readonly<Record<string, Step>> = {
  "take-missing": "packing",
  "entry-unknown": "packing",
  "upload-expired": "creating",
  "upload-refused": "packing",
  "not-mixed": "mixing",
};

function stumble(state: Sending, kind: string): Sending {
  const passing = kind === "offline" || kind === "busy";
  if (state.step === "done") return passing ? state : { ...state, step: "refused", problem: kind };
  if (passing) {
    // Once the take has arrived, the service finishes it without us.
    if (isWithUs(state.step)) return { ...state, step: "safe" };
    return { ...state, waiting: true };
  }
  const mended = MENDED_BY[kind];
  if (mended) return { ...state, step: mended, uploaded: 0, waiting: true };
  return { ...state, step: "refused", problem: kind };
}

/** The service has the take: nothing depends on this phone any more. */
function isWithUs(step: Step): boolean {
  return step === "mixing" || step === "printing" || step === "safe" || step === "done";
}

export function isResting(step: Step): boolean {
  return step === "safe" || step === "done" || step === "refused";
}
