/**
 * The capture node's work in the audio thread: measures the microphone's sound and gathers it in chunks. Pure, so that tests need
 * no browser.
 */

import { toInt16 } from "../takes/samples";

export const CHUNK_FRAMES = 4_096;
/** A headset on a telephone codec carries nothing above this. */
const HIGH_BAND_HZ = 8_500;

export interface Chunk {
  /** The context's frame of the first sample. */
  readonly frame: number;
  readonly pcm: Int16Array<ArrayBuffer>;
  /** Linear, 1 is full scale. */
  readonly peak: number;
  readonly rms: number;
  /** RMS above 8.5 kHz, linear; 0 where the sample rate has no such band. */
  readonly highBandRms: number;
  /** Frames for which the microphone gave no samples: they are zeros. */
  readonly emptyFrames: number;
}

/** Cuts the microphone's quanta into chunks of `CHUNK_FRAMES`, shorter ones before a gap. */
export class ChunkBuilder {
  private start = 0;
  private filled = 0;
  private pcm = new Int16Array(CHUNK_FRAMES);
  private peak = 0;
  private power = 0;
  private highBandPower = 0;
  private emptyFrames = 0;
  private readonly highBand: (sample: number) => number;

  constructor(
    sampleRateHz: number,
    private readonly post: (chunk: Chunk) => void,
  ) {
    this.highBand = highPass(HIGH_BAND_HZ, sampleRateHz);
  }

  /** Adds one quantum at the context's `frame`; `samples` is undefined while the microphone gives nothing. */
  add(frame: number, samples: Float32Array | undefined, length: number): void {
    // The browser skipped quanta: the next chunk begins at another frame than this one ends.
    if (this.filled > 0 && frame !== this.start + this.filled) this.flush();
    if (this.filled + length > CHUNK_FRAMES) this.flush();
    if (this.filled === 0) this.start = frame;
    if (samples === undefined) this.emptyFrames += length;
    for (let at = 0; at < length; at++) this.sample(samples?.[at] ?? 0);
    if (this.filled === CHUNK_FRAMES) this.flush();
  }

  private sample(value: number): void {
    const high = this.highBand(value);
    this.peak = Math.max(this.peak, Math.abs(value));
    this.power += value * value;
    this.highBandPower += high * high;
    this.pcm[this.filled++] = toInt16(value);
  }

  private flush(): void {
    if (this.filled === 0) return;
    this.post({
      frame: this.start,
      pcm: this.filled === CHUNK_FRAMES ? this.pcm : this.pcm.slice(0, this.filled),
      peak: this.peak,
      rms: Math.sqrt(this.power / this.filled),
      highBandRms: Math.sqrt(this.highBandPower / this.filled),
      emptyFrames: this.emptyFrames,
    });
    this.pcm = new Int16Array(CHUNK_FRAMES);
    this.filled = this.peak = this.power = this.highBandPower = this.emptyFrames = 0;
  }
}

/** Two second-order sections in a row (24 dB per octave); gives zeros where the sample rate has no band above the corner. */
function highPass(cornerHz: number, sampleRateHz: number): (sample: number) => number {
  if (cornerHz * 2.2 > sampleRateHz) return () => 0;
  const first = section(cornerHz, sampleRateHz);
  const second = section(cornerHz, sampleRateHz);
  return (sample) => second(first(sample));
}

/** The high-pass of Robert Bristow-Johnson's Audio EQ Cookbook, with Q = 1/sqrt(2). */
function section(cornerHz: number, sampleRateHz: number): (sample: number) => number {
  const omega = (2 * Math.PI * cornerHz) / sampleRateHz;
  const cos = Math.cos(omega);
  const alpha = Math.sin(omega) * Math.SQRT1_2;
  const gain = (1 + cos) / 2 / (1 + alpha);
  const a1 = (-2 * cos) / (1 + alpha);
  const a2 = (1 - alpha) / (1 + alpha);
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  return (x) => {
    const y = gain * (x - 2 * x1 + x2) - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    return y;
  };
}
