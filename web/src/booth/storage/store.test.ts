import assert from "node:assert/strict";
import { test } from "node:test";
import { newOwner } from "../../api/owner";
import type { TakeTiming } from "../../api/types";
import type { StoredEntry } from "./entry";
import { FallbackRecords } from "./fallback-records";
import { MemoryRecords } from "./memory-records";
import type { Records } from "./records";
import { BrowserStore } from "./store";

const timing: TakeTiming = {
  sample_rate_hz: 48_000,
  backing_start_frame: 2,
  latency_ms: 0,
  dropped_frames: 0,
  source: "booth",
  engine: "chromium",
  guide: false,
};
const storeOn = (database: Records) => new BrowserStore(new FallbackRecords(database));
const entry = (takeId: string, step: StoredEntry["step"]): StoredEntry => ({
  ...newOwner(),
  takeId,
  step,
  madeAt: 1,
  placement: { nudge_ms: 0, gain_db: 0 },
  form: { locale: "en", country: "FR", team: "fra", name: "Zoé", age: 20, consents: [] },
});

async function record(store: BrowserStore, ...chunks: number[][]) {
  const writer = store.createTake(timing, 1, 256);
  for (const chunk of chunks) writer.append(Int16Array.from(chunk));
  return writer.finish({ ...timing, latency_ms: 5 });
}

/** A database that refuses some of what is put. */
class FullDatabase extends MemoryRecords {
  constructor(private readonly refuses: (key: string) => boolean) {
    super();
  }
  override put(key: string, value: unknown): Promise<void> {
    return this.refuses(key) ? Promise.reject(new DOMException("", "QuotaExceededError")) : super.put(key, value);
  }
}

test("a finished take is found with its sound and its final timing", async () => {
  const store = storeOn(new MemoryRecords());
  const take = await record(store, [1, 2], [3]);
  assert.deepEqual(await store.takes(), [take]);
  assert.deepEqual([take.frames, take.complete, take.timing.latency_ms, take.peaks.length], [3, true, 5, 256]);
  assert.deepEqual(await store.samples(take.id), Int16Array.of(1, 2, 3));
  assert.equal(store.durable, true);
});

test("a take whose page ended is found again, as long as what was sung", async () => {
  const database = new MemoryRecords();
  const writer = storeOn(database).createTake(timing, 1, 256);
  writer.append(Int16Array.of(4, 5, 6));
  await new Promise(setImmediate);
  const [take] = await storeOn(database).takes();
  assert.deepEqual([take?.id, take?.complete, take?.frames, take?.peaks.length], [writer.takeId, false, 3, 256]);
  assert.deepEqual(take?.timing, timing);
});

test("a discarded take leaves nothing", async () => {
  const database = new MemoryRecords();
  const writer = storeOn(database).createTake(timing, 1, 256);
  writer.append(Int16Array.of(1));
  await writer.discard();
  assert.equal(database.has(""), false);
});

test("what a full database refuses stays in memory, and the take is whole", async () => {
  const store = storeOn(new FullDatabase((key) => key.endsWith("000001")));
  const take = await record(store, [1], [2], [3]);
  assert.deepEqual(await store.samples(take.id), Int16Array.of(1, 2, 3));
  assert.deepEqual(await store.takes(), [take]);
  assert.equal(store.durable, false);
});

test("after a reload a take that was not stored whole is incomplete, and ends where its sound is missing", async () => {
  const database = new FullDatabase((key) => key.endsWith("000001"));
  const { id } = await record(storeOn(database), [1, 2], [3], [4]);
  const reloaded = storeOn(database);
  const [take] = await reloaded.takes();
  assert.deepEqual([take?.id, take?.complete, take?.frames], [id, false, 2]);
  assert.deepEqual(await reloaded.samples(id), Int16Array.of(1, 2));
});

test("a store is durable again once what was in memory alone is stored or deleted", async () => {
  let full = true;
  const store = storeOn(new FullDatabase(() => full));
  await store.putNote("draft", 1);
  const { id } = await record(store, [1]);
  full = false;
  await store.putNote("draft", 2);
  assert.deepEqual([await store.note("draft"), store.durable], [2, false]);
  await store.deleteTake(id);
  assert.equal(store.durable, true);
});

test("without a database everything lasts as long as the page, and is not called durable", async () => {
  const store = new BrowserStore(new FallbackRecords(null));
  const take = await record(store, [1]);
  assert.deepEqual(await store.takes(), [take]);
  assert.equal(store.durable, false);
});

test("old takes are deleted, but never one that is still to be sent", async () => {
  const store = storeOn(new MemoryRecords());
  const first = await record(store, [1]);
  await store.putEntry(entry(first.id, "uploading"));
  for (let round = 0; round < 12; round++) await record(store, [round]);
  const takes = await store.takes();
  assert.ok(takes.length <= 8, `${takes.length} takes`);
  assert.ok(takes.some(({ id }) => id === first.id));
});

test("entries and notes are stored and deleted", async () => {
  const store = storeOn(new MemoryRecords());
  const stored = entry("t", "mixing");
  await store.putEntry(stored);
  await store.putNote("form", { name: "Zoé" });
  assert.deepEqual(await store.entries(), [stored]);
  assert.deepEqual(await store.note("form"), { name: "Zoé" });
  await store.deleteEntry(stored.id);
  assert.equal(await store.entry(stored.id), null);
});
