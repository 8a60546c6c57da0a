// Sound devices that are there for a browser alone: a loudspeaker that nobody hears, a microphone that a file speaks into.
import { execFile, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const START_ATTEMPTS = 100;
const ATTEMPT_MS = 100;

/**
 * A PulseAudio server of its own in `folder`; `env` leads a browser to it. Where the browser works at the devices' rate, nothing is
 * resampled on its way.
 */
export async function startDevices(folder, rateHz) {
  const runtime = join(folder, "sound");
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  const socket = join(runtime, "native");
  const env = { ...process.env, XDG_RUNTIME_DIR: runtime, PULSE_RUNTIME_PATH: runtime, PULSE_SERVER: `unix:${socket}` };
  const sink = (name) => `--load=module-null-sink sink_name=${name} rate=${rateHz} channels=1 format=s16le`;
  const server = spawn(
    "pulseaudio",
    [
      ...["-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--disallow-exit", "--log-level=error"],
      `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
      sink("loudspeaker"),
      sink("mouth"),
      "--load=module-remap-source master=mouth.monitor source_name=microphone source_properties=device.description=Microphone",
    ],
    { env, stdio: "ignore" },
  );
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const speakers = new Set();
  await answering(env);
  await run("pactl", ["set-default-sink", "loudspeaker"], { env });
  await run("pactl", ["set-default-source", "microphone"], { env });
  return {
    env,
    /** Speaks a sound file into the microphone, once. */
    speak(path) {
      const speaker = spawn("paplay", ["--device=mouth", path], { env, stdio: "ignore" });
      speakers.add(speaker);
    },
    async stop() {
      for (const speaker of speakers) speaker.kill();
      server.kill("SIGKILL");
      await ended;
    },
  };
}

async function answering(env) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run("pactl", ["info"], { env });
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, ATTEMPT_MS));
    }
  }
}
