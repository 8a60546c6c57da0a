/** The client of the entries' routes. Each request may be repeated, so all but one are repeated when they fail. */

import { MAX_DETAIL_LENGTH, ProblemError, problemOf } from "./problem-error";
import type { Owner } from "./owner";
import { type RetryPolicy, retryPolicy } from "./retry";
import type { Entry, EntryRequest, Reserved } from "./types";

/** The gateway gives up after 30 s. */
const TIMEOUT_MS = 35_000;

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
