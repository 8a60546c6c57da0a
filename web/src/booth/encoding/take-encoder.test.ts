import assert from "node:assert/strict";
import test from "node:test";
import { FallbackRecords } from "../storage/fallback-records";
import { MemoryRecords } from "../storage/memory-records";
import { BrowserStore } from "../storage/store";
import { TakeEncoder } from "./take-encoder";

const TIMING = {
  sample_rate_hz: 48_000,
  backing_start_frame: 0,
  latency_ms: 0,
  dropped_frames: 0,
  source: "booth",
  engine: "chromium",
  guide: false,
} as const;

async function takeOf(store: BrowserStore, sample: number) {
  const writer = store.createTake(TIMING, 1, 256);
  writer.append(Int16Array.of(sample));
  return writer.finish(TIMING);
}

function encoder(store: BrowserStore, failures = 0) {
  const encoded: unknown[] = [];
  const encode = async (pcm: Int16Array, _rate: number, encoding: string) => {
    encoded.push(encoding === "lossless" ? pcm[0] : encoding);
    if (failures-- > 0) throw new Error("no memory");
    return { bytes: new Blob([pcm.slice()]), sha256: "00" };
  };
  return { encoded, encoder: new TakeEncoder(store, "", encode) };
}

test("a take that was encoded while the fan listened is not encoded again when it is sent", async () => {
  const store = new BrowserStore(new FallbackRecords(new MemoryRecords()));
  const [one, two] = [await takeOf(store, 1), await takeOf(store, 2)];
  const { encoder: takes, encoded } = encoder(store);
  for (const take of [one, one, two, two, one]) await takes.encode(take, "lossless");
  await takes.encode(one, "near-lossless");
  assert.deepEqual(encoded, [1, 2, 1, "near-lossless"]);
});

test("an encoding that failed is tried again, and a take that is gone says so", async () => {
  const store = new BrowserStore(new FallbackRecords(new MemoryRecords()));
  const take = await takeOf(store, 1);
  const { encoder: takes, encoded } = encoder(store, 1);
  await assert.rejects(takes.encode(take, "lossless"), /no memory/);
  assert.equal((await takes.encode(take, "lossless")).sha256, "00");
  assert.deepEqual(encoded, [1, 1]);
  await assert.rejects(takes.encode({ ...take, id: "another" }, "lossless"), { kind: "take-gone" });
});
