/**
 * The booth: microphone -> worklet on one side, backing track -> loudspeaker on the other, one clock for both.
 * The microphone is never played back, and no clock but the context's is used.
 */

import { Adviser } from "./advice";
import { decodeBacking } from "./backing";
import {
  DoorError,
  type Advice,
  type Backing,
  type Booth,
  type BoothOptions,
  type Keep,
  type Level,
  type OpenBooth,
} from "./contract";
import { openMicrophone } from "./doors";
import { type Performance, perform } from "./performance";
import { RateWatch } from "./ratewatch";
import type { Chunk } from "./tap";

/** Opening the microphone stalls the audio thread for up to two seconds. */
const FIRST_SOUND_TIMEOUT_MS = 10_000;
const FULL_CHUNKS_BEFORE_READY = 2;

type AudioSession = { type: string };

export const openBooth: OpenBooth = async (options) => {
  // Still inside the tap, before anything is awaited: else it would stay suspended. Its rate is the device's own.
  const context = typeof AudioContext === "undefined" ? null : new AudioContext({ latencyHint: "interactive" });
  const session = (navigator as { audioSession?: AudioSession }).audioSession;
  if (session) session.type = "play-and-record";
  let stream: MediaStream | null = null;
  try {
    stream = await openMicrophone();
    if (!context) throw new DoorError("no-worklet");
    return await OpenedBooth.open(context, stream, options, await options.backing);
  } catch (error) {
    for (const track of stream?.getTracks() ?? []) track.stop();
    if (session) session.type = "auto";
    await context?.close();
    throw error;
  }
};

class OpenedBooth implements Booth {
  readonly sampleRateHz: number;
  readonly microphone: string;
  readonly lost: Promise<void>;
  private readonly track: MediaStreamTrack;
  private readonly listeners = new Set<(level: Level, advice: Advice) => void>();
  private readonly adviser: Adviser;
  private readonly rates = new RateWatch();
  private performance: Performance | null = null;
  private wakeLock: WakeLockSentinel | null = null;
  /** The frame after the last that the worklet told of. */
  private nextFrame: number;
  private lose!: () => void;

  private constructor(
    private readonly context: AudioContext,
    private readonly stream: MediaStream,
    private readonly tap: AudioWorkletNode,
    private readonly song: AudioBuffer,
    private readonly options: BoothOptions,
    heard: Chunk,
  ) {
    this.nextFrame = frameAfter(heard);
    this.sampleRateHz = context.sampleRate;
    this.track = stream.getAudioTracks()[0]!;
    this.microphone = this.track.label;
    // Some engines leave the microphone's own rate out, or say 0.
    this.adviser = new Adviser(this.track.getSettings().sampleRate || context.sampleRate, this.track.label);
    this.lost = new Promise((resolve) => (this.lose = resolve));
    tap.port.onmessage = ({ data }: MessageEvent<Chunk>) => this.hear(data);
    this.track.onended = this.track.onmute = () => this.interrupt();
    context.onstatechange = () => {
      if (context.state !== "running") this.interrupt();
    };
  }

  static async open(
    context: AudioContext,
    stream: MediaStream,
    options: BoothOptions,
    backing: Backing,
  ): Promise<OpenedBooth> {
    try {
      const [song] = await Promise.all([decodeBacking(context, backing), loadWorklet(context, options)]);
      if (context.state === "suspended") void context.resume();
      // With processing off, browsers give two channels whatever was asked for: the node makes them one.
      const tap = new AudioWorkletNode(context, "tap", {
        numberOfInputs: 1,
        numberOfOutputs: 0,
        channelCount: 1,
        channelCountMode: "explicit",
      });
      context.createMediaStreamSource(stream).connect(tap);
      const heard = await firstSound(tap);
      const booth = new OpenedBooth(context, stream, tap, song, options, heard);
      booth.wakeLock = await keepAwake();
      return booth;
    } catch (error) {
      throw error instanceof DoorError ? error : new DoorError("no-sound", error);
    }
  }

  onLevel(listener: (level: Level, advice: Advice) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async sing(keep: Keep): Promise<Performance> {
    this.performance?.discard();
    // Never from `interrupted`: a call is going on, and the fan's next tap comes through here again.
    if (this.context.state === "suspended") await this.context.resume();
    const { tempoBpm, countInBeats } = this.options;
    const { context, track, song, nextFrame } = this;
    this.performance = perform({ context, track, song, nextFrame, tempoBpm, countInBeats, keep });
    return this.performance;
  }

  async close(): Promise<void> {
    this.performance?.stop();
    this.listeners.clear();
    this.context.onstatechange = this.track.onended = this.track.onmute = this.tap.port.onmessage = null;
    for (const track of this.stream.getTracks()) track.stop();
    await this.wakeLock?.release();
    const session = (navigator as { audioSession?: AudioSession }).audioSession;
    if (session) session.type = "playback";
    if (this.context.state !== "closed") await this.context.close();
  }

  private hear(chunk: Chunk): void {
    this.nextFrame = frameAfter(chunk);
    this.performance?.hear(chunk);
    const level = { peak: chunk.peak, rms: chunk.rms };
    const advice = this.adviser.add(level, chunk.hiss);
    for (const listener of this.listeners) listener(level, advice);
    // Some phones change the hardware's rate under a running context, which then plays and records at the wrong pitch.
    if (this.rates.strays(this.context.currentTime, performance.now() / 1_000)) this.interrupt();
  }

  private interrupt(): void {
    this.performance?.interrupt();
    this.lose();
  }
}

async function loadWorklet(context: AudioContext, options: BoothOptions): Promise<void> {
  try {
    await context.audioWorklet.addModule(options.workletUrl);
  } catch (error) {
    throw new DoorError("no-worklet", error);
  }
}

/** Waits until the microphone truly gives sound: until then the context's clock stumbles. */
function firstSound(tap: AudioWorkletNode): Promise<Chunk> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DoorError("no-sound")), FIRST_SOUND_TIMEOUT_MS);
    let full = 0;
    tap.port.onmessage = ({ data }: MessageEvent<Chunk>) => {
      full = data.empty === 0 ? full + 1 : 0;
      if (full < FULL_CHUNKS_BEFORE_READY) return;
      clearTimeout(timer);
      resolve(data);
    };
  });
}

function frameAfter(chunk: Chunk): number {
  return chunk.frame + chunk.pcm.length;
}

async function keepAwake(): Promise<WakeLockSentinel | null> {
  try {
    return (await navigator.wakeLock?.request("screen")) ?? null;
  } catch {
    return null; // A low battery may refuse it: the song is short.
  }
}
