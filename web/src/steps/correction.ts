/** Where a refused entry can be mended. */

import type { StepName } from "./flow";

/** Refusals of a take that do not ask for another one: sending it again is enough. */
const SAME_TAKE = ["take-missing", "take-corrupt", "take-replaced"];
const PLACE = ["country-unknown", "country-not-eligible", "age-missing", "too-young"];
/** Agreed anew, the entry goes under a new id. */
export const NEEDS_NEW_ID = ["entry-erased", "token-mismatch"];

/** The step that can mend a problem of this kind; null where only trying again helps. */
export function mending(kind: string): StepName | null {
  if (kind.startsWith("take-")) return SAME_TAKE.includes(kind) ? null : "check";
  if (kind.startsWith("name-")) return "name";
  if (kind.startsWith("team-")) return "team";
  if (PLACE.includes(kind)) return "place";
  return kind.startsWith("consent-") || NEEDS_NEW_ID.includes(kind) ? "agree" : null;
}
