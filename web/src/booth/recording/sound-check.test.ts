import assert from "node:assert/strict";
import { test } from "node:test";
import { type Advice, SoundCheck } from "./sound-check";

/** Decibels of each chunk; a voice has `highDb` above the telephone's band. */
function advise(levels: number[], { rate = 48_000, highDb = -60, peakDb = -6, name = "" } = {}): Advice {
  const check = new SoundCheck(rate, name);
  const linear = (db: number) => 10 ** (db / 20);
  return levels.map((db) => check.add({ rms: linear(db), peak: linear(peakDb) }, linear(highDb))).pop()!;
}
const room = (db: number) => new Array<number>(20).fill(db);

test("the sound check says one thing at a time", () => {
  const cases: [string, Advice, Advice][] = [
    ["too little heard yet", advise([-20, -20]), "listening"],
    ["a near whisper", advise([...room(-70), ...room(-50)]), "quiet"],
    ["a good voice", advise([...room(-65), ...room(-20)]), "ready"],
    ["a loud room", advise([...room(-35), ...room(-28), ...room(-30)]), "noisy"],
    ["a voice that has not drawn breath yet", advise([...room(-28), ...room(-20)]), "ready"],
    ["a loud room and a louder voice", advise([...room(-40), ...room(-15)]), "ready"],
    ["too loud", advise([...room(-65), ...room(-8)], { peakDb: -0.05 }), "clipping"],
    ["a headset's own rate", advise([...room(-65), ...room(-20)], { rate: 16_000 }), "telephone"],
    ["a headset behind a resampler", advise([...room(-65), ...room(-20)], { highDb: -97 }), "telephone"],
    ["a wireless headset behind a good resampler", advise([...room(-65), ...room(-20)], { name: "AirPods Pro" }), "telephone"],
    ["nothing yet from a microphone that starts", advise([...room(-Infinity)]), "listening"],
    ["a muted microphone", advise([...room(-Infinity), ...room(-Infinity)]), "silent"],
    ["a microphone that was muted", advise([...room(-Infinity), ...room(-Infinity), ...room(-20)]), "ready"],
  ];
  for (const [name, found, wanted] of cases) assert.equal(found, wanted, name);
});
