/** Encodes a take outside of the page's thread: a script of its own. */

import { encodeFlac } from "./flac";

export interface EncodeRequest {
  readonly pcm: Int16Array<ArrayBuffer>;
  readonly sampleRateHz: number;
}

/** The part of the worker's scope that is used here. */
declare const self: {
  onmessage: ((event: MessageEvent<EncodeRequest>) => void) | null;
  postMessage(message: Blob): void;
};

self.onmessage = ({ data }) => {
  self.postMessage(new Blob([encodeFlac(data.pcm, data.sampleRateHz)], { type: "audio/flac" }));
};
