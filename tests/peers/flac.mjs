// What encoding a take as FLAC costs a fan: node flac.mjs ORIGIN RUNS
// Prints JSON: { "gz_bytes": …, "encode_ms": [ … ] }: the minified encoder alone by gzip -9; and for a voice of 30 s the time in
// Chromium from starting the booth's own worker, as it is served, until its file is there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { decode, esbuild, launch, root } from '../journeys/browser.mjs';

const RATE_HZ = 48_000;
const SECONDS = 30;
const [origin, runs] = process.argv.slice(2);

console.log(JSON.stringify({ gz_bytes: await encoderBytes(), encode_ms: await encodeMs() }));

/** Bundled as web/build.mjs does it, but without the worker around it. */
async function encoderBytes() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'web', 'src', 'booth', 'encoding', 'flac.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome100', 'firefox102', 'safari15.4'],
    write: false,
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

async function encodeMs() {
  const assets = JSON.parse(readFileSync(join(root, 'build', 'site', 'assets', 'manifest.json'), 'utf8'));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}/`);
    const voice = await decode(page, readFileSync(join(root, 'tests', 'voices', 'fan.flac')), RATE_HZ);
    const sung = Int16Array.from({ length: SECONDS * RATE_HZ }, (_, at) => voice[at % voice.length]);
    const base64 = Buffer.from(sung.buffer).toString('base64');
    return await page.evaluate(encodeAgainAndAgain, [base64, RATE_HZ, assets['encoder.worker.js'], Number(runs)]);
  } finally {
    await browser.close();
  }
}

/** In the page. A worker of its own for each take, as in the booth; the first one fetches its script and does not count. */
async function encodeAgainAndAgain([base64, sampleRateHz, url, runs]) {
  const sung = new Int16Array(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer);
  const times = [];
  for (let run = 0; run <= runs; run += 1) {
    const pcm = sung.slice();
    const began = performance.now();
    const worker = new Worker(url, { type: 'module' });
    const encoded = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = reject;
      worker.postMessage({ pcm, sampleRateHz }, [pcm.buffer]);
    });
    times.push(performance.now() - began);
    worker.terminate();
    if (encoded.size < pcm.length / 10) throw new Error(`encoded as ${encoded.size} bytes`);
  }
  return times.slice(1);
}
