/** Errors of requests to the service, and of what the browser does between them. */

import type { ServiceProblemKind } from "./types";

/** Each has a message, `problem-<kind>`. Those that the service does not know are made in the browser. */
export type ProblemKind =
  | ServiceProblemKind
  | "offline" // no answer
  | "upload-expired" // the signature of the upload no longer holds: reserve the entry again
  | "upload-refused" // the store does not accept these bytes: encode the take again
  | "encoding-failed"
  | "take-gone"; // this browser no longer has the take

export class ProblemError extends Error {
  override readonly name = "ProblemError";

  /**
   * `busy` stands for every answer of 429 or 5xx, also of a gateway. `status` is 0 when there was no answer.
   * `detail` is for developers, never shown.
   */
  constructor(
    readonly kind: ProblemKind,
    readonly status: number,
    readonly detail: string | null = null,
  ) {
    super(kind);
  }
}
