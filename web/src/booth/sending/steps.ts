/** The steps of sending as a table: which event leads where. Pure; `send.ts` makes the events. */

import type { ProblemKind } from "../../api/problem-error";
import type { Entry } from "../../api/types";
import type { SendStep } from "../storage/entry";

/** What the sending screen shows. */
export interface SendState {
  readonly step: SendStep;
  /** Of the encoded take, once it is encoded. */
  readonly sizeBytes: number | null;
  /** 0..1 while uploading. */
  readonly uploaded: number;
  /** True between a failed attempt and the next one, which comes by itself. */
  readonly waiting: boolean;
  /** As the service answered it last; always there when `done`. */
  readonly entry: Entry | null;
  /** Only when `failed`. */
  readonly problem: ProblemKind | null;
}

export type SendEvent =
  | { readonly type: "encoded"; readonly sizeBytes: number }
  /** `upload` is false when the service has the take already. */
  | { readonly type: "created"; readonly entry: Entry; readonly upload: boolean }
  | { readonly type: "progress"; readonly uploaded: number }
  | { readonly type: "uploaded" }
  /** From mixing, publishing or polling: the entry's own state tells how far it is. */
  | { readonly type: "answered"; readonly entry: Entry }
  | { readonly type: "problem"; readonly kind: ProblemKind };

/** The state in which sending starts, for an entry that had come to `step`. */
export function startAt(step: SendStep): SendState {
  return { step: restartStep(step), sizeBytes: null, uploaded: 0, waiting: false, entry: null, problem: null };
}

/** After a reload the take is encoded and the entry reserved once more; both give the same result as before. */
function restartStep(step: SendStep): SendStep {
  return step === "creating" || step === "uploading" || step === "failed" ? "encoding" : step;
}

export function next(now: SendState, event: SendEvent): SendState {
  const state: SendState = { ...now, waiting: false };
  switch (event.type) {
    case "encoded":
      return { ...state, step: "creating", sizeBytes: event.sizeBytes };
    case "created":
      if (event.upload) return { ...state, step: "uploading", uploaded: 0, entry: event.entry };
      return afterAnswer(state, event.entry);
    case "progress":
      return { ...state, uploaded: event.uploaded };
    case "uploaded":
      return { ...state, step: "mixing", uploaded: 1 };
    case "answered":
      return afterAnswer(state, event.entry);
    case "problem":
      return afterProblem(state, event.kind);
  }
}

function afterAnswer(state: SendState, entry: Entry): SendState {
  const step = stepOf(entry);
  if (step === "failed") return { ...state, step, entry, problem: entry.failed_take!.kind };
  // The request succeeded and the entry did not move: repeating it would not help, the service's queue will.
  return { ...state, step: step === state.step && step !== "done" ? "safe" : step, entry };
}

function stepOf(entry: Entry): SendStep {
  if (entry.state === "mixed") return "publishing";
  if (entry.state !== "reserved") return "done";
  return entry.failed_take ? "failed" : "mixing";
}

/** Problems that repeating an earlier step solves, and that step. */
const SOLVED_BY: Readonly<Partial<Record<ProblemKind, SendStep>>> = {
  "take-missing": "encoding",
  "entry-unknown": "encoding",
  "upload-expired": "creating",
  "upload-refused": "encoding",
  "not-mixed": "mixing",
};

function afterProblem(state: SendState, kind: ProblemKind): SendState {
  const transient = kind === "offline" || kind === "busy";
  const ours = transient || kind === "internal";
  if (state.step === "done") return ours ? state : { ...state, step: "failed", problem: kind };
  // Once the take is uploaded, the service finishes the entry without this page, also when nobody may ask for it any more, or when
  // something of ours has to be mended first.
  if ((ours || kind === "campaign-closed") && isUploaded(state.step)) return { ...state, step: "safe" };
  if (transient) return { ...state, waiting: true };
  const step = SOLVED_BY[kind];
  if (step) return { ...state, step, uploaded: 0, waiting: true };
  return { ...state, step: "failed", problem: kind };
}

/** Whether the service has the take, so that nothing depends on this browser any more. */
export function isUploaded(step: SendStep): boolean {
  return step === "mixing" || step === "publishing" || step === "safe" || step === "done";
}

/** Whether sending stops at this step until the fan or time does something. */
export function isResting(step: SendStep): boolean {
  return step === "safe" || step === "done" || step === "failed";
}
