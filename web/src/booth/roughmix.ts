/** The rough mix, made here at once: the take at its place over the backing track. The service makes the record. */

import { decodeBacking } from "./backing";
import { FADER_LIMIT_DB, NUDGE_LIMIT_MS, type OpenRoughMix, type Placement, type RoughMix } from "./contract";
import { songStartFrame } from "./peaks";

/** Both sources start together this much later. */
const LEAD_SECONDS = 0.05;
const FADE_SECONDS = 0.02;
/** A fader's lowest place is silence. */
const SILENCE_DB = -40;

export const openRoughMix: OpenRoughMix = async (take, pcm, backing, shortfallMs, start) => {
  // A new context: the booth's may still be on a phone's earpiece.
  const context = new AudioContext({ latencyHint: "interactive" });
  const band = await decodeBacking(context, backing);
  const rate = take.timing.sample_rate_hz;
  const voice = context.createBuffer(1, Math.max(1, pcm.length), rate);
  const samples = voice.getChannelData(0);
  for (let at = 0; at < pcm.length; at++) samples[at] = pcm[at]! / 32_768;
  return new PlayingMix(context, band, voice, songStartFrame(take.timing, shortfallMs) / rate, start);
};

class PlayingMix implements RoughMix {
  readonly lengthSeconds: number;
  private readonly voiceGain: GainNode;
  private readonly bandGain: GainNode;
  private sources: AudioBufferSourceNode[] = [];
  private listener = () => {};
  /** Where the song stands while nothing plays; while it plays, where it started and the context's time of that. */
  private position = 0;
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
    start: Placement = { nudge_ms: 0, gain_db: 0 },
  ) {
    this.lengthSeconds = band.duration;
    this.nudgeMs = start.nudge_ms;
    this.voiceDb = start.gain_db;
    this.voiceGain = fader(context, gainOf(this.voiceDb));
    this.bandGain = fader(context, gainOf(this.bandDb));
  }

  get playing(): boolean {
    return this.startedAt !== null;
  }

  seconds(): number {
    if (this.startedAt === null) return this.position;
    const passed = Math.max(0, this.context.currentTime - (this.context.outputLatency || 0) - this.startedAt);
    return Math.min(this.lengthSeconds, this.position + passed);
  }

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

  setFaders(voiceDb: number, bandDb: number): void {
    this.voiceDb = voiceDb;
    this.bandDb = bandDb;
    const at = this.context.currentTime;
    this.voiceGain.gain.setTargetAtTime(gainOf(voiceDb), at, FADE_SECONDS);
    this.bandGain.gain.setTargetAtTime(gainOf(bandDb), at, FADE_SECONDS);
  }

  setNudge(nudgeMs: number): void {
    this.nudgeMs = clamp(Math.round(nudgeMs), NUDGE_LIMIT_MS);
    if (this.playing) this.seek(this.seconds());
  }

  placement(): Placement {
    return { nudge_ms: this.nudgeMs, gain_db: clamp(this.voiceDb - this.bandDb, FADER_LIMIT_DB) };
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
    band.onended = () => this.ended();
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

  private ended(): void {
    this.stopSources();
    this.position = this.lengthSeconds;
    this.listener();
  }
}

/** Where in the take the voice lies that goes with a moment of the song; a later voice comes from earlier on. */
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
