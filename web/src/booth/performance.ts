/** One take: count-in, backing track and recording, placed on the context's frames. */

import { Assembler } from "./assemble";
import type { Keep, Singing, SingingEnd, Take, TakeTiming, TakeWriter } from "./contract";
import { engineOf } from "./engine";
import type { Chunk } from "./tap";

/** Time for the sources to be scheduled before the first tick is due. */
const LEAD_SECONDS = 0.25;
/** The voice's last note comes back late by the round trip. */
const TAIL_SECONDS = 0.5;
const WATCH_MS = 500;
const SILENT_WORKLET_MS = 3_000;
const MAX_LATENCY_MS = 2_000;

export interface PerformanceOptions {
  readonly context: AudioContext;
  readonly track: MediaStreamTrack;
  readonly song: AudioBuffer;
  /** The context's frame that the recording begins with. */
  readonly nextFrame: number;
  readonly tempoBpm: number;
  readonly countInBeats: number;
  readonly keep: Keep;
}

export interface Performance extends Singing {
  hear(chunk: Chunk): void;
  interrupt(): void;
}

export function perform(options: PerformanceOptions): Performance {
  return new Running(options);
}

/** Frames of the count-in's ticks and of the backing's first sample: all whole, so that nothing is interpolated. */
export function schedule(nowSeconds: number, sampleRateHz: number, tempoBpm: number, beats: number) {
  const first = Math.ceil((nowSeconds + LEAD_SECONDS) * sampleRateHz);
  const beat = (60 / tempoBpm) * sampleRateHz;
  const at = (index: number) => first + Math.round(index * beat);
  return { ticks: Array.from({ length: beats }, (_, index) => at(index)), backing: at(beats) };
}

class Running implements Performance {
  readonly takeId: string;
  readonly songLengthSeconds: number;
  readonly done: Promise<SingingEnd>;
  private settle!: (end: SingingEnd) => void;
  private over = false;
  private readonly sources: AudioBufferSourceNode[];
  private readonly assembler: Assembler;
  private readonly writer: TakeWriter;
  private readonly backingFrame: number;
  private readonly latencies: number[] = [];
  private readonly watch: ReturnType<typeof setInterval>;
  private heardAt = performance.now();

  constructor(private readonly options: PerformanceOptions) {
    const { context, song, nextFrame, tempoBpm, countInBeats, keep } = options;
    const rate = context.sampleRate;
    const plan = schedule(context.currentTime, rate, tempoBpm, countInBeats);
    const tick = makeTick(context);
    this.sources = [...plan.ticks.map((frame) => play(context, tick, frame)), play(context, song, plan.backing)];
    this.backingFrame = plan.backing;
    this.songLengthSeconds = song.duration;
    const end = plan.backing + song.length + Math.round(TAIL_SECONDS * rate);
    this.assembler = new Assembler(nextFrame, end - nextFrame);
    this.writer = keep.record(this.timing(), song.duration);
    this.takeId = this.writer.takeId;
    this.done = new Promise((resolve) => (this.settle = resolve));
    this.watch = setInterval(() => this.look(), WATCH_MS);
  }

  songSeconds(): number {
    const { context } = this.options;
    return context.currentTime - (context.outputLatency || 0) - this.backingFrame / context.sampleRate;
  }

  hear(chunk: Chunk): void {
    if (this.over) return;
    this.heardAt = performance.now();
    const piece = this.assembler.add(chunk);
    if (piece) this.writer.append(piece);
    if (this.assembler.full) void this.end("complete");
  }

  stop(): void {
    void this.end("stopped");
  }

  discard(): void {
    void this.end("discarded");
  }

  interrupt(): void {
    void this.end("interrupted");
  }

  private async end(how: SingingEnd["how"]): Promise<void> {
    if (this.over) return;
    this.over = true;
    clearInterval(this.watch);
    for (const source of this.sources) source.stop();
    let take: Take | null = null;
    if (how === "discarded" || this.assembler.frames === 0) await this.writer.discard();
    else take = await this.writer.finish(this.timing());
    this.settle({ how, take });
  }

  /** The output's latency is often unknown before it plays, so it is asked for again and again. */
  private look(): void {
    this.latencies.push(reportedLatencyMs(this.options.context, this.options.track));
    if (performance.now() - this.heardAt > SILENT_WORKLET_MS) this.interrupt();
  }

  private timing(): TakeTiming {
    const { context, track, nextFrame } = this.options;
    const sorted = [...this.latencies, ...(this.latencies.length ? [] : [reportedLatencyMs(context, track)])].sort(
      (a, b) => a - b,
    );
    return {
      sample_rate_hz: context.sampleRate,
      backing_start_frame: this.backingFrame - nextFrame,
      latency_ms: sorted[sorted.length >> 1]!,
      dropped_frames: this.assembler.droppedFrames,
      source: "booth",
      engine: engineOf(navigator),
    };
  }
}

/** Both ways, as far as the browser tells; what it does not know counts as nothing. */
function reportedLatencyMs(context: AudioContext, track: MediaStreamTrack): number {
  const { latency } = track.getSettings() as { latency?: number };
  const seconds = (context.baseLatency || 0) + (context.outputLatency || 0) + (latency || 0);
  return Math.min(MAX_LATENCY_MS, Math.round(seconds * 100_000) / 100);
}

function play(context: AudioContext, buffer: AudioBuffer, frame: number): AudioBufferSourceNode {
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(context.destination);
  source.start(frame / context.sampleRate);
  return source;
}

/** A wooden click: a short tone that dies away. */
function makeTick(context: AudioContext): AudioBuffer {
  const rate = context.sampleRate;
  const buffer = context.createBuffer(1, Math.round(rate * 0.08), rate);
  const samples = buffer.getChannelData(0);
  for (let at = 0; at < samples.length; at++) {
    const seconds = at / rate;
    samples[at] =
      0.6 * Math.sin(2 * Math.PI * 1_200 * seconds) * Math.exp(-seconds * 70) * Math.min(1, seconds * 2_000);
  }
  return buffer;
}
