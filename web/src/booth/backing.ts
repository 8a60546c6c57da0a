/** The backing track: downloaded once, decoded for each context, with the encoder's delay taken off. */

import type { Backing, FetchBacking } from "./contract";

const SOURCE_RATE_HZ = 48_000;
/** LAME's own delay and that of every decoder, in frames: what plays first where a decoder leaves them in. */
const MP3_DELAY_FRAMES = 576 + 529;
const MP3_FRAME = 1_152;

export const fetchBacking: FetchBacking = async (url, frames, signal) => {
  const response = await fetch(url, { signal: signal ?? null });
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return { bytes: await response.arrayBuffer(), frames };
};

/** Decodes at the context's own rate; starts with the track's first sample. */
export async function decodeBacking(context: BaseAudioContext, backing: Backing): Promise<AudioBuffer> {
  // A decoder takes the buffer away, and there will be another context.
  const decoded = await context.decodeAudioData(backing.bytes.slice(0));
  const rate = decoded.sampleRate / SOURCE_RATE_HZ;
  const lead = Math.round(leadFrames(decoded.length / rate, backing.frames) * rate);
  if (lead === 0) return decoded;
  const length = Math.min(decoded.length - lead, Math.round(backing.frames * rate));
  const { numberOfChannels, sampleRate } = decoded;
  const trimmed = context.createBuffer(numberOfChannels, length, sampleRate);
  for (let channel = 0; channel < numberOfChannels; channel++) {
    trimmed.copyToChannel(decoded.getChannelData(channel).subarray(lead, lead + length), channel);
  }
  return trimmed;
}

/**
 * How many frames (at 48 kHz) come before the music. A decoder that reads the LAME tag gives the exact length back; one
 * that does not gives whole MP3 frames, with the delay in front.
 */
export function leadFrames(decodedFrames: number, sourceFrames: number): number {
  const surplus = decodedFrames - sourceFrames;
  return surplus >= MP3_DELAY_FRAMES - 1 && surplus < MP3_DELAY_FRAMES + 3 * MP3_FRAME ? MP3_DELAY_FRAMES : 0;
}
