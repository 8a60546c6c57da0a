/** A take from a chosen sound file, for browsers that cannot record. */

import type { BrowserStore } from "../storage/store";
import { monoOf } from "../takes/mono";
import { toInt16 } from "../takes/samples";
import type { Take } from "../takes/take";

const MAX_FILE_BYTES = 60_000_000;
/** Files are decoded at this rate, so that everything after it is the same as for a recording. */
const RATE_HZ = 48_000;
/** Frames of each chunk that is stored: a second. */
const CHUNK_FRAMES = RATE_HZ;

export type FileErrorKind = "file-too-large" | "file-unreadable" | "file-too-short" | "file-too-long";

export class FileError extends Error {
  override readonly name = "FileError";
  constructor(
    readonly kind: FileErrorKind,
    cause?: unknown,
  ) {
    super(kind, { cause });
  }
}

/** What a take may be, by the campaign's rules. */
export interface TakeLimits {
  readonly minMs: number;
  readonly maxMs: number;
  /** How many peaks its waveform has. */
  readonly peaks: number;
}

/** Decodes whatever the browser can read and stores it as a take. Throws `FileError`. */
export async function takeFromFile(file: Blob, limits: TakeLimits, store: BrowserStore): Promise<Take> {
  if (file.size > MAX_FILE_BYTES) throw new FileError("file-too-large");
  const sound = await decode(file);
  const lengthMs = sound.duration * 1_000;
  if (lengthMs < limits.minMs) throw new FileError("file-too-short");
  if (lengthMs > limits.maxMs) throw new FileError("file-too-long");
  const timing = {
    sample_rate_hz: RATE_HZ,
    backing_start_frame: 0,
    latency_ms: 0,
    dropped_frames: 0,
    source: "file",
    engine: "unknown",
    guide: false,
  } as const;
  const writer = store.createTake(timing, sound.duration, limits.peaks);
  const pcm = monoPcm(sound);
  for (let at = 0; at < pcm.length; at += CHUNK_FRAMES) writer.append(pcm.subarray(at, at + CHUNK_FRAMES));
  return writer.finish(timing);
}

async function decode(file: Blob): Promise<AudioBuffer> {
  try {
    return await new OfflineAudioContext(1, 1, RATE_HZ).decodeAudioData(await file.arrayBuffer());
  } catch (error) {
    throw new FileError("file-unreadable", error);
  }
}

function monoPcm(sound: AudioBuffer): Int16Array {
  const channels = Array.from({ length: sound.numberOfChannels }, (_, channel) => sound.getChannelData(channel));
  return Int16Array.from(monoOf(channels), toInt16);
}
