/** Makes one unbroken sound of chunks that may have gaps between them. */

import type { Chunk } from "./chunks";

export class Assembler {
  /** Frames so far, gaps included. */
  frames = 0;
  /** Frames that were not recorded: zeros stand in their place. */
  droppedFrames = 0;

  /** `firstFrame`: the context's frame at which the take begins. `frames` never exceeds `maxFrames`. */
  constructor(
    private readonly firstFrame: number,
    private readonly maxFrames: number,
  ) {}

  /** The next piece of the take, with zeros for a gap before it; null for a chunk that lies outside of the take. */
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
    this.droppedFrames += piece.length - fresh.length + chunk.emptyFrames;
    return piece;
  }

  get full(): boolean {
    return this.frames >= this.maxFrames;
  }
}
