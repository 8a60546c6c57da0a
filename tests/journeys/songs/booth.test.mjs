// The booth alone in real Chromium: what it records, stores, encodes and plays, to the sample.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { MICROPHONE_RATE_HZ, decode, esbuild, launch, microphoneFile, root, wav } from "../browser.mjs";
import { assertFaithful, likeness } from "../likeness.mjs";
import { limitsStorage } from "../mishaps.mjs";

const SONG_FRAMES = 3 * 48_000;
let folder, server, origin, singer;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "refrain-booth-"));
  const booth = join(root, "web", "src", "booth");
  await esbuild.build({
    entryPoints: [join(root, "tests/journeys/songs/booth/page.ts"), join(booth, "recording/worklet.ts"), join(booth, "encoding/encoder.worker.ts")],
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
    "/encoder.worker.js": ["text/javascript", readFileSync(join(folder, "encoder.worker.js"))],
    "/song.wav": ["audio/wav", wav(song, 48_000)],
  };
  server = createServer(({ url }, response) => {
    const [type, body] = files[url] ?? ["text/plain", null];
    response.writeHead(body === null ? 404 : 200, { "content-type": type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  singer = await microphoneFile(folder, ["singer"], 1);
});

after(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function onBoothPage(microphone, task) {
  const browser = await launch(microphone);
  try {
    const page = await (await browser.newContext()).newPage();
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
    const store = await openStore();
    const backing = await fetchTrack({ url: "/song.wav", frames: frames });
    const booth = await openBooth({ workletUrl: "/worklet.js", backing, countIn: { tempoBpm: 120, beats: 4, firstWordMs: 0 }, tickHz: 1_200, peakCount: 256 });
    const singing = await booth.record(store);
    const before = singing.songSeconds();
    const { how, take } = await singing.done;
    await booth.close();
    return { how, take: { ...take, peaks: [...take.peaks] }, before, durable: store.durable };
  }, songFrames);
}

const encodedTake = (page, take) =>
  page.evaluate(
    async ([id, rate]) => {
      const store = await openStore();
      const { bytes, sha256 } = await encodeTake(await store.samples(id), rate, "lossless", "/encoder.worker.js");
      const whole = new Uint8Array(await bytes.arrayBuffer());
      let text = "";
      for (const byte of whole) text += String.fromCharCode(byte);
      return { base64: btoa(text), sha256 };
    },
    [take.id, take.timing.sample_rate_hz],
  );

test("a take is the microphone's sound, sample for sample, and survives encoding", async () => {
  await onBoothPage(singer.path, async (page) => {
    const { how, take, before, durable } = await sing(page);
    assert.equal(how, "complete");
    assert.ok(durable);
    assert.ok(before < -2 && before > -3, `the song starts in ${before} s`);
    assert.equal(take.timing.sample_rate_hz, MICROPHONE_RATE_HZ);
    const packed = await encodedTake(page, take);
    const heard = await decode(page, Buffer.from(packed.base64, "base64"), MICROPHONE_RATE_HZ);
    assert.equal(heard.length, take.frames);
    const like = likeness(heard, singer.pcm);
    console.log(`took ${JSON.stringify({ ...like, ...take.timing })}`);
    assertFaithful(like, 4 * MICROPHONE_RATE_HZ);
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
        globalThis.song = [...this.buffer.getChannelData(0).subarray(0, 1_000)].map((value) =>
          Math.round(value * 32_768),
        );
        return connect.call(this, tap);
      };
      const create = AudioContext.prototype.createMediaStreamSource;
      AudioContext.prototype.createMediaStreamSource = function (stream) {
        this.microphone = create.call(this, stream);
        return this.microphone;
      };
    });
    const { take } = await sing(page);
    const start = await page.evaluate(
      async ([id, at]) => {
        const pcm = await (await openStore()).samples(id);
        const found = [...pcm.subarray(at - 2_000, at + 2_000).keys()].filter((offset) =>
          song.every((sample, index) => pcm[at - 2_000 + offset + index] === sample),
        );
        return found.map((offset) => at - 2_000 + offset);
      },
      [take.id, take.timing.backing_start_frame],
    );
    assert.deepEqual(start, [take.timing.backing_start_frame]);
  });
});

test("a guide is switched within 50 ms, at its place in the song to the sample", async () => {
  await onBoothPage(null, async (page) => {
    // The song begins at frame 4,800; the guide's samples say where in it they lie. At 0.4 s it is switched off, at 0.7 s on.
    const render = (playsFirst) =>
      page.evaluate(async (first) => {
        const context = new OfflineAudioContext(1, 48_000, 48_000);
        const sound = context.createBuffer(1, 48_000, 48_000);
        sound.getChannelData(0).forEach((_, at, samples) => (samples[at] = at / 48_000));
        const playback = new GuidePlayback(context, 4_800, context.destination);
        const guide = { sound, gainDb: 0 };
        if (first) playback.play(guide);
        const before = playback.sounded;
        void context.suspend(0.4).then(() => (playback.mute(), context.resume()));
        void context.suspend(0.7).then(() => (playback.play(guide), context.resume()));
        const rendered = await context.startRendering();
        return { before, after: playback.sounded, samples: [...rendered.getChannelData(0)] };
      }, playsFirst);
    const at = (samples, ms) => samples[ms * 48];
    const inSong = (ms) => (ms - 100) / 1_000;
    const near = (a, b) => Math.abs(a - b) < 0.001;
    const on = await render(true);
    assert.ok(on.before);
    assert.equal(at(on.samples, 99), 0);
    assert.ok(near(at(on.samples, 390), inSong(390)));
    assert.ok(at(on.samples, 410) > 0.05, "it fades and does not click");
    assert.ok(Math.abs(at(on.samples, 450)) < 0.01 * inSong(450));
    const off = await render(false);
    assert.deepEqual([off.before, off.after], [false, true]);
    assert.ok(off.samples.slice(0, 700 * 48).every((sample) => sample === 0));
    // One that sounds for the first time begins 50 ms later.
    assert.ok(at(on.samples, 702) < 0.3 * inSong(702) && at(off.samples, 752) < 0.3 * inSong(752), "it fades in, too");
    for (const { samples } of [on, off]) {
      assert.ok(samples.slice(830 * 48, 990 * 48).every((sample, n) => near(sample, inSong(830 + n / 48))));
    }
  });
});

test("a reload in the middle of a take leaves what was sung", async () => {
  await onBoothPage(singer.path, async (page) => {
    const takeId = await page.evaluate(async () => {
      const backing = await fetchTrack({ url: "/song.wav", frames: 3 * 48_000 });
      const booth = await openBooth({ workletUrl: "/worklet.js", backing, countIn: { tempoBpm: 120, beats: 4, firstWordMs: 0 }, tickHz: 1_200, peakCount: 256 });
      const singing = await booth.record(await openStore());
      await new Promise((resolve) => {
        const stop = booth.onLevel(() => singing.songSeconds() > 1 && (stop(), resolve()));
      });
      return singing.takeId;
    });
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(origin);
    await elsewhere.waitForFunction(() => globalThis.openStore);
    const takesSeen = () => openStore().then((store) => store.takes());
    assert.deepEqual(await elsewhere.evaluate(takesSeen), [], "another tab leaves a take alone that is being sung");
    await page.reload();
    await page.waitForFunction(() => globalThis.openStore);
    const [take] = await page.evaluate(takesSeen);
    assert.equal(take.id, takeId);
    assert.equal(take.complete, false);
    assert.ok(
      take.frames - take.timing.backing_start_frame > 0.8 * take.timing.sample_rate_hz,
      "all but the last moment",
    );
    const { base64 } = await encodedTake(page, take);
    const like = likeness(await decode(page, Buffer.from(base64, "base64"), MICROPHONE_RATE_HZ), singer.pcm);
    assertFaithful(like, 2 * MICROPHONE_RATE_HZ);
  });
});

test("a phone whose storage is full loses nothing of a take, and does not call it stored", async () => {
  await onBoothPage(singer.path, async (page) => {
    await limitsStorage(page, origin, 200_000);
    const { how, take, durable } = await sing(page);
    assert.equal(how, "complete");
    assert.equal(durable, false);
    assert.ok(take.frames * 2 > 200_000, "the take is larger than the storage");
    await page.reload();
    await page.waitForFunction(() => globalThis.openStore);
    const left = await page.evaluate(() => openStore().then((store) => store.takes()));
    assert.deepEqual(left.map(({ id, complete }) => [id, complete]), [[take.id, false]], "what was stored is not called whole");
    assert.ok(left[0].frames > 0 && left[0].frames < take.frames);
  });
});

test("takes follow each other on one microphone, and one that is begun again is deleted", async () => {
  await onBoothPage(singer.path, async (page) => {
    const ends = await page.evaluate(async () => {
      const store = await openStore();
      const backing = await fetchTrack({ url: "/song.wav", frames: 3 * 48_000 });
      const booth = await openBooth({ workletUrl: "/worklet.js", backing, countIn: { tempoBpm: 120, beats: 1, firstWordMs: 0 }, tickHz: 1_200, peakCount: 256 });
      const until = (singing, seconds) =>
        new Promise((resolve) => {
          const stop = booth.onLevel(() => singing.songSeconds() > seconds && (stop(), resolve()));
        });
      const discarded = await booth.record(store);
      await until(discarded, 0.2);
      const whole = await booth.record(store);
      const ends = [await discarded.done, await whole.done];
      const cut = await booth.record(store);
      await until(cut, 0.5);
      await booth.close();
      ends.push(await cut.done);
      return {
        ends: ends.map(({ how, take }) => [how, take?.id ?? null]),
        kept: (await store.takes()).map(({ id }) => id),
      };
    });
    assert.deepEqual(
      ends.ends.map(([how]) => how),
      ["discarded", "complete", "stopped"],
    );
    assert.deepEqual(ends.kept, [ends.ends[2][1], ends.ends[1][1]]);
  });
});

test("half a minute is encoded in under a second", async () => {
  await onBoothPage(null, async (page) => {
    const { milliseconds, size } = await page.evaluate(
      async (samples) => {
        const pcm = Int16Array.from({ length: 30 * 48_000 }, (_, at) => samples[at % samples.length]);
        await encodeTake(pcm.subarray(0, 100), 48_000, "lossless", "/encoder.worker.js");
        const from = performance.now();
        const { bytes } = await encodeTake(pcm, 48_000, "lossless", "/encoder.worker.js");
        return { milliseconds: performance.now() - from, size: bytes.size };
      },
      [...singer.pcm.subarray(0, 400_000)],
    );
    console.log(`encoded 30 s in ${Math.round(milliseconds)} ms, ${Math.round((size / (30 * 96_000)) * 100)}% of WAV`);
    assert.ok(size < 30 * 96_000 * 0.7);
  });
});

test("a chosen file becomes a take, and what is no sound says so", async () => {
  await onBoothPage(null, async (page) => {
    const from = (bytes, limits = { minMs: 1_000, maxMs: 45_000, peaks: 256 }) =>
      page.evaluate(
        async ([encoded, limits]) => {
          const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
          const store = await openStore();
          try {
            const { id, timing, frames, complete } = await takeFromFile(new Blob([bytes]), limits, store);
            return { id, timing, frames, complete, found: (await store.samples(id)).length };
          } catch (error) {
            return { kind: error.kind };
          }
        },
        [Buffer.from(bytes).toString("base64"), limits],
      );
    const voice = readFileSync(join(root, "tests/voices/singer.flac"));
    const take = await from(voice);
    assert.deepEqual([take.frames, take.found, take.complete], [436_696, 436_696, true]);
    assert.deepEqual([take.timing.source, take.timing.engine], ["file", "unknown"]);
    const { base64 } = await encodedTake(page, take);
    const [sent, chosen] = [
      await decode(page, Buffer.from(base64, "base64"), 48_000),
      await decode(page, voice, 48_000),
    ];
    // Chromium scales the upper half of 16 bits by another factor than the lower: the last bit may differ.
    assert.ok(sent.every((sample, at) => Math.abs(sample - chosen[at]) <= 1));
    assert.deepEqual(await from(Buffer.from("not a sound")), { kind: "file-unreadable" });
    assert.deepEqual(await from(voice, { minMs: 10_000, maxMs: 45_000, peaks: 256 }), { kind: "file-too-short" });
    assert.deepEqual(await from(voice, { minMs: 1_000, maxMs: 9_000, peaks: 256 }), { kind: "file-too-long" });
  });
});

test("the rough mix plays, seeks, is nudged and ends", async () => {
  await onBoothPage(singer.path, async (page) => {
    await sing(page);
    const heard = await page.evaluate(async () => {
      const store = await openStore();
      const [take] = await store.takes();
      const mix = await openRoughMix({
        take,
        pcm: await store.samples(take.id),
        backing: await fetchTrack({ url: "/song.wav", frames: 3 * 48_000 }),
        shortfallMs: 0,
        limits: { nudge_ms: 200, gain_db: 12 },
      });
      const ended = new Promise((resolve) => mix.onEnd(resolve));
      await mix.play();
      mix.seek(1.5);
      mix.setNudge(-250);
      mix.setFaders(3, -12);
      const seeked = mix.seconds();
      await ended;
      const result = { seeked, end: mix.seconds(), playing: mix.playing, placement: mix.placement() };
      await mix.close();
      return result;
    });
    assert.ok(heard.seeked >= 1.5 && heard.seeked < 2.5, `${heard.seeked}`);
    assert.deepEqual([heard.end, heard.playing], [3, false]);
    assert.deepEqual(heard.placement, { nudge_ms: -200, gain_db: 12 });
  });
});

test("an error of the microphone says which one it is", async () => {
  const openingError = (page) =>
    page.evaluate(async () => {
      const backing = await fetchTrack({ url: "/song.wav", frames: 3 * 48_000 });
      return openBooth({ workletUrl: "/worklet.js", backing, countIn: { tempoBpm: 120, beats: 4, firstWordMs: 0 }, tickHz: 1_200, peakCount: 256 }).then(
        () => "open",
        (error) => `${error.name} ${error.kind}`,
      );
    });
  assert.equal(await onBoothPage(null, openingError), "CaptureError no-microphone");
  const denied = await onBoothPage(singer.path, async (page) => {
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException("Permission denied", "NotAllowedError");
      };
    });
    return openingError(page);
  });
  assert.equal(denied, "CaptureError permission-denied");
});
