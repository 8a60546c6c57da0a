/** Drives an entry through the steps of `machine.ts`, keeping each, until it rests. */

import { type KeptEntry, ProblemError, type Send, type SendHandle, type SendOptions, type Sending } from "./contract";
import { type EntryRequest, type SendingEntries, type Upload, sendingEntriesAt } from "./entries";
import { type Happening, isResting, next, startAt } from "./machine";
import { type Packed, pack } from "./pack";
import { type Clockwork, clockwork, pauseMs } from "./patience";
import { whileHolding } from "./tabs";
import { sendTake } from "./upload";

/** The service sweeps a minute after the take's arrival; then we look a few times, further and further apart. */
const LOOKS_AFTER_MS = [80_000, 160_000, 320_000];

/** What the driver does to the world, so that tests can stand in for it. */
export interface Hands {
  readonly entries: SendingEntries;
  readonly pack: (pcm: Int16Array, sampleRateHz: number) => Promise<Packed>;
  readonly sendTake: typeof sendTake;
  readonly clockwork: Clockwork;
  /** Resolves when the network is said to be back, or the fan comes back to the page. */
  readonly back: () => Promise<void>;
}

export const send: Send = (entryId, options) => {
  const hands: Hands = {
    entries: sendingEntriesAt(),
    pack: (pcm, rate) => pack(pcm, rate, options.packerUrl),
    sendTake,
    clockwork,
    back,
  };
  return sendWith(entryId, options, hands);
};

/** A phone lets the timers of a page sleep that nobody sees: coming back to it counts as much as the network does. */
function back(): Promise<void> {
  const heard = new AbortController();
  return new Promise<void>((resolve) => {
    addEventListener("online", () => resolve(), heard);
    addEventListener("visibilitychange", ({ target }) => (target as Document).hidden || resolve(), heard);
  }).finally(() => heard.abort());
}

export function sendWith(entryId: string, options: Omit<SendOptions, "packerUrl">, hands: Hands): SendHandle {
  const driver = new Driver(entryId, options, hands);
  const settled = driver.go();
  void settled.then(() => driver.lookLater());
  void settled.then(() => driver.lookWhenBack());
  return { settled, look: () => driver.go(), stop: () => driver.stop() };
}

class Driver {
  private state: Sending = startAt("packing");
  // Each is made by the step before the one that needs it.
  private take: EntryRequest["take"] | null = null;
  private bytes: Blob | null = null;
  private upload: Upload | null = null;
  /** Counted over all steps: one that mends another's trouble succeeds each time, and must not start the pauses anew. */
  private troubles = 0;
  private running: Promise<Sending> | null = null;
  private readonly stopped = new AbortController();

  constructor(
    private readonly entryId: string,
    private readonly options: Omit<SendOptions, "packerUrl">,
    private readonly hands: Hands,
  ) {}

  /** Goes on until it rests. */
  go(): Promise<Sending> {
    this.running ??= this.inTurn().finally(() => (this.running = null));
    return this.running;
  }

  stop(): void {
    this.stopped.abort();
  }

  async lookLater(): Promise<void> {
    for (const after of LOOKS_AFTER_MS) {
      if (this.state.step !== "safe") return;
      await this.hands.clockwork.sleep(after * (1 + this.hands.clockwork.random() / 4));
      if (this.stopped.signal.aborted) return;
      await this.go();
    }
  }

  /** Without the network the take may be safe and the record a request away. */
  async lookWhenBack(): Promise<void> {
    while (this.state.step === "safe" && !this.stopped.signal.aborted) {
      await this.hands.back();
      if (this.state.step === "safe" && !this.stopped.signal.aborted) await this.go();
    }
  }

  /** Another tab that is at it goes first, and this one shows how far it was; then the kept step says what is left. */
  private async inTurn(): Promise<Sending> {
    const step = (await this.options.keep.entry(this.entryId))?.step;
    if (step && !isResting(step)) this.show({ ...startAt(step), step });
    return whileHolding(`entry/${this.entryId}`, () => this.run());
  }

  private async run(): Promise<Sending> {
    const kept = await this.options.keep.entry(this.entryId);
    if (!kept) return this.show(next(this.state, { what: "problem", kind: "take-gone" }));
    this.show(startAt(kept.step));
    this.troubles = 0;
    do {
      await this.step(kept);
    } while (!isResting(this.state.step) && !this.stopped.signal.aborted);
    return this.state;
  }

  private async step(kept: KeptEntry): Promise<void> {
    try {
      await this.become(kept, await this.act(kept));
    } catch (error) {
      const kind = error instanceof ProblemError ? error.kind : "packing-failed";
      await this.become(kept, { what: "problem", kind });
      if (this.state.waiting && !this.stopped.signal.aborted) await this.pause();
    }
  }

  private async act(kept: KeptEntry): Promise<Happening> {
    const { entries } = this.hands;
    switch (this.state.step) {
      case "packing":
        this.take = await this.pack(kept);
        return { what: "packed", sizeBytes: this.take.size_bytes };
      case "creating": {
        const { form, placement } = kept;
        const { entry, upload } = await entries.create(kept, { ...form, placement, take: this.take! });
        this.upload = upload;
        return { what: "created", entry, upload: upload !== null };
      }
      case "uploading": {
        const progress = (uploaded: number) => void this.show(next(this.state, { what: "sent", uploaded }));
        await this.hands.sendTake(this.upload!, this.bytes!, progress, this.stopped.signal);
        return { what: "uploaded" };
      }
      case "mixing":
        return { what: "heard", entry: await entries.mix(kept) };
      case "printing":
        return { what: "heard", entry: await entries.cover(kept) };
      default:
        return { what: "heard", entry: await entries.get(kept) };
    }
  }

  private async pack(kept: KeptEntry): Promise<EntryRequest["take"]> {
    const { keep } = this.options;
    const take = (await keep.takes()).find(({ id }) => id === kept.takeId);
    const pcm = take && (await keep.pcm(take.id));
    if (!take || !pcm) throw new ProblemError("take-gone", 0);
    const { bytes, sha256 } = await this.hands.pack(pcm, take.timing.sample_rate_hz);
    this.bytes = bytes;
    return { content_type: "audio/flac", size_bytes: bytes.size, sha256, timing: take.timing };
  }

  /** Moves on and keeps the step before anybody hears of it. */
  private async become(kept: KeptEntry, happening: Happening): Promise<void> {
    const state = next(this.state, happening);
    if (state.step !== this.state.step) await this.options.keep.putEntry({ ...kept, step: state.step });
    if (state.step === "done") await this.options.keep.dropTake(kept.takeId);
    this.show(state);
  }

  private show(state: Sending): Sending {
    this.state = state;
    if (!this.stopped.signal.aborted) this.options.onChange(state);
    return state;
  }

  /** Longer after each trouble; at once when the network or the fan comes back. */
  private async pause(): Promise<void> {
    this.troubles++;
    const { clockwork, back } = this.hands;
    await Promise.race([clockwork.sleep(pauseMs(this.troubles, clockwork.random)), back()]);
  }
}
