// The booth alone in real Chromium: what it records, keeps, packs and plays, to the sample.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { MICROPHONE_RATE_HZ, decode, esbuild, launch, microphoneFile, root, wav } from "./browser.mjs";
import { likeness } from "./likeness.mjs";

const SONG_FRAMES = 3 * 48_000;
let folder, server, origin, singer;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "refrain-booth-"));
  const booth = join(root, "web", "src", "booth");
  await esbuild.build({
    entryPoints: [join(root, "tests/journeys/booth/page.ts"), join(booth, "worklet.ts"), join(booth, "pack.worker.ts")],
    outdir: folder,
    entryNames: "[name]",
    bundle: true,
    format: "esm",
    target: "es2022",
  });
  // A song that is loud from its first sample to its last, so that its start can be seen.
  const song = Int16Array.from({ length: SONG_FRAMES }, (_, at) => (at % 97 < 48 ? 12_000 : -12_000));
  const files = {
    "/": ["text/html", "<!doctype html><title>booth</title><script type=module src=page.js></script>"],
    "/page.js": ["text/javascript", readFileSync(join(folder, "page.js"))],
    "/worklet.js": ["text/javascript", readFileSync(join(folder, "worklet.js"))],
    "/pack.worker.js": ["text/javascript", readFileSync(join(folder, "pack.worker.js"))],
    "/song.wav": ["audio/wav", wav(song, 48_000)],
  };
  server = createServer(({ url }, response) => {
    const [type, body] = files[url] ?? ["text/plain", null];
    response.writeHead(body === null ? 404 : 200, { "content-type": type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  singer = await microphoneFile(folder, "singer", 1);
});

after(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function onBoothPage(microphone, task) {
  const browser = await launch(microphone);
  try {
    const page = await browser.newPage();
    page.on("pageerror", (error) => console.error(error));
    await page.goto(origin);
    await page.waitForFunction(() => globalThis.openBooth);
    return await task(page);
  } finally {
    await browser.close();
  }
}

/** Opens the booth and sings once; `beforeSinging` and `whileSinging` run in the page. */
function sing(page, songFrames = SONG_FRAMES) {
  return page.evaluate(async (frames) => {
    const keep = await openKeep();
    const backing = await fetchBacking("/song.wav", frames);
    const booth = await openBooth({ workletUrl: "/worklet.js", backing, tempoBpm: 120, countInBeats: 4 });
    const singing = await booth.sing(keep);
    const before = singing.songSeconds();
    const { how, take } = await singing.done;
    await booth.close();
    return { how, take: { ...take, peaks: [...take.peaks] }, before, durable: keep.durable };
  }, songFrames);
}

const packedTake = (page, take) =>
  page.evaluate(async ([id, rate]) => {
    const keep = await openKeep();
    const { bytes, sha256 } = await pack(await keep.pcm(id), rate, "/pack.worker.js");
    const whole = new Uint8Array(await bytes.arrayBuffer());
    let text = "";
    for (const byte of whole) text += String.fromCharCode(byte);
    return { base64: btoa(text), sha256 };
  }, [take.id, take.timing.sample_rate_hz]);

test("a take is the microphone's sound, bit for bit, and survives packing", async () => {
  await onBoothPage(singer.path, async (page) => {
    const { how, take, before, durable } = await sing(page);
    assert.equal(how, "complete");
    assert.ok(durable);
    assert.ok(before < -2 && before > -3, `the song starts in ${before} s`);
    assert.equal(take.timing.dropped_frames, 0);
    assert.equal(take.timing.sample_rate_hz, MICROPHONE_RATE_HZ);
    const packed = await packedTake(page, take);
    const heard = await decode(page, Buffer.from(packed.base64, "base64"), MICROPHONE_RATE_HZ);
    assert.equal(heard.length, take.frames);
    const like = likeness(heard, singer.pcm);
    console.log(`captured ${like.frames} frames of the singer, correlation ${like.correlation.toFixed(9)}, latency reported ${take.timing.latency_ms} ms`);
    assert.ok(like.frames > 4 * MICROPHONE_RATE_HZ);
    assert.ok(like.correlation >= 0.9999);
  });
});

test("the backing leaves for the loudspeaker at exactly the frame that the take says", async () => {
  await onBoothPage(singer.path, async (page) => {
    // What goes to the loudspeaker goes into the microphone's tap instead of the voice: one clock, no devices between.
    await page.evaluate(() => {
      const { connect } = AudioNode.prototype;
      let tap;
      AudioNode.prototype.connect = function (to, ...more) {
        if (to instanceof AudioWorkletNode) tap = to;
        if (!(this instanceof AudioBufferSourceNode)) return connect.call(this, to, ...more);
        this.context.microphone.disconnect();
        globalThis.song = [...this.buffer.getChannelData(0).subarray(0, 1_000)].map((value) => Math.round(value * 32_768));
        return connect.call(this, tap);
      };
      const create = AudioContext.prototype.createMediaStreamSource;
      AudioContext.prototype.createMediaStreamSource = function (stream) {
        this.microphone = create.call(this, stream);
        return this.microphone;
      };
    });
    const { take } = await sing(page);
    const start = await page.evaluate(async ([id, at]) => {
      const pcm = await (await openKeep()).pcm(id);
      const found = [...pcm.subarray(at - 2_000, at + 2_000).keys()].filter((offset) =>
        song.every((sample, index) => pcm[at - 2_000 + offset + index] === sample),
      );
      return found.map((offset) => at - 2_000 + offset);
    }, [take.id, take.timing.backing_start_frame]);
    assert.deepEqual(start, [take.timing.backing_start_frame]);
  });
});
