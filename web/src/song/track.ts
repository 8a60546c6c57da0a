/** A track of the song, the band or the guide: downloaded once, decoded for each audio context, without the encoder's delay. */

/** The rate of the original, by which its frames are counted. */
export const TRACK_RATE_HZ = 48_000;
/** The delay of LAME and of every MP3 decoder, in frames: what comes before the music where a decoder leaves it in. */
const MP3_DELAY_FRAMES = 576 + 529;
const MP3_FRAME = 1_152;

/** A track as the campaign names it. */
export interface TrackFile {
  readonly url: string;
  /** Exact length of the original at 48 kHz. */
  readonly frames: number;
}

/** A track as downloaded. */
export interface Track {
  readonly bytes: ArrayBuffer;
  /** Exact length of the original at 48 kHz: it tells whether a decoder leaves the encoder's delay in front. */
  readonly frames: number;
}

export async function fetchTrack({ url, frames }: TrackFile): Promise<Track> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return { bytes: await response.arrayBuffer(), frames };
}

/** Decodes at the context's own rate; the result starts with the music's first sample. */
export async function decodeTrack(context: BaseAudioContext, { bytes, frames }: Track): Promise<AudioBuffer> {
  // Decoding detaches the buffer, and another context will need it.
  const decoded = await context.decodeAudioData(bytes.slice(0));
  const rate = decoded.sampleRate / TRACK_RATE_HZ;
  const delay = Math.round(decoderDelayFrames(decoded.length / rate, frames) * rate);
  if (delay === 0) return decoded;
  const length = Math.min(decoded.length - delay, Math.round(frames * rate));
  const { numberOfChannels, sampleRate } = decoded;
  const trimmed = context.createBuffer(numberOfChannels, length, sampleRate);
  for (let channel = 0; channel < numberOfChannels; channel++) {
    trimmed.copyToChannel(decoded.getChannelData(channel).subarray(delay, delay + length), channel);
  }
  return trimmed;
}

/**
 * How many frames (at 48 kHz) come before the music. A decoder that reads the LAME tag gives the original's exact length; one
 * that does not gives whole MP3 frames, with the delay in front.
 */
export function decoderDelayFrames(decodedFrames: number, sourceFrames: number): number {
  const surplus = decodedFrames - sourceFrames;
  return surplus >= MP3_DELAY_FRAMES - 1 && surplus < MP3_DELAY_FRAMES + 3 * MP3_FRAME ? MP3_DELAY_FRAMES : 0;
}
