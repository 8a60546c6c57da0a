/** Uploads an encoded take by the signed request that the service gave. By XMLHttpRequest, since `fetch` reports no progress. */

import { ProblemError } from "../../api/problem-error";
import type { Upload } from "../../api/types";

/** A phone that changed networks may never be told that the old connection is gone. */
const STALLED_AFTER_MS = 30_000;

/** Throws `ProblemError`: `upload-expired`, `upload-refused`, `busy` or `offline`. `onProgress` gets the share that is sent, 0..1. */
export function uploadTake(
  upload: Upload,
  bytes: Blob,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stalled = setTimeout(() => request.abort(), STALLED_AFTER_MS);
    const stop = () => request.abort();
    request.upload.onprogress = ({ loaded }) => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), STALLED_AFTER_MS);
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

/** What a response's status means; 0 is no response, and 412 says that these very bytes are stored already. */
export function uploadProblem(status: number): ProblemError | null {
  if ((status >= 200 && status < 300) || status === 412) return null;
  if (status === 0) return new ProblemError("offline", 0);
  if (status === 403) return new ProblemError("upload-expired", status);
  if (status === 429 || status === 408 || status >= 500) return new ProblemError("busy", status);
  return new ProblemError("upload-refused", status);
}
