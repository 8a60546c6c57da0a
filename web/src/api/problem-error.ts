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
   * `busy` stands for every answer of 429 or 5xx, also of a gateway, and for every one that is no JSON: none of the service's own.
   * `status` is 0 when there was no answer.
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

export const MAX_DETAIL_LENGTH = 500;

/**
 * The problem that an answer holds. The gateway's own have no type: they count as `busy`, or as `bad-request` below 500. What is no
 * JSON was written between the page and the service, by a firewall or for a firewall's 403, and can be another a moment later.
 */
export async function problemOf(response: Response): Promise<ProblemError> {
  const { status } = response;
  const body = (await response.json().catch(() => null)) as { type?: unknown; detail?: unknown } | null;
  const kind = /^urn:refrain:problem:([a-z-]{1,64})$/.exec(String(body?.type))?.[1];
  const detail = typeof body?.detail === "string" ? body.detail.slice(0, MAX_DETAIL_LENGTH) : null;
  if (!body || status === 429 || status >= 500) return new ProblemError("busy", status, detail);
  // A kind that a newer service has and this page does not know is shown as `internal`.
  return new ProblemError((kind ?? "bad-request") as ProblemKind, status, detail);
}
