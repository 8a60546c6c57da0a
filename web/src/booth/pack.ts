/** A take's sound in, the file to send and its hash out. The same take always packs to the same bytes. */

import { ProblemError } from "./contract";
import { hex } from "./owner";
import type { PackRequest } from "./pack.worker";

export interface Packed {
  readonly bytes: Blob;
  /** Hexadecimal, as the wire has it. */
  readonly sha256: string;
}

export async function pack(pcm: Int16Array, sampleRateHz: number, workerUrl: string): Promise<Packed> {
  const bytes = await inWorker({ pcm: pcm.slice(), sampleRateHz }, workerUrl);
  const digest = await crypto.subtle.digest("SHA-256", await bytes.arrayBuffer());
  return { bytes, sha256: hex(new Uint8Array(digest)) };
}

function inWorker(request: PackRequest, workerUrl: string): Promise<Blob> {
  return new Promise<Blob>((resolve, reject) => {
    const worker = new Worker(workerUrl, { type: "module" });
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<Blob>) => end(() => resolve(data));
    // Its script did not load: the network is gone, and may come back.
    worker.onerror = () => end(() => reject(new ProblemError("offline", 0)));
    worker.postMessage(request, [request.pcm.buffer]);
  });
}
