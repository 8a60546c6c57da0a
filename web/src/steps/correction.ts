/** Where the fan can correct what made an entry fail. */

import type { ProblemKind } from "../api/problem-error";
import type { StepName } from "./flow";
import type { FormField } from "./form";

/** Problems of a take that do not need another one: sending it again is enough. */
const SAME_TAKE: readonly ProblemKind[] = ["take-missing", "take-corrupt", "take-replaced"];
/** Once the fan has agreed again, the entry is sent under a new id. */
export const NEEDS_NEW_ID: readonly ProblemKind[] = ["entry-erased", "token-mismatch"];

/** The field of the form that a problem of this kind is about; null for any other problem. */
export function fieldOf(kind: ProblemKind): FormField | null {
  if (kind.startsWith("name-")) return "name";
  if (kind.startsWith("team-")) return "team";
  if (kind.startsWith("country-")) return "country";
  return kind === "age-missing" || kind === "too-young" ? "age" : null;
}

/** The step that corrects a problem of this kind; null where only trying again helps. */
export function correctionStep(kind: ProblemKind): StepName | null {
  if (kind.startsWith("take-")) return SAME_TAKE.includes(kind) ? null : "check";
  return kind.startsWith("consent-") || NEEDS_NEW_ID.includes(kind) ? "agree" : null;
}
