/** Opens the microphone, or says which door is shut. */

import { DoorError, type DoorKind } from "./contract";

/** Noise suppression takes singing for noise, echo cancellation crushes it, and where unsaid both may be on. */
const UNTOUCHED: MediaTrackConstraints = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  channelCount: { ideal: 1 },
};

/** Browsers inside other apps, which may refuse the microphone without asking the fan: by the names that the apps give. */
const IN_APP = new RegExp(
  "FBA[NV]|FB_IAB|Instagram|Barcelona|musical_ly|BytedanceWebview|TikTok|trill_|Snapchat|Pinterest|Reddit/|Line/|KAKAOTALK|" +
    "MicroMessenger|Twitter for|TwitterAndroid|LinkedInApp|GSA/|; wv\\)",
);

/** Whether this page is open inside another app. On iOS, only what is a browser of its own says Safari. */
export function isInApp(userAgent: string): boolean {
  return IN_APP.test(userAgent) || (/iPhone|iPad|iPod/.test(userAgent) && !/Safari\//.test(userAgent));
}

export async function openMicrophone(): Promise<MediaStream> {
  if (!globalThis.isSecureContext) throw new DoorError("insecure-origin");
  if (!navigator.mediaDevices?.getUserMedia || typeof AudioWorkletNode === "undefined") {
    throw new DoorError(isInApp(navigator.userAgent) ? "in-app-browser" : "no-worklet");
  }
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: UNTOUCHED });
  } catch (error) {
    throw new DoorError(shutDoor(error instanceof Error ? error.name : "", navigator.userAgent), error);
  }
}

/** Which door a failed request for the microphone stands for. Inside an app it is the app's, whatever it calls it. */
export function shutDoor(errorName: string, userAgent: string): DoorKind {
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
