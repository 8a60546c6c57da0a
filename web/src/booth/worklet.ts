/** The recorder's end in the audio thread: an entry of its own, since a strict policy refuses inlined worklets. */

import { Tap } from "./tap";

declare const currentFrame: number;
declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

const QUANTUM_FRAMES = 128;

class TapProcessor extends AudioWorkletProcessor {
  private readonly tap = new Tap(sampleRate, (chunk) => this.port.postMessage(chunk, [chunk.pcm.buffer]));

  process([input]: Float32Array[][]): boolean {
    const samples = input?.[0];
    this.tap.take(currentFrame, samples, samples?.length ?? QUANTUM_FRAMES);
    return true;
  }
}

registerProcessor("tap", TapProcessor);
