// Real Chromium with a sound file as its microphone.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

// The tools are the site's own, installed in web/.
const requireFromWeb = createRequire(join(root, "web", "package.json"));
export const { chromium, firefox } = requireFromWeb("playwright-core");
export const esbuild = requireFromWeb("esbuild");

const EXECUTABLE = process.env.CHROMIUM || "/usr/bin/chromium";
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--autoplay-policy=no-user-gesture-required",
];

/** Without a microphone file the browser has no microphone at all. */
function asBrowser(microphone) {
  const listening = microphone
    ? [
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        `--use-file-for-fake-audio-capture=${microphone}%noloop`,
      ]
    : [];
  return { executablePath: EXECUTABLE, headless: true, args: [...QUIET, ...listening] };
}

/** `more` are switches of Chromium's own, `env` variables beside those of this program. */
export function launch(microphone, more = [], env = {}) {
  const { args, ...options } = asBrowser(microphone);
  return chromium.launch({ ...options, args: [...args, ...more], env: { ...process.env, ...env } });
}

/**
 * Variables by which Chromium on Linux finds faces for Japanese, Korean and Chinese: pages set these in the device's own, and a bare
 * machine has none. They are those of the covers; `folder` is for the list of them.
 */
export function facesOfDevices(folder) {
  const packages = ["noto-sans-jp", "noto-sans-kr", "noto-sans-sc"];
  const weights = ["400Regular", "700Bold"];
  const faces = packages.flatMap((name) => weights.map((weight) => join(root, "web/node_modules/@expo-google-fonts", name, weight)));
  const list = join(folder, "fonts.conf");
  const own = faces.map((face) => `<dir>${face}</dir>`).join("");
  writeFileSync(list, `<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${own}</fontconfig>`);
  return { FONTCONFIG_FILE: list };
}

/** A browser that keeps what it knows in a folder; answers its one context. */
export function launchOn(profile, microphone, context) {
  return chromium.launchPersistentContext(profile, { ...asBrowser(microphone), ...context });
}

/** Mono 16-bit sound of a file, decoded by the browser itself. */
export async function decode(page, bytes, sampleRateHz) {
  const base64 = await page.evaluate(
    async ([encoded, rate]) => {
      const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
      const decoded = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.buffer);
      const pcm = Int16Array.from(decoded.getChannelData(0), (value) => Math.round(value * 32_768));
      const url = await new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.readAsDataURL(new Blob([pcm]));
      });
      return url.slice(url.indexOf(",") + 1);
    },
    [Buffer.from(bytes).toString("base64"), sampleRateHz],
  );
  const buffer = Buffer.from(base64, "base64");
  return new Int16Array(buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength));
}

/** Chromium's pretended microphone runs at this rate: a file at another would be resampled on its way. */
export const MICROPHONE_RATE_HZ = 44_100;

/** Voices of tests/voices in a row, between silences: the file starts as the stream opens, and must not end. */
export async function microphoneFile(folder, voices, leadSeconds, tailSeconds = 60) {
  return voiceFile(folder, voices, MICROPHONE_RATE_HZ, leadSeconds, tailSeconds);
}

/** Voices of tests/voices in a row as one sound file; `pcm` is what is sung in it. */
export async function voiceFile(folder, voices, rate, leadSeconds = 0, tailSeconds = 0) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const parts = [];
    for (const voice of voices) {
      for (const sample of await decode(page, readFileSync(join(root, "tests", "voices", `${voice}.flac`)), rate))
        parts.push(sample);
    }
    const pcm = Int16Array.from(parts);
    const padded = new Int16Array(leadSeconds * rate + pcm.length + tailSeconds * rate);
    padded.set(pcm, leadSeconds * rate);
    const path = join(folder, `${voices.join("-")}.wav`);
    writeFileSync(path, wav(padded, rate));
    return { path, pcm };
  } finally {
    await browser.close();
  }
}

export function wav(pcm, sampleRateHz) {
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + pcm.byteLength, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRateHz, 24);
  header.writeUInt32LE(sampleRateHz * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36);
  header.writeUInt32LE(pcm.byteLength, 40);
  return Buffer.concat([header, Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength)]);
}
