import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import type { TakeTiming } from "../../api/types";
import { openDatabaseRecords } from "./database-records";
import type { Records } from "./records";
import { openStore } from "./store";

const { put } = IDBObjectStore.prototype;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  IDBObjectStore.prototype.put = put;
});

const TIMING: TakeTiming = {
  sample_rate_hz: 48_000,
  backing_start_frame: 0,
  latency_ms: 0,
  dropped_frames: 0,
  source: "booth",
  engine: "chromium",
  guide: false,
};

async function open(): Promise<Records> {
  const records = await openDatabaseRecords();
  assert.ok(records);
  return records;
}

/** From now on each request succeeds and its transaction is aborted: so browsers say that the disk is full. */
function failAtCommit(): void {
  IDBObjectStore.prototype.put = function (...values) {
    const request = put.apply(this, values);
    request.addEventListener("success", () => this.transaction.abort());
    return request;
  };
}

test("records are found by key and by prefix, in order of key, and deleted by prefix", async () => {
  const records = await open();
  for (const key of ["take/b", "take/a", "takes", "entry/a"]) await records.put(key, key.length);
  assert.equal(await records.get("takes"), 5);
  assert.equal(await records.get("nothing"), undefined);
  assert.deepEqual([...(await records.list("take/"))], [["take/a", 6], ["take/b", 6]]);
  await records.delete("take/");
  assert.deepEqual([...(await records.list(""))].map(([key]) => key), ["entry/a", "takes"]);
});

test("a value whose transaction fails at its commit is not stored", async () => {
  const records = await open();
  failAtCommit();
  await assert.rejects(records.put("take/a", 1), { name: "AbortError" });
  assert.equal(await records.get("take/a"), undefined);
});

test("a take that the database gives up at its commit is not durable, and not lost", async () => {
  const store = await openStore();
  assert.equal(store.durable, true);
  failAtCommit();
  const writer = store.createTake(TIMING, 1, 256);
  writer.append(Int16Array.of(1, 2, 3));
  const take = await writer.finish(TIMING);
  assert.equal(store.durable, false);
  assert.deepEqual(await store.takes(), [take]);
  assert.deepEqual(await store.samples(take.id), Int16Array.of(1, 2, 3));
});

test("what the first version of the page stored is still there", async () => {
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open("refrain", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("things").put("old", "take/a");
    opening.onsuccess = () => resolve(opening.result.close());
  });
  assert.equal(await (await open()).get("take/a"), "old");
});

test("a newer version of the page, in another tab, can upgrade the database", async () => {
  await open();
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("refrain", 3);
    opening.onblocked = () => reject(new Error("blocked"));
    opening.onsuccess = () => resolve(opening.result.close());
  });
});

test("a browser that refuses IndexedDB has no database", async () => {
  globalThis.indexedDB = { open: () => { throw new DOMException("", "SecurityError"); } } as unknown as IDBFactory;
  assert.equal(await openDatabaseRecords(), null);
});
