/** Drives an entry through the steps of `steps.ts` until it rests, and stores each step, so that a reload goes on from there. */

import { type EntriesClient, entriesClient } from "../../api/entries";
import { ProblemError } from "../../api/problem-error";
import { type Clock, pauseMs, systemClock } from "../../api/retry";
import type { EntryRequest, Upload } from "../../api/types";
import type { EncodedTake } from "../encoding/encode-take";
import type { TakeEncoder } from "../encoding/take-encoder";
import type { StoredEntry } from "../storage/entry";
import { withLock } from "../storage/locks";
import type { BrowserStore } from "../storage/store";
import type { Take, TakeEncoding } from "../takes/take";
import { type SendEvent, type SendState, isResting, next, startAt } from "./steps";
import { uploadTake } from "./upload";

/** The service's queue finishes an entry a minute after the take's arrival; then it is polled, less and less often. */
const POLL_AFTER_MS = [80_000, 160_000, 320_000];

export interface SendOptions {
  readonly encoder: TakeEncoder;
  readonly store: BrowserStore;
  readonly onChange: (state: SendState) => void;
}

/** Sending never rejects: what goes wrong is a state. */
export interface SendHandle {
  /** The state in which sending came to rest first. */
  readonly finished: Promise<SendState>;
  /** In `safe`: asks the service once how far the entry is, and goes on. */
  poll(): Promise<SendState>;
  stop(): void;
}

/** What sending does to the world, so that tests can replace it. */
export interface SendEffects {
  readonly entries: EntriesClient;
  readonly encode: (take: Take, encoding: TakeEncoding) => Promise<EncodedTake>;
  readonly upload: typeof uploadTake;
  readonly clock: Clock;
  /** Resolves when the network or the fan is back. */
  readonly back: () => Promise<void>;
}

/** Takes a stored entry as far as it will go. Another tab that sends the same entry is waited for. */
export function send(entryId: string, options: SendOptions): SendHandle {
  return sendWith(entryId, options, {
    entries: entriesClient(),
    encode: (take, encoding) => options.encoder.encode(take, encoding),
    upload: uploadTake,
    clock: systemClock,
    back,
  });
}

/** Phones suspend the timers of a hidden page: its fan's return counts as much as the network's. */
function back(): Promise<void> {
  const listening = new AbortController();
  return new Promise<void>((resolve) => {
    addEventListener("online", () => resolve(), listening);
    addEventListener("visibilitychange", ({ target }) => (target as Document).hidden || resolve(), listening);
  }).finally(() => listening.abort());
}

export function sendWith(entryId: string, options: Omit<SendOptions, "encoder">, effects: SendEffects): SendHandle {
  const sender = new Sender(entryId, options, effects);
  const finished = sender.run();
  void finished.then(() => sender.pollLater());
  void finished.then(() => sender.pollWhenBack());
  return { finished, poll: () => sender.run(), stop: () => sender.stop() };
}

class Sender {
  private state: SendState = startAt("encoding");
  // Each is made by the step before the one that needs it.
  private take: EntryRequest["take"] | null = null;
  private bytes: Blob | null = null;
  private upload: Upload | null = null;
  /** Over all steps: a step that succeeds each time without solving another one's problem must not shorten the pauses. */
  private failures = 0;
  private running: Promise<SendState> | null = null;
  private readonly stopped = new AbortController();

  constructor(
    private readonly entryId: string,
    private readonly options: Omit<SendOptions, "encoder">,
    private readonly effects: SendEffects,
  ) {}

  /** Goes on until it rests. */
  run(): Promise<SendState> {
    this.running ??= this.runLocked().finally(() => (this.running = null));
    return this.running;
  }

  stop(): void {
    this.stopped.abort();
  }

  async pollLater(): Promise<void> {
    const { clock } = this.effects;
    for (const afterMs of POLL_AFTER_MS) {
      if (this.state.step !== "safe") return;
      await clock.sleep(afterMs * (1 + clock.random() / 4));
      if (this.stopped.signal.aborted) return;
      await this.run();
    }
  }

  /** Without a network the entry may be one request away from done. */
  async pollWhenBack(): Promise<void> {
    while (this.state.step === "safe" && !this.stopped.signal.aborted) {
      await this.effects.back();
      if (this.state.step === "safe" && !this.stopped.signal.aborted) await this.run();
    }
  }

  /** While another tab sends the entry, this one shows the stored step; then that step says what is left to do. */
  private async runLocked(): Promise<SendState> {
    const step = (await this.options.store.entry(this.entryId))?.step;
    if (step && !isResting(step)) this.show({ ...startAt(step), step });
    return withLock(`entry/${this.entryId}`, () => this.runSteps());
  }

  private async runSteps(): Promise<SendState> {
    const entry = await this.options.store.entry(this.entryId);
    if (!entry) return this.show(next(this.state, { type: "problem", kind: "take-gone" }));
    this.show(startAt(entry.step));
    this.failures = 0;
    do {
      await this.runStep(entry);
    } while (!isResting(this.state.step) && !this.stopped.signal.aborted);
    return this.state;
  }

  private async runStep(entry: StoredEntry): Promise<void> {
    try {
      await this.advance(entry, await this.perform(entry));
    } catch (error) {
      const kind = error instanceof ProblemError ? error.kind : "encoding-failed";
      await this.advance(entry, { type: "problem", kind });
      if (this.state.waiting && !this.stopped.signal.aborted) await this.pause();
    }
  }

  private async perform(stored: StoredEntry): Promise<SendEvent> {
    const { entries } = this.effects;
    switch (this.state.step) {
      case "encoding":
        this.take = await this.encode(stored);
        return { type: "encoded", sizeBytes: this.take.size_bytes };
      case "creating": {
        const { form, placement } = stored;
        const { entry, upload } = await entries.create(stored, { ...form, placement, take: this.take! });
        this.upload = upload;
        return { type: "created", entry, upload: upload !== null };
      }
      case "uploading": {
        const progress = (uploaded: number) => void this.show(next(this.state, { type: "progress", uploaded }));
        await this.effects.upload(this.upload!, this.bytes!, progress, this.stopped.signal);
        return { type: "uploaded" };
      }
      case "mixing":
        return { type: "answered", entry: await entries.mix(stored) };
      case "publishing":
        return { type: "answered", entry: await entries.renderCover(stored) };
      default:
        return { type: "answered", entry: await entries.get(stored) };
    }
  }

  private async encode({ takeId, encoding }: StoredEntry): Promise<EntryRequest["take"]> {
    const { store } = this.options;
    const take = (await store.takes()).find(({ id }) => id === takeId);
    if (!take) throw new ProblemError("take-gone", 0);
    const { bytes, sha256 } = await this.effects.encode(take, encoding ?? "lossless");
    this.bytes = bytes;
    return { content_type: "audio/flac", size_bytes: bytes.size, sha256, timing: take.timing };
  }

  /** Stores the step before it is shown. */
  private async advance(entry: StoredEntry, event: SendEvent): Promise<void> {
    const state = next(this.state, event);
    if (state.step !== this.state.step) await this.options.store.putEntry({ ...entry, step: state.step });
    if (state.step === "done") await this.options.store.deleteTake(entry.takeId);
    this.show(state);
  }

  private show(state: SendState): SendState {
    this.state = state;
    if (!this.stopped.signal.aborted) this.options.onChange(state);
    return state;
  }

  /** Longer after each failure; over at once when the network or the fan is back. */
  private async pause(): Promise<void> {
    this.failures++;
    const { clock, back } = this.effects;
    await Promise.race([clock.sleep(pauseMs(this.failures, clock.random)), back()]);
  }
}
