/** Encodes a take's samples as the file to send, with its hash. The same samples and encoding always give the same bytes. */

import { hex } from "../../api/bytes";
import { ProblemError } from "../../api/problem-error";
import type { TakeEncoding } from "../takes/take";
import type { EncodeRequest } from "./encoder.worker";

export interface EncodedTake {
  readonly bytes: Blob;
  /** Hexadecimal, as the service expects it. */
  readonly sha256: string;
}

/** Throws `ProblemError` `offline` when the worker's script cannot be loaded. */
export async function encodeTake(
  pcm: Int16Array,
  sampleRateHz: number,
  encoding: TakeEncoding,
  workerUrl: string,
): Promise<EncodedTake> {
  const bytes = await encodeInWorker({ pcm: pcm.slice(), sampleRateHz, encoding }, workerUrl);
  const digest = await crypto.subtle.digest("SHA-256", await bytes.arrayBuffer());
  return { bytes, sha256: hex(new Uint8Array(digest)) };
}

function encodeInWorker(request: EncodeRequest, workerUrl: string): Promise<Blob> {
  return new Promise<Blob>((resolve, reject) => {
    const worker = new Worker(workerUrl, { type: "module" });
    const end = (finish: () => void) => {
      worker.terminate();
      finish();
    };
    worker.onmessage = ({ data }: MessageEvent<Blob>) => end(() => resolve(data));
    worker.onerror = () => end(() => reject(new ProblemError("offline", 0)));
    worker.postMessage(request, [request.pcm.buffer]);
  });
}
