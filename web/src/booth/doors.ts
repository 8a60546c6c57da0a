/** Opens the microphone, or says which door is shut. */

import { DoorError, type DoorKind } from "./contract";

/** Noise suppression takes singing for noise, echo cancellation crushes it, and where unsaid both may be on. */
const UNTOUCHED: MediaTrackConstraints = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  channelCount: { ideal: 1 },
};

/** Browsers inside other apps, which may refuse the microphone without asking the fan. */
const IN_APP =
  /FBA[NV]|Instagram|musical_ly|BytedanceWebview|TikTok|Snapchat|Line\/|MicroMessenger|Twitter for|LinkedInApp|; wv\)/;

export async function openMicrophone(): Promise<MediaStream> {
  if (!globalThis.isSecureContext) throw new DoorError("insecure-origin");
  if (!navigator.mediaDevices?.getUserMedia || typeof AudioWorkletNode === "undefined") {
    throw new DoorError(IN_APP.test(navigator.userAgent) ? "in-app-browser" : "no-worklet");
  }
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: UNTOUCHED });
  } catch (error) {
    throw new DoorError(shutDoor(error instanceof Error ? error.name : "", navigator.userAgent), error);
  }
}

/** Which door a failed request for the microphone stands for. */
export function shutDoor(errorName: string, userAgent: string): DoorKind {
  switch (errorName) {
    case "NotAllowedError":
    case "SecurityError":
      return IN_APP.test(userAgent) ? "in-app-browser" : "permission-denied";
    case "NotFoundError":
    case "OverconstrainedError":
      return "no-microphone";
    default:
      return "microphone-busy";
  }
}
