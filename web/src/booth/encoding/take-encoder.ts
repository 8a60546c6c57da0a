/** Encodes a take ahead of time, while the fan listens to it, so that it is a file already when it is sent. */

import { ProblemError } from "../../api/problem-error";
import type { BrowserStore } from "../storage/store";
import type { Take } from "../takes/take";
import { type EncodedTake, encodeTake } from "./encode-take";

export class TakeEncoder {
  readonly #store: BrowserStore;
  readonly #encode: (pcm: Int16Array, sampleRateHz: number) => Promise<EncodedTake>;
  /** The last take alone: each is a megabyte or two. */
  #last: { readonly takeId: string; readonly encoded: Promise<EncodedTake> } | null = null;

  constructor(
    store: BrowserStore,
    workerUrl: string,
    encode = (pcm: Int16Array, sampleRateHz: number) => encodeTake(pcm, sampleRateHz, workerUrl),
  ) {
    this.#store = store;
    this.#encode = encode;
  }

  /** The take as a file, encoded once as long as no other take is. Throws `ProblemError`; the next call tries again. */
  encode(take: Take): Promise<EncodedTake> {
    if (this.#last?.takeId === take.id) return this.#last.encoded;
    const last = { takeId: take.id, encoded: this.#encodeStored(take) };
    this.#last = last;
    last.encoded.catch(() => {
      if (this.#last === last) this.#last = null;
    });
    return last.encoded;
  }

  async #encodeStored(take: Take): Promise<EncodedTake> {
    const pcm = await this.#store.samples(take.id);
    if (!pcm) throw new ProblemError("take-gone", 0);
    return this.#encode(pcm, take.timing.sample_rate_hz);
  }
}
