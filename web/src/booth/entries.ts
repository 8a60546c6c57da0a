/** The client of the entries' routes. Every request may be repeated, so every request is, within a budget. */

import {
  type Entries,
  type EntriesAt,
  type Entry,
  type FanForm,
  type Owner,
  type Placement,
  type PreviewUrl,
  ProblemError,
  type TakeTiming,
} from "./contract";
import { hex } from "./owner";
import { type Patience, patience } from "./patience";

/** The gateway gives up after 30 s. */
const TIMEOUT_MS = 35_000;
const MAX_DETAIL = 500;

/** The body of PUT /api/entries/{id}. */
export interface EntryRequest extends FanForm {
  readonly placement: Placement;
  readonly take: {
    readonly content_type: "audio/flac";
    readonly size_bytes: number;
    readonly sha256: string;
    readonly timing: TakeTiming;
  };
}

/** Where and how to send the take. */
export interface Upload {
  readonly method: "PUT";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expires_at: string;
}

export interface Created {
  readonly entry: Entry;
  readonly upload: Upload | null;
}

/** The steps that only sending takes. All throw `ProblemError`. */
export interface SendingEntries extends Entries {
  create(owner: Owner, request: EntryRequest): Promise<Created>;
  mix(owner: Owner): Promise<Entry>;
  cover(owner: Owner): Promise<Entry>;
}

export interface Outside {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly patience: Patience;
}

export const entriesAt: EntriesAt = (origin = "") => sendingEntriesAt(origin);

export function sendingEntriesAt(origin = "", outside: Partial<Outside> = {}): SendingEntries {
  const { fetch = (url, init) => globalThis.fetch(url, init), patience: patient = patience() } = outside;
  const call = async (owner: Owner, method: string, step = "", body?: unknown): Promise<Response> => {
    const headers: Record<string, string> = { authorization: `Bearer ${owner.token}` };
    if (body !== undefined) headers["content-type"] = "application/json";
    const init: RequestInit = { method, headers, cache: "no-store", credentials: "omit", redirect: "error" };
    if (body !== undefined) init.body = JSON.stringify(body);
    const url = `${origin}/api/entries/${owner.id}${step}`;
    const once = () => request(fetch, url, init);
    // Mixing is never asked for again: whoever is busy now finishes it later from the queue.
    return step === "/mix" ? once() : patient(once);
  };
  const entry = async (response: Promise<Response>) => (await read<{ entry: Entry }>(await response)).entry;
  return {
    create: async (owner, form) => read<Created>(await call(owner, "PUT", "", form)),
    mix: (owner) => entry(call(owner, "POST", "/mix")),
    cover: (owner) => entry(call(owner, "POST", "/cover")),
    get: (owner) => entry(call(owner, "GET")),
    erase: async (owner) => void (await call(owner, "DELETE")),
  };
}

async function request(fetch: Outside["fetch"], url: string, init: RequestInit): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(url, { ...init, signal: abort.signal });
    if (!response.ok) throw await problemOf(response);
    return response;
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError("offline", 0, String(error).slice(0, MAX_DETAIL));
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

/** A problem's kind is its type's last part; a gateway's own answer has none and counts as busy. */
async function problemOf(response: Response): Promise<ProblemError> {
  const { status } = response;
  const body = (await response.json().catch(() => null)) as { type?: unknown; detail?: unknown } | null;
  const kind = /^urn:refrain:problem:([a-z-]{1,64})$/.exec(String(body?.type))?.[1];
  const detail = typeof body?.detail === "string" ? body.detail.slice(0, MAX_DETAIL) : null;
  if (status === 429 || status >= 500) return new ProblemError("busy", status, detail);
  return new ProblemError(kind ?? "bad-request", status, detail);
}

export const previewUrl: PreviewUrl = (team, name, locale, peaks) => {
  const query = new URLSearchParams({ team, locale });
  if (name.trim()) query.set("name", name);
  if (peaks) query.set("peaks", hex(peaks));
  return `/api/covers/preview?${query}`;
};
