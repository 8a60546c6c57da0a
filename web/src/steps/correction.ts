/** Where the fan can correct what made an entry fail. */

import type { ProblemKind } from "../api/problem-error";
import type { StepName } from "./flow";

/** Problems of a take that do not need another one: sending it again is enough. */
const SAME_TAKE: readonly ProblemKind[] = ["take-missing", "take-corrupt", "take-replaced"];
const PLACE: readonly ProblemKind[] = ["country-unknown", "country-not-eligible", "age-missing", "too-young"];
/** Once the fan has agreed again, the entry is sent under a new id. */
export const NEEDS_NEW_ID: readonly ProblemKind[] = ["entry-erased", "token-mismatch"];

/** The step that corrects a problem of this kind; null where only trying again helps. */
export function correctionStep(kind: ProblemKind): StepName | null {
  if (kind.startsWith("take-")) return SAME_TAKE.includes(kind) ? null : "check";
  if (kind.startsWith("name-")) return "name";
  if (kind.startsWith("team-")) return "team";
  if (PLACE.includes(kind)) return "place";
  return kind.startsWith("consent-") || NEEDS_NEW_ID.includes(kind) ? "agree" : null;
}
