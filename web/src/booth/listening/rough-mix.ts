/** The rough mix: the take over the backing track, mixed by the browser while it plays. The service makes the real mix. */

import type { Placement } from "../../api/types";
import { type Track, decodeTrack } from "../../song/track";
import { songStartFrame } from "../takes/peaks";
import type { Take } from "../takes/take";

/** Both sources start together this much later. */
const LEAD_SECONDS = 0.05;
const FADE_SECONDS = 0.02;
/** A fader at its lowest is silent. */
const SILENCE_DB = -40;

/** The bounds of a placement, by the service's rules: each is allowed on both sides of zero. */
export interface PlacementLimits {
  readonly nudge_ms: number;
  readonly gain_db: number;
}

export interface RoughMixOptions {
  readonly take: Take;
  readonly pcm: Int16Array;
  readonly backing: Track;
  /** What the take's reported round trip lacks. */
  readonly shortfallMs: number;
  readonly limits: PlacementLimits;
  /** Where the voice lies at first. */
  readonly placement?: Placement | undefined;
}

/** Call it after `Booth.close`. */
export async function openRoughMix(options: RoughMixOptions): Promise<RoughMix> {
  const { take, pcm } = options;
  // A new context: the booth's may still play through a phone's earpiece.
  const context = new AudioContext({ latencyHint: "interactive" });
  const band = await decodeTrack(context, options.backing);
  const rate = take.timing.sample_rate_hz;
  const voice = context.createBuffer(1, Math.max(1, pcm.length), rate);
  const samples = voice.getChannelData(0);
  for (let at = 0; at < pcm.length; at++) samples[at] = pcm[at]! / 32_768;
  const songStart = songStartFrame(take.timing, options.shortfallMs) / rate;
  return new RoughMix(context, band, voice, songStart, options.limits, options.placement);
}

export class RoughMix {
  readonly lengthSeconds: number;
  private readonly voiceGain: GainNode;
  private readonly bandGain: GainNode;
  private sources: AudioBufferSourceNode[] = [];
  private listener = () => {};
  /** In the song, in seconds: where it stands, or where it stood when it started to play. */
  private position = 0;
  /** The context's time at which it started to play; null while it does not. */
  private startedAt: number | null = null;
  private nudgeMs: number;
  private voiceDb: number;
  private bandDb = 0;

  constructor(
    private readonly context: AudioContext,
    private readonly band: AudioBuffer,
    private readonly voice: AudioBuffer,
    /** Seconds of the take at which the song begins. */
    private readonly songStart: number,
    private readonly limits: PlacementLimits,
    { nudge_ms, gain_db }: Placement = { nudge_ms: 0, gain_db: 0 },
  ) {
    this.lengthSeconds = band.duration;
    this.nudgeMs = nudge_ms;
    this.voiceDb = gain_db;
    this.voiceGain = fader(context, gainOf(this.voiceDb));
    this.bandGain = fader(context, gainOf(this.bandDb));
  }

  get playing(): boolean {
    return this.startedAt !== null;
  }

  /** Position in the song as the fan hears it now. */
  seconds(): number {
    if (this.startedAt === null) return this.position;
    const passed = Math.max(0, this.context.currentTime - (this.context.outputLatency || 0) - this.startedAt);
    return Math.min(this.lengthSeconds, this.position + passed);
  }

  /** From where it stands, or from the start when it had ended. */
  async play(): Promise<void> {
    if (this.context.state !== "running") await this.context.resume();
    if (this.playing) return;
    if (this.position >= this.lengthSeconds) this.position = 0;
    this.startSources();
  }

  pause(): void {
    this.position = this.seconds();
    this.stopSources();
  }

  seek(seconds: number): void {
    const { playing } = this;
    this.stopSources();
    this.position = Math.max(0, Math.min(this.lengthSeconds, seconds));
    if (playing) this.startSources();
  }

  /** Only the difference of the two is sent as the placement's gain. */
  setFaders(voiceDb: number, bandDb: number): void {
    this.voiceDb = voiceDb;
    this.bandDb = bandDb;
    const at = this.context.currentTime;
    this.voiceGain.gain.setTargetAtTime(gainOf(voiceDb), at, FADE_SECONDS);
    this.bandGain.gain.setTargetAtTime(gainOf(bandDb), at, FADE_SECONDS);
  }

  /** Later is positive. */
  setNudge(nudgeMs: number): void {
    this.nudgeMs = clamp(Math.round(nudgeMs), this.limits.nudge_ms);
    if (this.playing) this.seek(this.seconds());
  }

  /** What is sent with the take. */
  placement(): Placement {
    return { nudge_ms: this.nudgeMs, gain_db: clamp(this.voiceDb - this.bandDb, this.limits.gain_db) };
  }

  onEnd(listener: () => void): void {
    this.listener = listener;
  }

  async close(): Promise<void> {
    this.stopSources();
    if (this.context.state !== "closed") await this.context.close();
  }

  private startSources(): void {
    const at = this.context.currentTime + LEAD_SECONDS;
    this.startedAt = at;
    const band = source(this.context, this.band, this.bandGain);
    const voice = source(this.context, this.voice, this.voiceGain);
    band.onended = () => this.onEnded();
    band.start(at, this.position);
    const inTake = takeSeconds(this.position, this.songStart, this.nudgeMs);
    voice.start(at + Math.max(0, -inTake), Math.max(0, inTake));
    this.sources = [band, voice];
  }

  private stopSources(): void {
    for (const one of this.sources) {
      one.onended = null;
      one.stop();
    }
    this.sources = [];
    this.startedAt = null;
  }

  private onEnded(): void {
    this.stopSources();
    this.position = this.lengthSeconds;
    this.listener();
  }
}

/** The position in the take that sounds at a position in the song: a voice that is nudged later comes from earlier in the take. */
export function takeSeconds(songSeconds: number, songStartSeconds: number, nudgeMs: number): number {
  return songSeconds + songStartSeconds - nudgeMs / 1_000;
}

function source(context: AudioContext, buffer: AudioBuffer, into: AudioNode): AudioBufferSourceNode {
  const node = context.createBufferSource();
  node.buffer = buffer;
  node.connect(into);
  return node;
}

function fader(context: AudioContext, gain: number): GainNode {
  const node = context.createGain();
  node.gain.value = gain;
  node.connect(context.destination);
  return node;
}

function gainOf(db: number): number {
  return db <= SILENCE_DB ? 0 : 10 ** (db / 20);
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
