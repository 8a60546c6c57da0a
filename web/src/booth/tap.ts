/** What the worklet does with each quantum: counts, measures and gathers chunks. Pure, so that it is tested outside. */

export const CHUNK_FRAMES = 4_096;
/** A headset on a telephone codec carries nothing above this. */
const HISS_FROM_HZ = 8_500;

export interface Chunk {
  /** The context's frame of the first sample. */
  readonly frame: number;
  readonly pcm: Int16Array<ArrayBuffer>;
  /** Linear, of all samples. */
  readonly peak: number;
  readonly rms: number;
  /** Rms above 8.5 kHz; 0 where the sample rate has no such band. */
  readonly hiss: number;
  /** Frames for which the microphone gave nothing: they are zeros. */
  readonly empty: number;
}

export class Tap {
  private start = 0;
  private filled = 0;
  private pcm = new Int16Array(CHUNK_FRAMES);
  private peak = 0;
  private power = 0;
  private hissPower = 0;
  private empty = 0;
  private readonly hiss: (sample: number) => number;

  constructor(
    sampleRateHz: number,
    private readonly post: (chunk: Chunk) => void,
  ) {
    this.hiss = highPass(HISS_FROM_HZ, sampleRateHz);
  }

  /** One quantum at the context's `frame`; `samples` is missing while the microphone gives nothing. */
  take(frame: number, samples: Float32Array | undefined, length: number): void {
    // The browser skipped quanta: what is there goes out, and the hole shows as a jump of `frame`.
    if (this.filled > 0 && frame !== this.start + this.filled) this.flush();
    if (this.filled + length > CHUNK_FRAMES) this.flush();
    if (this.filled === 0) this.start = frame;
    if (samples === undefined) this.empty += length;
    for (let at = 0; at < length; at++) this.sample(samples?.[at] ?? 0);
    if (this.filled === CHUNK_FRAMES) this.flush();
  }

  private sample(value: number): void {
    const hiss = this.hiss(value);
    this.peak = Math.max(this.peak, Math.abs(value));
    this.power += value * value;
    this.hissPower += hiss * hiss;
    this.pcm[this.filled++] = Math.max(-32_768, Math.min(32_767, Math.round(value * 32_768)));
  }

  private flush(): void {
    if (this.filled === 0) return;
    this.post({
      frame: this.start,
      pcm: this.filled === CHUNK_FRAMES ? this.pcm : this.pcm.slice(0, this.filled),
      peak: this.peak,
      rms: Math.sqrt(this.power / this.filled),
      hiss: Math.sqrt(this.hissPower / this.filled),
      empty: this.empty,
    });
    this.pcm = new Int16Array(CHUNK_FRAMES);
    this.filled = this.peak = this.power = this.hissPower = this.empty = 0;
  }
}

/** Two second-order sections in a row (24 dB an octave); silence where the rate has no such band. */
function highPass(cornerHz: number, sampleRateHz: number): (sample: number) => number {
  if (cornerHz * 2.2 > sampleRateHz) return () => 0;
  const first = section(cornerHz, sampleRateHz);
  const second = section(cornerHz, sampleRateHz);
  return (sample) => second(first(sample));
}

/** The Audio EQ Cookbook's high-pass with Q = 1/sqrt(2). */
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
