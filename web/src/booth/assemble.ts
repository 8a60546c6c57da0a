/** Makes one unbroken line of sound out of chunks that may have holes. */

import type { Chunk } from "./tap";

export class Assembler {
  /** Frames so far, holes included. */
  frames = 0;
  /** Frames that nobody recorded: zeros stand in their place. */
  droppedFrames = 0;

  /** `firstFrame`: the context's frame at which the take begins. `frames` never passes `maxFrames`. */
  constructor(
    private readonly firstFrame: number,
    private readonly maxFrames: number,
  ) {}

  /** The next piece of the take, perhaps with zeros in front; null for a chunk that lies before it. */
  add(chunk: Chunk): Int16Array<ArrayBuffer> | null {
    const at = chunk.frame - this.firstFrame;
    const gap = at - this.frames;
    const skip = Math.max(0, -gap);
    const end = Math.min(at + chunk.pcm.length, this.maxFrames);
    if (end <= this.frames) return null;
    const from = this.frames;
    const piece = new Int16Array(end - from);
    const fresh = chunk.pcm.subarray(skip, end - at);
    piece.set(fresh, piece.length - fresh.length);
    this.frames = end;
    this.droppedFrames += piece.length - fresh.length + chunk.empty;
    return piece;
  }

  get full(): boolean {
    return this.frames >= this.maxFrames;
  }
}

/** Puts pieces one behind the other. */
export function join(pieces: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
