/** Why the browser cannot record. */

/** Each has its own screen, whose messages begin with `capture-<kind>`. */
export type CaptureErrorKind =
  | "insecure-origin" // the page was not opened over https or localhost
  | "in-app-browser" // an app's own browser that refuses the microphone
  | "no-worklet" // a browser too old to record without loss
  | "permission-denied" // the fan or the system denied it
  | "no-microphone" // there is no device
  | "microphone-busy" // another program uses it, or the device fails
  | "no-sound"; // everything opened, but the microphone or the audio context never started

/** Thrown by `openBooth`. */
export class CaptureError extends Error {
  override readonly name = "CaptureError";
  constructor(
    readonly kind: CaptureErrorKind,
    cause?: unknown,
  ) {
    super(kind, { cause });
  }
}
