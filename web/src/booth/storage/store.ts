/** What this browser stores: takes while they are recorded, the fan's entries, the half-filled form. */

import type { TakeTiming } from "../../api/types";
import { takePeaks } from "../takes/peaks";
import { concatSamples } from "../takes/samples";
import type { Take } from "../takes/take";
import { openDatabaseRecords } from "./database-records";
import type { StoredEntry } from "./entry";
import { FallbackRecords } from "./fallback-records";
import { isLocked } from "./locks";
import { type StoredTake, TakeWriter, recordingLock } from "./take-writer";

/** About three megabytes each; the oldest are deleted for the next one. */
const MAX_TAKES = 6;

/** Never fails: where IndexedDB is refused, everything lasts as long as the page, and `durable` is false. */
export async function openStore(): Promise<BrowserStore> {
  return new BrowserStore(new FallbackRecords(await openDatabaseRecords()));
}

export class BrowserStore {
  constructor(private readonly records: FallbackRecords) {}

  /** Whether everything that was stored survives the end of the page. */
  get durable(): boolean {
    return this.records.durable;
  }

  /** Newest first, without the incomplete takes that another tab is recording now. */
  async takes(): Promise<Take[]> {
    const stored = newestFirst<StoredTake>(await this.records.list("take/"));
    const recording = await Promise.all(stored.map((take) => !take.complete && isLocked(recordingLock(take.id))));
    const idle = stored.filter((_, at) => !recording[at]);
    return Promise.all(idle.map((take) => (take.complete ? take : this.recovered(take))));
  }

  /** The sound of a take, mono; null when there is no such take. */
  async samples(takeId: string): Promise<Int16Array | null> {
    if (!(await this.records.get(`take/${takeId}`))) return null;
    const chunks = [...(await this.records.list(`sound/${takeId}/`))];
    // Behind a chunk that was never stored, everything would lie too early in the song.
    const missing = chunks.findIndex(([key], at) => Number(key.slice(-6)) !== at);
    const whole = missing < 0 ? chunks : chunks.slice(0, missing);
    return concatSamples(whole.map(([, chunk]) => new Int16Array(chunk as ArrayBuffer)));
  }

  async deleteTake(takeId: string): Promise<void> {
    await this.records.delete(`take/${takeId}`);
    await this.records.delete(`sound/${takeId}/`);
  }

  /**
   * Begins a take whose sound follows in chunks; at once, since a song is about to start. Its waveform will have
   * `peakCount` peaks over `songSeconds`.
   */
  createTake(timing: TakeTiming, songSeconds: number, peakCount: number): TakeWriter {
    void this.deleteOldTakes();
    return new TakeWriter(this.records, timing, songSeconds, peakCount);
  }

  /** Newest first. */
  async entries(): Promise<StoredEntry[]> {
    return newestFirst<StoredEntry>(await this.records.list("entry/"));
  }

  async entry(id: string): Promise<StoredEntry | null> {
    return ((await this.records.get(`entry/${id}`)) as StoredEntry | undefined) ?? null;
  }

  putEntry(entry: StoredEntry): Promise<void> {
    return this.records.put(`entry/${entry.id}`, entry);
  }

  deleteEntry(id: string): Promise<void> {
    return this.records.delete(`entry/${id}`);
  }

  /** Stores something small that a page wants to find again, such as the half-filled form. */
  putNote(name: string, value: unknown): Promise<void> {
    return this.records.put(`word/${name}`, value);
  }

  note(name: string): Promise<unknown> {
    return this.records.get(`word/${name}`);
  }

  /** A take whose page ended while it was recorded: as long as its stored sound. */
  private async recovered(take: StoredTake): Promise<Take> {
    const pcm = (await this.samples(take.id)) ?? new Int16Array();
    return { ...take, frames: pcm.length, peaks: takePeaks(pcm, take.timing, take.songSeconds, take.peaks.length) };
  }

  /** Takes that still have to be sent are never deleted. */
  private async deleteOldTakes(): Promise<void> {
    const unsent = new Set((await this.entries()).filter(({ step }) => step !== "done").map(({ takeId }) => takeId));
    const old = (await this.takes()).filter(({ id }) => !unsent.has(id)).slice(MAX_TAKES - 1);
    for (const take of old) await this.deleteTake(take.id);
  }
}

function newestFirst<T extends { readonly madeAt: number }>(found: Map<string, unknown>): T[] {
  return ([...found.values()] as T[]).sort((a, b) => b.madeAt - a.madeAt);
}
