/** What stays on this phone: takes while they are recorded, the owner's entries, the half-filled form. */

import { join } from "./assemble";
import type { Keep, KeptEntry, OpenKeep, Take, TakeTiming, TakeWriter } from "./contract";
import { randomUuid } from "./owner";
import { PEAKS, takePeaks } from "./peaks";
import { type Shelf, SturdyShelf, browserShelf, memoryShelf } from "./shelf";
import { isHeld, whileHolding } from "./tabs";

/** Three megabytes each; the oldest make room. */
const MAX_TAKES = 6;

/** A take as it lies on the shelf; while it is recorded, its length and picture are not known yet. */
interface StoredTake extends Take {
  readonly songSeconds: number;
}

export const openKeep: OpenKeep = async () => {
  const disk = await browserShelf();
  return new ShelfKeep(new SturdyShelf(disk ?? memoryShelf()), disk !== null);
};

const recording = (takeId: string) => `take/${takeId}`;

export class ShelfKeep implements Keep {
  constructor(
    private readonly shelf: SturdyShelf,
    private readonly onDisk: boolean,
  ) {}

  get durable(): boolean {
    return this.onDisk && !this.shelf.failing;
  }

  async takes(): Promise<Take[]> {
    const stored = await this.stored();
    const busy = await Promise.all(stored.map((take) => !take.complete && isHeld(recording(take.id))));
    const own = stored.filter((_, at) => !busy[at]);
    return Promise.all(own.map((take) => (take.complete ? take : this.recovered(take))));
  }

  async pcm(takeId: string): Promise<Int16Array | null> {
    if (!(await this.shelf.get(`take/${takeId}`))) return null;
    const pieces = await this.shelf.under(`sound/${takeId}/`);
    return join([...pieces.values()].map((piece) => new Int16Array(piece as ArrayBuffer)));
  }

  async dropTake(takeId: string): Promise<void> {
    await this.shelf.cut(`take/${takeId}`);
    await this.shelf.cut(`sound/${takeId}/`);
  }

  record(timing: TakeTiming, songSeconds: number): TakeWriter {
    void this.prune();
    return new ShelfWriter(this.shelf, this, timing, songSeconds);
  }

  async entries(): Promise<KeptEntry[]> {
    return newestFirst<KeptEntry>(await this.shelf.under("entry/"));
  }

  async entry(id: string): Promise<KeptEntry | null> {
    return ((await this.shelf.get(`entry/${id}`)) as KeptEntry | undefined) ?? null;
  }

  putEntry(entry: KeptEntry): Promise<void> {
    return this.shelf.put(`entry/${entry.id}`, entry);
  }

  dropEntry(id: string): Promise<void> {
    return this.shelf.cut(`entry/${id}`);
  }

  remember(name: string, value: unknown): Promise<void> {
    return this.shelf.put(`word/${name}`, value);
  }

  recall(name: string): Promise<unknown> {
    return this.shelf.get(`word/${name}`);
  }

  private async stored(): Promise<StoredTake[]> {
    return newestFirst<StoredTake>(await this.shelf.under("take/"));
  }

  /** A take whose page ended in the middle: as long as its sound. */
  private async recovered(take: StoredTake): Promise<Take> {
    const pcm = (await this.pcm(take.id)) ?? new Int16Array();
    return { ...take, frames: pcm.length, peaks: takePeaks(pcm, take.timing, take.songSeconds) };
  }

  /** Never drops a take that still has to be sent. */
  private async prune(): Promise<void> {
    const wanted = new Set(
      (await this.entries()).filter((entry) => entry.step !== "done").map((entry) => entry.takeId),
    );
    const old = (await this.takes()).filter((take) => !wanted.has(take.id)).slice(MAX_TAKES - 1);
    for (const take of old) await this.dropTake(take.id);
  }
}

class ShelfWriter implements TakeWriter {
  readonly takeId = randomUuid();
  private readonly begun: StoredTake;
  private frames = 0;
  private pieces = 0;
  private writes: Promise<unknown> = Promise.resolve();
  private release!: () => void;

  constructor(
    private readonly shelf: Shelf,
    private readonly keep: Keep,
    timing: TakeTiming,
    songSeconds: number,
  ) {
    // Held until the take ends, so that another tab does not offer it as left behind.
    const ended = new Promise<void>((resolve) => (this.release = resolve));
    void whileHolding(recording(this.takeId), () => ended);
    const id = this.takeId;
    this.begun = {
      id,
      madeAt: Date.now(),
      timing,
      frames: 0,
      complete: false,
      peaks: new Uint8Array(PEAKS),
      songSeconds,
    };
    this.write(() => this.shelf.put(`take/${id}`, this.begun));
  }

  append(pcm: Int16Array): void {
    this.frames += pcm.length;
    const key = `sound/${this.takeId}/${String(this.pieces++).padStart(6, "0")}`;
    this.write(() => this.shelf.put(key, pcm.slice().buffer));
  }

  async finish(timing: TakeTiming): Promise<Take> {
    await this.writes;
    const pcm = (await this.keep.pcm(this.takeId)) ?? new Int16Array();
    const peaks = takePeaks(pcm, timing, this.begun.songSeconds);
    const take = { ...this.begun, timing, frames: this.frames, complete: true, peaks };
    await this.shelf.put(`take/${this.takeId}`, take);
    this.release();
    return take;
  }

  async discard(): Promise<void> {
    await this.writes;
    await this.keep.dropTake(this.takeId);
    this.release();
  }

  private write(task: () => Promise<void>): void {
    this.writes = this.writes.then(task);
  }
}

function newestFirst<T extends { readonly madeAt: number }>(found: Map<string, unknown>): T[] {
  return ([...found.values()] as T[]).sort((a, b) => b.madeAt - a.madeAt);
}
