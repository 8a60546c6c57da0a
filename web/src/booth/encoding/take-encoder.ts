/** Encodes a take ahead of time, while the fan listens to it, so that it is a file already when it is sent. */

import { ProblemError } from "../../api/problem-error";
import { isNetworkSlow } from "../../api/network";
import type { BrowserStore } from "../storage/store";
import type { Take, TakeEncoding } from "../takes/take";
import { type EncodedTake, encodeTake } from "./encode-take";

interface Encoded {
  readonly takeId: string;
  readonly encoding: TakeEncoding;
  readonly file: Promise<EncodedTake>;
}

/** On a slow network half a megabyte less is five seconds less. */
export function encodingForNetwork(): TakeEncoding {
  return isNetworkSlow() ? "near-lossless" : "lossless";
}

export class TakeEncoder {
  readonly #store: BrowserStore;
  readonly #encode: typeof encodeTake;
  /** The last take alone: each is a megabyte or two. */
  #last: Encoded | null = null;

  constructor(
    store: BrowserStore,
    private readonly workerUrl: string,
    encode = encodeTake,
  ) {
    this.#store = store;
    this.#encode = encode;
  }

  /** The take as a file, encoded once as long as no other take is. Throws `ProblemError`; the next call tries again. */
  encode(take: Take, encoding: TakeEncoding): Promise<EncodedTake> {
    if (this.#last?.takeId === take.id && this.#last.encoding === encoding) return this.#last.file;
    const last = { takeId: take.id, encoding, file: this.#encodeStored(take, encoding) };
    this.#last = last;
    last.file.catch(() => {
      if (this.#last === last) this.#last = null;
    });
    return last.file;
  }

  async #encodeStored(take: Take, encoding: TakeEncoding): Promise<EncodedTake> {
    const pcm = await this.#store.samples(take.id);
    if (!pcm) throw new ProblemError("take-gone", 0);
    return this.#encode(pcm, take.timing.sample_rate_hz, encoding, this.workerUrl);
  }
}
