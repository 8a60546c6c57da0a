import assert from "node:assert/strict";
import { test } from "node:test";
import { concatSamples } from "../takes/samples";
import { Assembler } from "./assembler";
import { CHUNK_FRAMES, type Chunk, ChunkBuilder } from "./chunks";
import { SampleRateWatch } from "./sample-rate-watch";
import { schedule } from "./take-recorder";

const QUANTUM = 128;
const chunk = (frame: number, values: number[], emptyFrames = 0): Chunk => ({
  frame,
  pcm: Int16Array.from(values),
  peak: 0,
  rms: 0,
  highBandRms: 0,
  emptyFrames,
});

function chunksOf(feed: (builder: ChunkBuilder) => void): Chunk[] {
  const chunks: Chunk[] = [];
  feed(new ChunkBuilder(48_000, (one) => chunks.push(one)));
  return chunks;
}

test("chunks hold every sample of a 16-bit microphone", () => {
  const source = Int16Array.from({ length: CHUNK_FRAMES * 2 }, (_, at) => ((at * 7_919) % 65_536) - 32_768);
  const chunks = chunksOf((builder) => {
    for (let at = 0; at < source.length; at += QUANTUM) {
      builder.add(
        1_000 * QUANTUM + at,
        Float32Array.from(source.subarray(at, at + QUANTUM), (v) => v / 32_768),
        QUANTUM,
      );
    }
  });
  assert.deepEqual(concatSamples(chunks.map(({ pcm }) => pcm)), source);
  assert.deepEqual(
    chunks.map(({ frame }) => frame),
    [128_000, 128_000 + CHUNK_FRAMES],
  );
});

test("what is louder than full scale is clipped", () => {
  const [first] = chunksOf((builder) => builder.add(0, new Float32Array(CHUNK_FRAMES).fill(1.5), CHUNK_FRAMES));
  assert.equal(first!.pcm[0], 32_767);
  assert.equal(first!.peak, 1.5);
});

test("frames that the microphone left empty are counted", () => {
  const [first] = chunksOf((builder) => {
    for (let at = 0; at < CHUNK_FRAMES; at += QUANTUM) {
      builder.add(at, at === 256 ? undefined : new Float32Array(QUANTUM).fill(0.5), QUANTUM);
    }
  });
  assert.equal(first!.emptyFrames, QUANTUM);
  assert.deepEqual([...first!.pcm.subarray(255, 257)], [16_384, 0]);
});

test("a chunk ends where the browser skipped quanta", () => {
  const chunks = chunksOf((builder) => {
    builder.add(0, new Float32Array(QUANTUM), QUANTUM);
    builder.add(QUANTUM * 3, new Float32Array(QUANTUM), QUANTUM);
    for (let at = 4; at < 40; at++) builder.add(QUANTUM * at, new Float32Array(QUANTUM), QUANTUM);
  });
  assert.deepEqual(
    chunks.map(({ frame, pcm }) => [frame, pcm.length]),
    [
      [0, QUANTUM],
      [QUANTUM * 3, CHUNK_FRAMES],
    ],
  );
});

test("only sound above the telephone's band counts as high band", () => {
  const tone = (hz: number) =>
    chunksOf((builder) => {
      const wave = Float32Array.from({ length: CHUNK_FRAMES * 2 }, (_, at) =>
        Math.sin((2 * Math.PI * hz * at) / 48_000),
      );
      for (let at = 0; at < wave.length; at += QUANTUM) builder.add(at, wave.subarray(at, at + QUANTUM), QUANTUM);
    })[1]!.highBandRms;
  assert.ok(tone(300) < 1e-5, `${tone(300)}`);
  assert.ok(tone(15_000) > 0.6);
});

test("an assembler takes what comes in a row and drops what lies before the take", () => {
  const assembler = new Assembler(102, 100);
  assert.equal(assembler.add(chunk(98, [1, 2, 3])), null);
  assert.deepEqual([...assembler.add(chunk(101, [4, 5, 6]))!], [5, 6]);
  assert.deepEqual([...assembler.add(chunk(104, [7]))!], [7]);
  assert.equal(assembler.droppedFrames, 0);
});

test("an assembler fills a gap with zeros at its place and counts it", () => {
  const assembler = new Assembler(0, 100);
  assembler.add(chunk(0, [1, 2]));
  assert.deepEqual([...assembler.add(chunk(5, [8, 9]))!], [0, 0, 0, 8, 9]);
  assert.equal(assembler.droppedFrames, 3);
  assembler.add(chunk(7, [0, 0], 2));
  assert.equal(assembler.droppedFrames, 5);
});

test("an assembler ends at its last frame, even within a gap", () => {
  const ending = new Assembler(0, 3);
  assert.deepEqual([...ending.add(chunk(0, [1, 2, 3, 4]))!], [1, 2, 3]);
  assert.ok(ending.full);
  const gapped = new Assembler(0, 3);
  assert.deepEqual([...gapped.add(chunk(10, [1]))!], [0, 0, 0]);
  assert.equal(gapped.droppedFrames, 3);
});

test("a song that begins with its first word waits for the count, on whole frames", () => {
  const { ticks, backing } = schedule(10, 44_100, { tempoBpm: 124, beats: 4, firstWordMs: 0 });
  assert.equal(ticks[0], Math.ceil(10.25 * 44_100));
  assert.equal(ticks.length, 4);
  assert.equal(backing - ticks[0]!, Math.round((4 * 60 * 44_100) / 124));
});

test("a song with an introduction begins at once, and is counted within it into the first word", () => {
  const { ticks, backing } = schedule(10, 48_000, { tempoBpm: 120, beats: 4, firstWordMs: 3_280 });
  assert.equal(backing, 10.25 * 48_000);
  assert.deepEqual(ticks.map((tick) => tick - backing), [1_280, 1_780, 2_280, 2_780].map((ms) => ms * 48));
});

test("a changed sample rate is told from stalls", () => {
  const changes = (rate: (wall: number) => number) => {
    const watch = new SampleRateWatch();
    let context = 0;
    let found = false;
    for (let wall = 0; wall < 30; wall += 0.1) {
      found ||= watch.hasChanged(context, wall);
      context += 0.1 * rate(wall);
    }
    return found;
  };
  assert.ok(changes(() => 44.1 / 48));
  assert.ok(!changes(() => 1));
  assert.ok(!changes((wall) => (wall > 5 && wall < 7 ? 0 : 1)));
  assert.ok(
    !changes((wall) => [0.92, 0.7, 0.85, 0.6][Math.floor(wall / 2) % 4]!),
    "a machine that is too busy for the song",
  );
});
