/** The guide beneath the band, which a fan may switch while a take is recorded. */

/** The sung line, and its level beside the song. */
export interface GuideSound {
  readonly sound: AudioBuffer;
  readonly gainDb: number;
}

/** Time constant of a fade: in 50 ms the guide is 43 dB quieter. */
const FADE_SECONDS = 0.01;
/** Time for the source to be scheduled when the guide is switched on in mid-song. */
const LEAD_SECONDS = 0.05;

export class GuidePlayback {
  /** Whether the guide has sounded in this take: then the microphone may have picked it up. */
  sounded = false;
  private source: AudioBufferSourceNode | null = null;
  /** When the source begins. */
  private startSeconds = 0;
  private readonly level: GainNode;

  /** `backingFrame`: the context's frame at which the song begins. */
  constructor(
    private readonly context: BaseAudioContext,
    private readonly backingFrame: number,
    output: AudioNode,
  ) {
    this.level = context.createGain();
    this.level.gain.value = 0;
    this.level.connect(output);
  }

  /** Lets the guide sound from now on, at its place in the song. */
  play({ sound, gainDb }: GuideSound): void {
    this.sounded = true;
    this.source ??= this.start(sound);
    this.fadeTo(10 ** (gainDb / 20), Math.max(this.context.currentTime, this.startSeconds));
  }

  mute(): void {
    const { currentTime } = this.context;
    if (currentTime < this.startSeconds) this.sounded = false;
    this.fadeTo(0, currentTime);
  }

  stop(): void {
    this.source?.stop();
    this.source = null;
  }

  /** On a whole frame, so that nothing is interpolated. */
  private start(sound: AudioBuffer): AudioBufferSourceNode {
    const { currentTime, sampleRate } = this.context;
    const frame = Math.max(this.backingFrame, Math.ceil((currentTime + LEAD_SECONDS) * sampleRate));
    const source = this.context.createBufferSource();
    source.buffer = sound;
    source.connect(this.level);
    this.startSeconds = frame / sampleRate;
    source.start(this.startSeconds, (frame - this.backingFrame) / sampleRate);
    return source;
  }

  /** What was to come after `seconds` is overridden. */
  private fadeTo(value: number, seconds: number): void {
    this.level.gain.cancelScheduledValues(seconds);
    this.level.gain.setTargetAtTime(value, seconds, FADE_SECONDS);
  }
}
