/** Packs a take outside the page's thread: an entry of its own. */

import { encodeFlac } from "./flac";

export interface PackRequest {
  readonly pcm: Int16Array<ArrayBuffer>;
  readonly sampleRateHz: number;
}

/** What of the worker's own scope is used here. */
declare const self: {
  onmessage: ((event: MessageEvent<PackRequest>) => void) | null;
  postMessage(message: Blob): void;
};

self.onmessage = ({ data }) => {
  self.postMessage(new Blob([encodeFlac(data.pcm, data.sampleRateHz)], { type: "audio/flac" }));
};
