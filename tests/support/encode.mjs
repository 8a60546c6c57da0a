// Writes signals with what the booth's encoder makes of each: node encode.mjs <file> <how many>.
// One record each, little-endian: rate, samples, bytes of FLAC, bytes of the name; then the name, the samples, the FLAC.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const web = fileURLToPath(new URL("../../web", import.meta.url));
const esbuild = createRequire(join(web, "package.json"))("esbuild");

/** The encoder and a random source that repeats; minified, since that is what fans get. */
async function booth() {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `export * from "./flac"; export * from "./testing/signals";`,
      resolveDir: join(web, "src", "booth", "encoding"),
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const { encodeFlac, randomFrom } = await booth();
const random = randomFrom(2_026);
const whole = (below) => Math.floor(random() * below);
const among = (choices) => choices[whole(choices.length)];

const LOWEST = -32_768;
const HIGHEST = 32_767;
const noise = () => whole(65_536) + LOWEST;

/** Each kind answers a function from the sample's index to its value. */
const KINDS = {
  silence: () => () => 0,
  constant: () => {
    const value = among([LOWEST, HIGHEST, -1, 1, noise()]);
    return () => value;
  },
  "full-scale noise": () => noise,
  "faint noise": () => {
    const height = 2 + whole(7);
    return () => whole(height) - (height >> 1);
  },
  "noise of any height": () => {
    const height = 2 ** (random() * 16);
    return () => (random() - 0.5) * height;
  },
  "noise with wasted bits": () => {
    const bits = 1 + whole(14);
    return () => (noise() >> bits) << bits;
  },
  "a wave with wasted bits": () => {
    const bits = 1 + whole(10);
    const wave = sine();
    return (at) => (Math.round(wave(at)) >> bits) << bits;
  },
  "extremes in turn": () => {
    const run = 1 + whole(5);
    return (at) => (at % (2 * run) < run ? LOWEST : HIGHEST);
  },
  "extremes by chance": () => () => (random() < 0.5 ? LOWEST : HIGHEST),
  "a click in silence": () => {
    const when = whole(6_000);
    const value = among([LOWEST, HIGHEST, noise()]);
    return (at) => (at === when ? value : 0);
  },
  steps: () => {
    const run = 1 + whole(2_000);
    let value = 0;
    return (at) => (value = at % run === 0 ? noise() : value);
  },
  ramp: () => {
    const slope = whole(2_000) - 1_000;
    return (at) => ((at * slope) % 65_536) - Math.sign(slope) * 32_767;
  },
  parabola: () => {
    const bend = random() / 50;
    return (at) => ((bend * at * at) % 65_536) + LOWEST;
  },
  sine: () => sine(),
  "sine that clips": () => {
    const wave = sine();
    return (at) => wave(at) * 4;
  },
  "voice in a room": () => {
    const [low, high] = [sine(), sine()];
    const hiss = random() * 200;
    return (at) => low(at) * 0.5 + high(at) * 0.2 * Math.sin(at / 3_000) + (random() - 0.5) * hiss;
  },
  walk: () => {
    const stride = 2 ** (random() * 16);
    let value = 0;
    return () => (value = clamp(value + (random() - 0.5) * stride));
  },
  "one after the other": () => {
    const run = 1 + whole(3_000);
    const parts = [sine(), () => 0, noise, () => HIGHEST, (at) => (at % 2 ? LOWEST : HIGHEST), () => whole(3) - 1];
    const order = Array.from({ length: 16 }, () => among(parts));
    return (at) => order[Math.floor(at / run) % order.length](at);
  },
};

function sine() {
  const [height, step, phase] = [random() * HIGHEST, 2 ** (random() * 12 - 12) * Math.PI, random() * 7];
  return (at) => height * Math.sin(at * step + phase);
}

const clamp = (value) => Math.max(LOWEST, Math.min(HIGHEST, Math.round(value)));

/** Around the ends of blocks and partitions, and anywhere. */
function length() {
  if (random() < 0.5) return whole(9_000);
  return among([0, 1, 2, 3, 4, 5, 6, 15, 16, 17, 63, 64, 65, 128, 191, 192, 4_095, 4_096, 4_097, 4_101, 8_191, 8_192, 8_193]);
}

const rate = () => among([8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 88_200, 96_000, 8_000 + whole(88_001)]);

function record(index) {
  const kinds = Object.keys(KINDS);
  const kind = kinds[index % kinds.length];
  const sample = KINDS[kind]();
  const pcm = Int16Array.from({ length: length() }, (_, at) => clamp(sample(at)));
  const hertz = rate();
  const name = Buffer.from(`${index}: ${kind}, ${pcm.length} samples at ${hertz} Hz`);
  const flac = encodeFlac(pcm, hertz);
  const head = Buffer.alloc(16);
  [hertz, pcm.length, flac.length, name.length].forEach((value, at) => head.writeUInt32LE(value, at * 4));
  return Buffer.concat([head, name, Buffer.from(pcm.buffer), flac]);
}

const [path, count] = process.argv.slice(2);
writeFileSync(path, Buffer.concat(Array.from({ length: Number(count) }, (_, index) => record(index))));
