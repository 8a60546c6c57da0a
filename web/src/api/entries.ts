/** The client of the entries' routes. Each request may be repeated, so all but one are repeated when they fail. */

import { ProblemError, type ProblemKind } from "./problem-error";
import type { Owner } from "./owner";
import { type RetryPolicy, retryPolicy } from "./retry";
import type { Entry, EntryRequest, Reserved } from "./types";

/** The gateway gives up after 30 s. */
const TIMEOUT_MS = 35_000;
const MAX_DETAIL_LENGTH = 500;

/** Each throws `ProblemError`. */
export interface EntriesClient {
  create(owner: Owner, request: EntryRequest): Promise<Reserved>;
  mix(owner: Owner): Promise<Entry>;
  /** Renders the cover and publishes the entry, or hands it over to review. */
  renderCover(owner: Owner): Promise<Entry>;
  get(owner: Owner): Promise<Entry>;
  erase(owner: Owner): Promise<void>;
}

/** What the client needs of the world, so that tests need no network. */
export interface Network {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly retry: RetryPolicy;
}

export function entriesClient({ fetch = (url, init) => globalThis.fetch(url, init), retry = retryPolicy() }: Partial<Network> = {}): EntriesClient {
  const call = async (owner: Owner, method: string, action = "", body?: EntryRequest): Promise<Response> => {
    const headers: Record<string, string> = { authorization: `Bearer ${owner.token}` };
    const init: RequestInit = { method, headers, cache: "no-store", credentials: "omit", redirect: "error" };
    if (body !== undefined) {
      headers["content-type"] = "application/json";
      init.body = JSON.stringify(body);
    }
    const once = () => request(fetch, `/api/entries/${owner.id}${action}`, init);
    // Mixing is requested once: if it fails, the service does it later from its queue.
    return action === "/mix" ? once() : retry(once);
  };
  const entryOf = async (response: Promise<Response>) => (await read<{ entry: Entry }>(await response)).entry;
  return {
    create: async (owner, form) => read<Reserved>(await call(owner, "PUT", "", form)),
    mix: (owner) => entryOf(call(owner, "POST", "/mix")),
    renderCover: (owner) => entryOf(call(owner, "POST", "/cover")),
    get: (owner) => entryOf(call(owner, "GET")),
    erase: async (owner) => void (await call(owner, "DELETE")),
  };
}

async function request(fetch: Network["fetch"], url: string, init: RequestInit): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(url, { ...init, signal: abort.signal });
    if (!response.ok) throw await problemOf(response);
    return response;
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError("offline", 0, String(error).slice(0, MAX_DETAIL_LENGTH));
  } finally {
    clearTimeout(timer);
  }
}

async function read<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch {
    // The connection broke within the answer: as if there had been none.
    throw new ProblemError("offline", 0);
  }
}

/** The gateway's own answers have no problem type: they count as `busy`, or as `bad-request` below 500. */
async function problemOf(response: Response): Promise<ProblemError> {
  const { status } = response;
  const body = (await response.json().catch(() => null)) as { type?: unknown; detail?: unknown } | null;
  const kind = /^urn:refrain:problem:([a-z-]{1,64})$/.exec(String(body?.type))?.[1];
  const detail = typeof body?.detail === "string" ? body.detail.slice(0, MAX_DETAIL_LENGTH) : null;
  if (status === 429 || status >= 500) return new ProblemError("busy", status, detail);
  // A kind that a newer service has and this page does not know is shown as `internal`.
  return new ProblemError((kind ?? "bad-request") as ProblemKind, status, detail);
}
