/** Sends the packed take to where the service said, exactly as it said; by XHR, which alone tells how far it is. */

import { ProblemError } from "./contract";
import type { Upload } from "./entries";

/** A phone that changed networks may never hear that the old one is gone. */
const STALLED_MS = 30_000;

/** Throws `ProblemError`: `upload-expired` (sign again), `upload-refused` (pack again), `busy`, `offline`. */
export function sendTake(
  upload: Upload,
  bytes: Blob,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stalled = setTimeout(() => request.abort(), STALLED_MS);
    const stop = () => request.abort();
    request.upload.onprogress = ({ loaded }) => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), STALLED_MS);
      onProgress(Math.min(1, loaded / bytes.size));
    };
    request.onloadend = () => {
      clearTimeout(stalled);
      signal.removeEventListener("abort", stop);
      const problem = uploadProblem(request.status);
      if (problem) reject(problem);
      else resolve();
    };
    signal.addEventListener("abort", stop);
    request.open(upload.method, upload.url);
    for (const [name, value] of Object.entries(upload.headers)) request.setRequestHeader(name, value);
    request.send(bytes);
  });
}

/** What an answer means; 0 is none, and 412 says that these very bytes are there already. */
export function uploadProblem(status: number): ProblemError | null {
  if ((status >= 200 && status < 300) || status === 412) return null;
  if (status === 0) return new ProblemError("offline", 0);
  if (status === 403) return new ProblemError("upload-expired", status);
  if (status === 429 || status === 408 || status >= 500) return new ProblemError("busy", status);
  return new ProblemError("upload-refused", status);
}
