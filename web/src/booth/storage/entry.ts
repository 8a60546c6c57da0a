/** An entry as the fan's browser stores it. */

import type { Owner } from "../../api/owner";
import type { FanForm, Placement } from "../../api/types";
import type { TakeEncoding } from "../takes/take";

/**
 * How far an entry has come. Each step leads to the next; `done`, `safe` and `failed` are where sending rests:
 * `safe` when the service has the take and finishes it later, `failed` when the fan has to change something.
 */
export type SendStep = "encoding" | "creating" | "uploading" | "mixing" | "publishing" | "done" | "safe" | "failed";

/** Everything that sending needs besides the take itself, and how far it has come. */
export interface StoredEntry extends Owner {
  readonly form: FanForm;
  readonly placement: Placement;
  readonly takeId: string;
  /** Chosen once, so that sending again sends the same bytes. Entries stored before there was a choice have none. */
  readonly encoding?: TakeEncoding;
  readonly step: SendStep;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}
