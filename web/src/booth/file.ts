/** The way on where the microphone fails: any sound file that the browser can read becomes a take. */

import { FileError, type TakeFromFile } from "./contract";

const MAX_BYTES = 60_000_000;
/** A decoder's own rate, so that a chosen file goes the same way as a recording. */
const RATE_HZ = 48_000;
const PIECE_FRAMES = RATE_HZ;

export const takeFromFile: TakeFromFile = async (file, limits, keep) => {
  if (file.size > MAX_BYTES) throw new FileError("file-too-large");
  const sound = await decode(file);
  const milliseconds = sound.duration * 1_000;
  if (milliseconds < limits.minMs) throw new FileError("file-too-short");
  if (milliseconds > limits.maxMs) throw new FileError("file-too-long");
  const timing = {
    sample_rate_hz: RATE_HZ,
    backing_start_frame: 0,
    latency_ms: 0,
    dropped_frames: 0,
    source: "file",
    engine: "unknown",
  } as const;
  const writer = keep.record(timing, sound.duration);
  const pcm = monoPcm(sound);
  for (let at = 0; at < pcm.length; at += PIECE_FRAMES) writer.append(pcm.subarray(at, at + PIECE_FRAMES));
  return writer.finish(timing);
};

async function decode(file: Blob): Promise<AudioBuffer> {
  try {
    return await new OfflineAudioContext(1, 1, RATE_HZ).decodeAudioData(await file.arrayBuffer());
  } catch (error) {
    throw new FileError("file-unreadable", error);
  }
}

function monoPcm(sound: AudioBuffer): Int16Array {
  const channels = Array.from({ length: sound.numberOfChannels }, (_, channel) => sound.getChannelData(channel));
  return Int16Array.from({ length: sound.length }, (_, at) => {
    const sum = channels.reduce((total, channel) => total + channel[at]!, 0);
    return Math.max(-32_768, Math.min(32_767, Math.round((sum / channels.length) * 32_768)));
  });
}
