import assert from "node:assert/strict";
import { test } from "node:test";
import type { KeptEntry, TakeTiming } from "../contract";
import { ShelfKeep } from "./store";
import { newOwner, ownerFromFragment, ownerToFragment } from "../../api/owner";
import { type Shelf, SturdyShelf, memoryShelf } from "./records";

const timing: TakeTiming = {
  sample_rate_hz: 48_000,
  backing_start_frame: 2,
  latency_ms: 0,
  dropped_frames: 0,
  source: "booth",
  engine: "chromium",
};
const keepOn = (shelf: Shelf) => new ShelfKeep(new SturdyShelf(shelf), true);
const entry = (takeId: string, step: KeptEntry["step"]): KeptEntry => ({
  ...newOwner(),
  takeId,
  step,
  madeAt: 1,
  placement: { nudge_ms: 0, gain_db: 0 },
  form: { locale: "en", country: "FR", team: "fra", name: "Zoé", age: 20, consents: [] },
});

async function sung(keep: ShelfKeep, ...pieces: number[][]) {
  const writer = keep.record(timing, 1);
  for (const piece of pieces) writer.append(Int16Array.from(piece));
  return writer.finish({ ...timing, latency_ms: 5 });
}

test("a finished take is found with its sound and its final timing", async () => {
  const keep = keepOn(memoryShelf());
  const take = await sung(keep, [1, 2], [3]);
  assert.deepEqual(await keep.takes(), [take]);
  assert.deepEqual([take.frames, take.complete, take.timing.latency_ms], [3, true, 5]);
  assert.deepEqual(await keep.pcm(take.id), Int16Array.of(1, 2, 3));
});

test("a take whose page ended is found again, as long as it was sung", async () => {
  const disk = memoryShelf();
  const writer = keepOn(disk).record(timing, 1);
  writer.append(Int16Array.of(4, 5, 6));
  await new Promise(setImmediate);
  const [take] = await keepOn(disk).takes();
  assert.deepEqual([take?.id, take?.complete, take?.frames], [writer.takeId, false, 3]);
  assert.deepEqual(take?.timing, timing);
});

test("a discarded take leaves nothing", async () => {
  const shelf = memoryShelf();
  const writer = keepOn(shelf).record(timing, 1);
  writer.append(Int16Array.of(1));
  await writer.discard();
  assert.equal((await shelf.under("")).size, 0);
});

test("a full disk loses nothing: what it refuses stays in memory, in its place", async () => {
  const disk = memoryShelf();
  let puts = 0;
  const full: Shelf = {
    ...disk,
    put: (key, value) => (++puts === 3 ? Promise.reject(new Error("full")) : disk.put(key, value)),
  };
  const keep = keepOn(full);
  const take = await sung(keep, [1], [2], [3]);
  assert.deepEqual(await keep.pcm(take.id), Int16Array.of(1, 2, 3));
  assert.equal(keep.durable, false);
});

test("old takes make room, but never one that is still to be sent", async () => {
  const keep = keepOn(memoryShelf());
  const first = await sung(keep, [1]);
  await keep.putEntry(entry(first.id, "uploading"));
  for (let round = 0; round < 12; round++) await sung(keep, [round]);
  const takes = await keep.takes();
  assert.ok(takes.length <= 8, `${takes.length} takes`);
  assert.ok(takes.some(({ id }) => id === first.id));
});

test("entries and words are kept and dropped", async () => {
  const keep = keepOn(memoryShelf());
  const kept = entry("t", "mixing");
  await keep.putEntry(kept);
  await keep.remember("form", { name: "Zoé" });
  assert.deepEqual(await keep.entries(), [kept]);
  assert.deepEqual(await keep.recall("form"), { name: "Zoé" });
  await keep.dropEntry(kept.id);
  assert.equal(await keep.entry(kept.id), null);
});

test("an owner is a version 4 UUID and 256 bits, and survives its link", () => {
  const owner = newOwner();
  assert.match(owner.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(Buffer.from(owner.token, "base64url").length, 32);
  assert.deepEqual(ownerFromFragment(`#${ownerToFragment(owner)}`), owner);
  for (const wrong of ["", "#", `${owner.id}`, `${owner.id}.${owner.token}.x`, `${owner.id}.${owner.token}!`]) {
    assert.equal(ownerFromFragment(wrong), null, wrong);
  }
});
