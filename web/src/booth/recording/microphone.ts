/** Opens the microphone without any processing of the browser's own. */

import { CaptureError, type CaptureErrorKind } from "./capture-error";

/** Noise suppression takes singing for noise, echo cancellation distorts it; where they are not named, both may be on. */
const UNPROCESSED: MediaTrackConstraints = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  channelCount: { ideal: 1 },
};

/** User agents of browsers inside other apps, which may refuse the microphone without asking the fan. */
const IN_APP = new RegExp(
  "FBA[NV]|FB_IAB|Instagram|Barcelona|musical_ly|BytedanceWebview|TikTok|trill_|Snapchat|Pinterest|Reddit/|Line/|KAKAOTALK|" +
    "MicroMessenger|Twitter for|TwitterAndroid|LinkedInApp|GSA/|; wv\\)",
);

/** Whether this page is open inside another app. On iOS, only browsers of their own name Safari. */
export function isInApp(userAgent: string): boolean {
  return IN_APP.test(userAgent) || (/iPhone|iPad|iPod/.test(userAgent) && !/Safari\//.test(userAgent));
}

/** Throws `CaptureError`. */
export async function openMicrophone(): Promise<MediaStream> {
  if (!globalThis.isSecureContext) throw new CaptureError("insecure-origin");
  if (!navigator.mediaDevices?.getUserMedia || typeof AudioWorkletNode === "undefined") {
    throw new CaptureError(isInApp(navigator.userAgent) ? "in-app-browser" : "no-worklet");
  }
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: UNPROCESSED });
  } catch (error) {
    throw new CaptureError(captureErrorKind(error instanceof Error ? error.name : "", navigator.userAgent), error);
  }
}

/** The kind of an error of `getUserMedia`. Inside an app it is always the app that refuses, whatever name the error has. */
export function captureErrorKind(errorName: string, userAgent: string): CaptureErrorKind {
  if (isInApp(userAgent)) return "in-app-browser";
  switch (errorName) {
    case "NotAllowedError":
    case "SecurityError":
      return "permission-denied";
    case "NotFoundError":
    case "OverconstrainedError":
      return "no-microphone";
    default:
      return "microphone-busy";
  }
}
