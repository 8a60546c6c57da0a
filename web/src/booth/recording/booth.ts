/**
 * The recording booth: microphone -> capture node on one side, backing track -> loudspeaker on the other, both on the clock of one
 * audio context. The microphone is never played back.
 */

import type { CountIn } from "../../song/cues";
import { type Track, decodeTrack } from "../../song/track";
import type { BrowserStore } from "../storage/store";
import { CaptureError } from "./capture-error";
import type { Chunk } from "./chunks";
import type { GuideSound } from "./guide-playback";
import { openMicrophone } from "./microphone";
import { SampleRateWatch } from "./sample-rate-watch";
import { type Advice, type Level, SoundCheck } from "./sound-check";
import { TakeRecorder } from "./take-recorder";

/** Opening the microphone stalls the audio thread for up to two seconds. */
const FIRST_SOUND_TIMEOUT_MS = 10_000;
const FULL_CHUNKS_BEFORE_READY = 2;

type AudioSession = { type: string };
type LevelListener = (level: Level, advice: Advice) => void;

export interface BoothOptions {
  readonly workletUrl: string;
  /** May still be loading: the booth must be opened within the user gesture, and waits for the track itself. */
  readonly backing: Track | Promise<Track>;
  readonly countIn: CountIn;
  /** The pitch of a counted beat. */
  readonly tickHz: number;
  /** How many peaks a take's waveform has. */
  readonly peakCount: number;
}

/** The sung line, to be played beneath the band while a take is recorded. */
export interface Guide {
  readonly track: Track;
  /** Relative to the level that the two files have. */
  readonly gainDb: number;
}

/** Call it within a user gesture, else the audio context stays suspended. Throws `CaptureError`, or the error of `options.backing`. */
export async function openBooth(options: BoothOptions): Promise<Booth> {
  // Before anything is awaited, or the gesture is over. The sample rate is left to the device.
  const context = typeof AudioContext === "undefined" ? null : new AudioContext({ latencyHint: "interactive" });
  const session = (navigator as { audioSession?: AudioSession }).audioSession;
  if (session) session.type = "play-and-record";
  let stream: MediaStream | null = null;
  try {
    stream = await openMicrophone();
    if (!context) throw new CaptureError("no-worklet");
    return await Booth.open(context, stream, options, await options.backing);
  } catch (error) {
    for (const track of stream?.getTracks() ?? []) track.stop();
    if (session) session.type = "auto";
    await context?.close();
    throw error;
  }
}

export class Booth {
  readonly sampleRateHz: number;
  /** The microphone's name, as the browser has it; may be empty. */
  readonly microphone: string;
  /** Resolves when the microphone or the audio context is gone: open another booth. */
  readonly lost: Promise<void>;
  private readonly track: MediaStreamTrack;
  private readonly listeners = new Set<LevelListener>();
  private readonly soundCheck: SoundCheck;
  private readonly rates = new SampleRateWatch();
  private recorder: TakeRecorder | null = null;
  private wantedGuide: Guide | null = null;
  private guideSound: Promise<AudioBuffer> | null = null;
  private wakeLock: WakeLockSentinel | null = null;
  /** The frame after the last chunk. */
  private nextFrame: number;
  private resolveLost!: () => void;

  private constructor(
    private readonly context: AudioContext,
    private readonly stream: MediaStream,
    private readonly capture: AudioWorkletNode,
    private readonly song: AudioBuffer,
    private readonly options: BoothOptions,
    first: Chunk,
  ) {
    this.nextFrame = frameAfter(first);
    this.sampleRateHz = context.sampleRate;
    this.track = stream.getAudioTracks()[0]!;
    this.microphone = this.track.label;
    // Some engines do not report the microphone's own rate, or report 0.
    this.soundCheck = new SoundCheck(this.track.getSettings().sampleRate || context.sampleRate, this.track.label);
    this.lost = new Promise((resolve) => (this.resolveLost = resolve));
    capture.port.onmessage = ({ data }: MessageEvent<Chunk>) => this.add(data);
    this.track.onended = this.track.onmute = () => this.interrupt();
    context.onstatechange = () => {
      if (context.state !== "running") this.interrupt();
    };
  }

  /** For `openBooth`, which closes what was opened when this fails. */
  static async open(context: AudioContext, stream: MediaStream, options: BoothOptions, backing: Track): Promise<Booth> {
    try {
      const [song] = await Promise.all([decodeTrack(context, backing), loadWorklet(context, options)]);
      if (context.state === "suspended") void context.resume();
      // Without processing, browsers give two channels whatever was asked for: the node mixes them into one.
      const capture = new AudioWorkletNode(context, "capture", {
        numberOfInputs: 1,
        numberOfOutputs: 0,
        channelCount: 1,
        channelCountMode: "explicit",
      });
      context.createMediaStreamSource(stream).connect(capture);
      const booth = new Booth(context, stream, capture, song, options, await firstSound(capture));
      booth.wakeLock = await requestWakeLock();
      return booth;
    } catch (error) {
      throw error instanceof CaptureError ? error : new CaptureError("no-sound", error);
    }
  }

  /** Calls back with the level and the advice of each chunk; returns how to stop that. */
  onLevel(listener: LevelListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Counts in and records a take into the store, with the guide if there is one. A take that is still being recorded is discarded. */
  async record(store: BrowserStore, guide: Guide | null = null): Promise<TakeRecorder> {
    this.recorder?.discard();
    // Never from `interrupted`, while a call is going on: the fan's next gesture comes through here again.
    if (this.context.state === "suspended") await this.context.resume();
    const { countIn, tickHz, peakCount } = this.options;
    const { context, track, song } = this;
    // Without the guide one can sing as well.
    const voice = await this.decodeGuide(guide).catch(() => null);
    this.recorder = new TakeRecorder({ context, track, song, guide: voice, nextFrame: this.nextFrame, countIn, tickHz, peakCount, store });
    return this.recorder;
  }

  /** Decodes the guide before a take wants it. */
  async prepareGuide(guide: Guide): Promise<void> {
    await this.decodeGuide(guide);
  }

  /** Lets the guide sound beneath the take that is being recorded, or fades it out; what was asked for last counts. */
  async setGuide(guide: Guide | null): Promise<void> {
    const { recorder } = this;
    this.wantedGuide = guide;
    const voice = await this.decodeGuide(guide);
    if (this.recorder === recorder && this.wantedGuide === guide) recorder?.setGuide(voice);
  }

  /** Closes the microphone. Phones play through the earpiece while it is open, so do this before playing anything back. */
  async close(): Promise<void> {
    this.recorder?.stop();
    this.listeners.clear();
    this.context.onstatechange = this.track.onended = this.track.onmute = this.capture.port.onmessage = null;
    for (const track of this.stream.getTracks()) track.stop();
    await this.wakeLock?.release();
    const session = (navigator as { audioSession?: AudioSession }).audioSession;
    if (session) session.type = "playback";
    if (this.context.state !== "closed") await this.context.close();
  }

  /** Decodes the guide once for all takes; one that failed is tried again. */
  private async decodeGuide(guide: Guide | null): Promise<GuideSound | null> {
    if (!guide) return null;
    this.guideSound ??= decodeTrack(this.context, guide.track).catch((error: unknown) => {
      this.guideSound = null;
      throw error;
    });
    return { sound: await this.guideSound, gainDb: guide.gainDb };
  }

  private add(chunk: Chunk): void {
    this.nextFrame = frameAfter(chunk);
    this.recorder?.add(chunk);
    const level = { peak: chunk.peak, rms: chunk.rms };
    const advice = this.soundCheck.add(level, chunk.highBandRms);
    for (const listener of this.listeners) listener(level, advice);
    // Some phones change the device's rate under a running context, which then plays and records at the wrong pitch.
    if (this.rates.hasChanged(this.context.currentTime, performance.now() / 1_000)) this.interrupt();
  }

  private interrupt(): void {
    this.recorder?.interrupt();
    this.resolveLost();
  }
}

async function loadWorklet(context: AudioContext, options: BoothOptions): Promise<void> {
  try {
    await context.audioWorklet.addModule(options.workletUrl);
  } catch (error) {
    throw new CaptureError("no-worklet", error);
  }
}

/** Waits until the microphone gives sound: until then the context's clock stalls. */
function firstSound(capture: AudioWorkletNode): Promise<Chunk> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CaptureError("no-sound")), FIRST_SOUND_TIMEOUT_MS);
    let full = 0;
    capture.port.onmessage = ({ data }: MessageEvent<Chunk>) => {
      full = data.emptyFrames === 0 ? full + 1 : 0;
      if (full < FULL_CHUNKS_BEFORE_READY) return;
      clearTimeout(timer);
      resolve(data);
    };
  });
}

function frameAfter(chunk: Chunk): number {
  return chunk.frame + chunk.pcm.length;
}

async function requestWakeLock(): Promise<WakeLockSentinel | null> {
  try {
    return (await navigator.wakeLock?.request("screen")) ?? null;
  } catch {
    return null; // A low battery may refuse it, but the song is short.
  }
}
