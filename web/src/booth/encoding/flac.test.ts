import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { encodeFlac } from "./flac";
import { decodeFlac } from "./testing/flac-decode";
import { randomFrom, signals } from "./testing/signals";

test("odd signals of odd lengths come back bit for bit", () => {
  for (const [name, pcm] of signals()) {
    const decoded = decodeFlac(encodeFlac(pcm, 44_100));
    assert.equal(decoded.sampleRateHz, 44_100);
    assert.deepEqual(decoded.samples, Array.from(pcm), name);
  }
});

test("a thousand random signals come back bit for bit", () => {
  const random = randomFrom(7);
  for (let round = 0; round < 1000; round++) {
    const step = 2 ** Math.floor(random() * 17);
    let value = 0;
    const pcm = Int16Array.from({ length: 1 + Math.floor(random() * 600) }, () => {
      value = random() < 0.02 ? 0 : value + (random() - 0.5) * step;
      return Math.max(-32768, Math.min(32767, Math.round(value)));
    });
    assert.deepEqual(decodeFlac(encodeFlac(pcm, 48_000)).samples, Array.from(pcm), `round ${round}`);
  }
});

test("full-scale noise does not grow, silence all but vanishes, a tone is compressed", () => {
  const all = new Map(signals());
  const noise = all.get("noise")!;
  assert.ok(encodeFlac(noise, 48_000).length < noise.byteLength * 1.02);
  assert.ok(encodeFlac(new Int16Array(480_000), 48_000).length < 4_000);
  const tone = Int16Array.from({ length: 48_000 }, (_, at) => Math.round(9_000 * Math.sin(at / 20)));
  assert.ok(encodeFlac(tone, 48_000).length < tone.byteLength * 0.6);
});

test("nothing at all is a stream without a block", () => {
  const decoded = decodeFlac(encodeFlac(new Int16Array(0), 48_000));
  assert.deepEqual([decoded.totalFrames, decoded.samples], [0, []]);
});

test("the encoder costs a fan a kilobyte and a half at most", async () => {
  // Tests run in web/; bundled as build.mjs does it.
  const { outputFiles } = await build({
    entryPoints: ["src/booth/encoding/flac.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022", "chrome100", "firefox102", "safari15.4"],
    write: false,
  });
  const { length } = gzipSync(outputFiles[0]!.contents, { level: 9 });
  console.log(`the encoder is ${length} bytes gzipped`);
  assert.ok(length <= 1_536, `${length} bytes`);
});

test("the reference decoder agrees", () => {
  for (const [name, pcm] of signals()) {
    const input = encodeFlac(pcm, 48_000);
    const args = ["--decode", "--stdout", "--silent", "--force-raw-format", "--endian=little", "--sign=signed", "-"];
    const run = spawnSync("flac", args, { input, maxBuffer: 2 ** 26 });
    assert.equal(run.status, 0, `${name}: ${run.error ?? run.stderr}`);
    assert.deepEqual(new Uint8Array(run.stdout), new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength), name);
  }
});
