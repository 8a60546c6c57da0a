/** Stores a take chunk by chunk while it is recorded, so that a page that ends loses no more than a moment. */

import { randomUuid } from "../../api/bytes";
import type { TakeTiming } from "../../api/types";
import { takePeaks } from "../takes/peaks";
import { concatSamples } from "../takes/samples";
import type { Take } from "../takes/take";
import type { FallbackRecords } from "./fallback-records";
import { withLock } from "./locks";

/** While a take is recorded, its length and peaks are not known yet; the number of peaks is. */
export interface StoredTake extends Take {
  /** The span of the peaks. */
  readonly songSeconds: number;
}

/** The lock that a tab holds while it records the take. */
export const recordingLock = (takeId: string) => `take/${takeId}`;

export class TakeWriter {
  readonly takeId = randomUuid();
  private readonly begun: StoredTake;
  private readonly chunks: Int16Array[] = [];
  private writes: Promise<unknown> = Promise.resolve();
  private release!: () => void;

  constructor(
    private readonly records: FallbackRecords,
    timing: TakeTiming,
    songSeconds: number,
    peakCount: number,
  ) {
    // Held until the take ends, so that another tab does not offer it as left behind.
    const ended = new Promise<void>((resolve) => (this.release = resolve));
    void withLock(recordingLock(this.takeId), () => ended);
    this.begun = {
      id: this.takeId,
      madeAt: Date.now(),
      timing,
      frames: 0,
      complete: false,
      peaks: new Uint8Array(peakCount),
      songSeconds,
    };
    this.write(() => this.records.put(`take/${this.takeId}`, this.begun));
  }

  append(pcm: Int16Array): void {
    const chunk = pcm.slice();
    const key = `${this.soundPrefix}${String(this.chunks.length).padStart(6, "0")}`;
    this.chunks.push(chunk);
    this.write(() => this.records.put(key, chunk.buffer));
  }

  /** With the timing as it turned out to be. */
  async finish(timing: TakeTiming): Promise<Take> {
    await this.writes;
    const pcm = concatSamples(this.chunks);
    const peaks = takePeaks(pcm, timing, this.begun.songSeconds, this.begun.peaks.length);
    const take = { ...this.begun, timing, frames: pcm.length, complete: true, peaks };
    // A take of which a part lies in memory alone is incomplete in the database: a reload finds what comes before that part.
    if (this.records.inMemory(this.soundPrefix)) await this.records.putInMemory(`take/${this.takeId}`, take);
    else await this.records.put(`take/${this.takeId}`, take);
    this.release();
    return take;
  }

  /** Deletes what was stored of the take. */
  async discard(): Promise<void> {
    await this.writes;
    await this.records.delete(`take/${this.takeId}`);
    await this.records.delete(this.soundPrefix);
    this.release();
  }

  private get soundPrefix(): string {
    return `sound/${this.takeId}/`;
  }

  private write(task: () => Promise<void>): void {
    this.writes = this.writes.then(task);
  }
}
