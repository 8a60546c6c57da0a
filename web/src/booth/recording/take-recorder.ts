/** Records one take: count-in, backing track and microphone, placed on the frames of one audio context. */

import type { TakeTiming } from "../../api/types";
import { type CountIn, ticksMs } from "../../song/cues";
import type { BrowserStore } from "../storage/store";
import type { TakeWriter } from "../storage/take-writer";
import { engineOf } from "../takes/engine";
import type { Take } from "../takes/take";
import { Assembler } from "./assembler";
import type { Chunk } from "./chunks";
import { GuidePlayback, type GuideSound } from "./guide-playback";

/** Time for the sources to be scheduled before the first tick is due. */
const LEAD_SECONDS = 0.25;
/** The voice's last note arrives late by the round trip. */
const TAIL_SECONDS = 0.5;
const CHECK_EVERY_MS = 500;
/** A capture node that posts nothing for so long has died. */
const CAPTURE_TIMEOUT_MS = 3_000;
const MAX_LATENCY_MS = 2_000;

export interface TakeRecorderOptions {
  readonly context: AudioContext;
  readonly track: MediaStreamTrack;
  readonly song: AudioBuffer;
  /** What sounds beside the song from its beginning on. */
  readonly guide: GuideSound | null;
  /** The context's frame that the recording begins with. */
  readonly nextFrame: number;
  readonly countIn: CountIn;
  /** The pitch of a counted beat. */
  readonly tickHz: number;
  readonly peakCount: number;
  readonly store: BrowserStore;
}

/** `interrupted` by a call or a lost device: what was sung until then is stored. `take` is null when nothing was. */
export interface TakeEnd {
  readonly how: "complete" | "stopped" | "discarded" | "interrupted";
  readonly take: Take | null;
}

/** Leaves room for the band, the guide and the ticks together, so that none of them distorts. */
const OUTPUT_GAIN = 0.7;

/** The context's frames of the count-in's ticks and of the backing track's first sample. All are whole: nothing is interpolated. */
export function schedule(nowSeconds: number, sampleRateHz: number, countIn: CountIn) {
  const frames = ticksMs(countIn).map((ms) => Math.round((ms / 1_000) * sampleRateHz));
  // Beats that come before the song's first sample make it wait.
  const wait = Math.max(0, -(frames[0] ?? 0));
  const backing = Math.ceil((nowSeconds + LEAD_SECONDS) * sampleRateHz) + wait;
  return { ticks: frames.map((frame) => backing + frame), backing };
}

export class TakeRecorder {
  readonly takeId: string;
  readonly songLengthSeconds: number;
  readonly done: Promise<TakeEnd>;
  private resolveDone!: (end: TakeEnd) => void;
  private ended = false;
  private readonly sources: AudioBufferSourceNode[];
  private readonly guide: GuidePlayback;
  private readonly assembler: Assembler;
  private readonly writer: TakeWriter;
  private readonly backingFrame: number;
  private readonly latenciesMs: number[] = [];
  private readonly timer: ReturnType<typeof setInterval>;
  private lastChunkAt = performance.now();

  /** Starts at once. */
  constructor(private readonly options: TakeRecorderOptions) {
    const { context, song, guide, nextFrame, countIn, tickHz, peakCount, store } = options;
    const rate = context.sampleRate;
    const plan = schedule(context.currentTime, rate, countIn);
    const output = gain(context, OUTPUT_GAIN, context.destination);
    const tick = createTick(context, tickHz);
    this.sources = plan.ticks.map((frame) => play(tick, frame, output));
    this.guide = new GuidePlayback(context, plan.backing, output);
    if (guide) this.guide.play(guide);
    this.sources.push(play(song, plan.backing, output));
    this.backingFrame = plan.backing;
    this.songLengthSeconds = song.duration;
    const end = plan.backing + song.length + Math.round(TAIL_SECONDS * rate);
    this.assembler = new Assembler(nextFrame, end - nextFrame);
    this.writer = store.createTake(this.timing(), song.duration, peakCount);
    this.takeId = this.writer.takeId;
    this.done = new Promise((resolve) => (this.resolveDone = resolve));
    this.timer = setInterval(() => this.check(), CHECK_EVERY_MS);
  }

  /** Position in the song as the fan hears it now, in seconds; negative while counting in. */
  songSeconds(): number {
    const { context } = this.options;
    return context.currentTime - (context.outputLatency || 0) - this.backingFrame / context.sampleRate;
  }

  /** Lets the guide sound from now on, or fades it out. */
  setGuide(guide: GuideSound | null): void {
    if (this.ended) return;
    if (guide) this.guide.play(guide);
    else this.guide.mute();
  }

  /** Takes the capture node's next chunk. */
  add(chunk: Chunk): void {
    if (this.ended) return;
    this.lastChunkAt = performance.now();
    const piece = this.assembler.add(chunk);
    if (piece) this.writer.append(piece);
    if (this.assembler.full) void this.end("complete");
  }

  /** Whether what is recorded so far is long enough for a take, in milliseconds. */
  isLongerThan(ms: number): boolean {
    return (this.assembler.frames / this.options.context.sampleRate) * 1_000 >= ms;
  }

  /** Ends the take here and stores it. */
  stop(): void {
    void this.end("stopped");
  }

  /** Ends the take and deletes it. */
  discard(): void {
    void this.end("discarded");
  }

  /** Ends the take, since the microphone or the audio context is gone. */
  interrupt(): void {
    void this.end("interrupted");
  }

  private async end(how: TakeEnd["how"]): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    clearInterval(this.timer);
    for (const source of this.sources) source.stop();
    this.guide.stop();
    let take: Take | null = null;
    if (how === "discarded" || this.assembler.frames === 0) await this.writer.discard();
    else take = await this.writer.finish(this.timing());
    this.resolveDone({ how, take });
  }

  /** Samples the latency, which browsers often report only once the output plays; ends a take without sound. */
  private check(): void {
    this.latenciesMs.push(reportedLatencyMs(this.options.context, this.options.track));
    if (performance.now() - this.lastChunkAt > CAPTURE_TIMEOUT_MS) this.interrupt();
  }

  /** With the median of the latencies so far. */
  private timing(): TakeTiming {
    const { context, track, nextFrame } = this.options;
    const latenciesMs = this.latenciesMs.length ? [...this.latenciesMs] : [reportedLatencyMs(context, track)];
    latenciesMs.sort((a, b) => a - b);
    return {
      sample_rate_hz: context.sampleRate,
      backing_start_frame: this.backingFrame - nextFrame,
      latency_ms: latenciesMs[latenciesMs.length >> 1]!,
      dropped_frames: this.assembler.droppedFrames,
      source: "booth",
      engine: engineOf(navigator),
      guide: this.guide.sounded,
    };
  }
}

/** Output and input together, as far as the browser reports them; what it does not report counts as 0. */
function reportedLatencyMs(context: AudioContext, track: MediaStreamTrack): number {
  const { latency } = track.getSettings() as { latency?: number };
  const seconds = (context.baseLatency || 0) + (context.outputLatency || 0) + (latency || 0);
  return Math.min(MAX_LATENCY_MS, Math.round(seconds * 100_000) / 100);
}

function play(buffer: AudioBuffer, frame: number, into: AudioNode): AudioBufferSourceNode {
  const source = into.context.createBufferSource();
  source.buffer = buffer;
  source.connect(into);
  source.start(frame / into.context.sampleRate);
  return source;
}

function gain(context: AudioContext, value: number, into: AudioNode): GainNode {
  const node = context.createGain();
  node.gain.value = value;
  node.connect(into);
  return node;
}

/** A wooden click: a short tone that decays. */
function createTick(context: AudioContext, pitchHz: number): AudioBuffer {
  const rate = context.sampleRate;
  const buffer = context.createBuffer(1, Math.round(rate * 0.08), rate);
  const samples = buffer.getChannelData(0);
  for (let at = 0; at < samples.length; at++) {
    const seconds = at / rate;
    samples[at] =
      0.3 * Math.sin(2 * Math.PI * pitchHz * seconds) * Math.exp(-seconds * 70) * Math.min(1, seconds * 2_000);
  }
  return buffer;
}
