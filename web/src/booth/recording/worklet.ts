/** The capture node's processor in the audio thread. A script of its own: the Content Security Policy allows no inlined one. */

import { ChunkBuilder } from "./chunks";

declare const currentFrame: number;
declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

const QUANTUM_FRAMES = 128;

class CaptureProcessor extends AudioWorkletProcessor {
  private readonly chunks = new ChunkBuilder(sampleRate, (chunk) => this.port.postMessage(chunk, [chunk.pcm.buffer]));

  process([input]: Float32Array[][]): boolean {
    const samples = input?.[0];
    this.chunks.add(currentFrame, samples, samples?.length ?? QUANTUM_FRAMES);
    return true;
  }
}

registerProcessor("capture", CaptureProcessor);
