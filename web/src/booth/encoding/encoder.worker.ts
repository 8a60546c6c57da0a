/** Encodes a take outside of the page's thread: a script of its own. */

import type { TakeEncoding } from "../takes/take";
import { encodeFlac } from "./flac";
import { nearLossless } from "./near-lossless";

export interface EncodeRequest {
  readonly pcm: Int16Array<ArrayBuffer>;
  readonly sampleRateHz: number;
  readonly encoding: TakeEncoding;
}

/** The part of the worker's scope that is used here. */
declare const self: {
  onmessage: ((event: MessageEvent<EncodeRequest>) => void) | null;
  postMessage(message: Blob): void;
};

self.onmessage = ({ data }) => {
  const pcm = data.encoding === "lossless" ? data.pcm : nearLossless(data.pcm);
  self.postMessage(new Blob([encodeFlac(pcm, data.sampleRateHz)], { type: "audio/flac" }));
};
