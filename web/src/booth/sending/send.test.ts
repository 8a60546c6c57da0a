import assert from "node:assert/strict";
import { test } from "node:test";
import type { EntriesClient } from "../../api/entries";
import { newOwner } from "../../api/owner";
import { ProblemError, type ProblemKind } from "../../api/problem-error";
import type { Entry } from "../../api/types";
import type { SendStep, StoredEntry } from "../storage/entry";
import { FallbackRecords } from "../storage/fallback-records";
import { MemoryRecords } from "../storage/memory-records";
import { BrowserStore } from "../storage/store";
import { type SendEffects, sendWith } from "./send";
import type { SendState } from "./steps";

const TIMING = {
  sample_rate_hz: 48_000,
  backing_start_frame: 0,
  latency_ms: 0,
  dropped_frames: 0,
  source: "booth",
  engine: "chromium",
  guide: false,
} as const;

/** A service that answers each call with the next of its script: a state, or a problem's kind. */
class Service {
  readonly log: string[] = [];
  readonly pauses: number[] = [];
  /** How often the network or the fan comes back. */
  returns = 0;
  constructor(
    private readonly script: Record<string, string[]> = {},
    private readonly sweeps = false,
  ) {}

  answer(call: string, otherwise: string): Entry {
    this.log.push(call);
    const said = this.script[call]?.shift() ?? otherwise;
    if (/^(reserved|mixed|published|in-review)$/.test(said)) return { state: said, failed_take: null } as Entry;
    if (said.startsWith("failed:")) return { state: "reserved", failed_take: { kind: said.slice(7) } } as Entry;
    throw new ProblemError(said as ProblemKind, said === "offline" ? 0 : 400);
  }

  /** Longer waits, for the service's sweep, only end where a test says so. */
  sleep(ms: number): Promise<void> {
    if (ms > 60_000 && !this.sweeps) return new Promise(() => {});
    this.log.push("sleep");
    this.pauses.push(ms);
    return Promise.resolve();
  }

  readonly entries: EntriesClient = {
    create: async () => {
      const entry = this.answer("create", "reserved");
      const url =
        entry.state === "reserved" ? ({ method: "PUT", url: "u", headers: {}, expires_at: "" } as const) : null;
      return { entry, upload: url };
    },
    mix: async () => this.answer("mix", "mixed"),
    renderCover: async () => this.answer("cover", "published"),
    get: async () => this.answer("get", "published"),
    erase: async () => {},
  };

  readonly effects: SendEffects = {
    entries: this.entries,
    encode: async () => {
      this.log.push("encode");
      return { bytes: new Blob(["fLaC"]), sha256: "00" };
    },
    upload: async (_upload, _bytes, onProgress) => {
      this.answer("upload", "reserved");
      onProgress(0.5);
    },
    clock: { sleep: (ms) => this.sleep(ms), random: () => 0 },
    back: () => (this.returns-- > 0 ? Promise.resolve() : new Promise(() => {})),
  };
}

async function stored(step: SendStep = "encoding") {
  const store = new BrowserStore(new FallbackRecords(new MemoryRecords()));
  const writer = store.createTake(TIMING, 1, 256);
  writer.append(Int16Array.of(1, 2, 3));
  const take = await writer.finish(TIMING);
  const entry: StoredEntry = {
    ...newOwner(),
    takeId: take.id,
    step,
    madeAt: 1,
    placement: { nudge_ms: 0, gain_db: 0 },
    form: { locale: "en", country: "FR", team: "fra", name: "Zoé", age: 20, consents: [] },
  };
  await store.putEntry(entry);
  return { store, entry };
}

async function sent(service: Service, step?: SendStep) {
  const { store, entry } = await stored(step);
  const shown: SendState[] = [];
  const handle = sendWith(entry.id, { store, onChange: (state) => shown.push(state) }, service.effects);
  const end = await handle.finished;
  const steps = shown.map(({ step }) => step).filter((step, at, all) => step !== all[at - 1]);
  return { store, entry, end, steps, handle };
}

test("each step turns into the next, and the take is deleted when the entry is done", async () => {
  const service = new Service();
  const { store, entry, end, steps } = await sent(service);
  assert.deepEqual(steps, ["encoding", "creating", "uploading", "mixing", "publishing", "done"]);
  assert.deepEqual(service.log, ["encode", "create", "upload", "mix", "cover"]);
  assert.equal(end.entry?.state, "published");
  assert.equal((await store.entry(entry.id))?.step, "done");
  assert.deepEqual(await store.takes(), []);
});

test("after a reload it goes on from any step", async () => {
  const cases: [SendStep, string[]][] = [
    ["encoding", ["encode", "create", "upload", "mix", "cover"]],
    ["creating", ["encode", "create", "upload", "mix", "cover"]],
    ["uploading", ["encode", "create", "upload", "mix", "cover"]],
    ["mixing", ["mix", "cover"]],
    ["publishing", ["cover"]],
    ["safe", ["get"]],
    ["done", ["get"]],
  ];
  for (const [step, calls] of cases) {
    const service = new Service();
    assert.equal((await sent(service, step)).end.step, "done", step);
    assert.deepEqual(service.log, calls, step);
  }
});

test("each problem leads on or to rest", async () => {
  const cases: [string, Record<string, string[]>, SendStep, string[]][] = [
    [
      "offline while creating",
      { create: ["offline"] },
      "done",
      ["encode", "create", "sleep", "create", "upload", "mix", "cover"],
    ],
    [
      "expired address",
      { upload: ["upload-expired"] },
      "done",
      ["encode", "create", "upload", "sleep", "create", "upload", "mix", "cover"],
    ],
    [
      "lost in between",
      { mix: ["take-missing"] },
      "done",
      ["encode", "create", "upload", "mix", "sleep", "encode", "create", "upload", "mix", "cover"],
    ],
    ["mixed by the sweep", { create: ["mixed"] }, "done", ["encode", "create", "cover"]],
    [
      "not mixed after all",
      { cover: ["not-mixed"] },
      "done",
      ["encode", "create", "upload", "mix", "cover", "sleep", "mix", "cover"],
    ],
    ["busy mixing", { mix: ["busy"] }, "safe", ["encode", "create", "upload", "mix"]],
    ["a fault of the service before the upload", { create: ["internal"] }, "failed", ["encode", "create"]],
    ["a fault of the service after the upload", { mix: ["internal"] }, "safe", ["encode", "create", "upload", "mix"]],
    ["no answer from mixing", { mix: ["offline"] }, "safe", ["encode", "create", "upload", "mix"]],
    ["a campaign that ended before mixing", { mix: ["campaign-closed"] }, "safe", ["encode", "create", "upload", "mix"]],
    ["a campaign that ended before publishing", { cover: ["campaign-closed"] }, "safe", ["encode", "create", "upload", "mix", "cover"]],
    ["a campaign that ended before anything was sent", { create: ["campaign-closed"] }, "failed", ["encode", "create"]],
    ["busy publishing", { cover: ["busy"] }, "safe", ["encode", "create", "upload", "mix", "cover"]],
    ["publishing that changes nothing", { cover: ["mixed"] }, "safe", ["encode", "create", "upload", "mix", "cover"]],
    ["silent take", { mix: ["take-silent"] }, "failed", ["encode", "create", "upload", "mix"]],
    ["erased meanwhile", { create: ["entry-erased"] }, "failed", ["encode", "create"]],
  ];
  for (const [name, script, step, calls] of cases) {
    const service = new Service(script);
    const { end } = await sent(service);
    assert.equal(end.step, step, name);
    assert.deepEqual(service.log, calls, name);
  }
});

test("a problem that the step before it solves in vain is met with longer and longer pauses", async () => {
  const service = new Service({ upload: ["upload-expired", "upload-expired", "upload-refused", "upload-expired"] });
  assert.equal((await sent(service)).end.step, "done");
  assert.deepEqual(service.pauses, [300, 600, 1_200, 2_400]);
});

test("a failed take says why, and another take may follow under the same entry", async () => {
  const service = new Service({ mix: ["take-silent"] });
  const { store, entry, end } = await sent(service);
  assert.equal(end.problem, "take-silent");
  assert.equal((await store.takes()).length, 1);
  const again = sendWith(entry.id, { store, onChange: () => {} }, service.effects);
  assert.equal((await again.finished).step, "done");
});

test("a safe take that the service cannot use says so", async () => {
  const { end } = await sent(new Service({ get: ["failed:take-too-short"] }), "safe");
  assert.deepEqual([end.step, end.problem], ["failed", "take-too-short"]);
});

test("a safe take is done when it is polled", async () => {
  const service = new Service({ mix: ["busy"] });
  const { handle, end } = await sent(service);
  assert.equal(end.step, "safe");
  assert.equal((await handle.poll()).step, "done");
});

test("a page that stays open polls its safe take until it is done", async () => {
  const service = new Service({ mix: ["busy", "busy"], get: ["reserved"] }, true);
  const { store, entry } = await stored();
  await new Promise<void>((resolve) => {
    sendWith(entry.id, { store, onChange: ({ step }) => step === "done" && resolve() }, service.effects);
  });
  assert.deepEqual(service.log, ["encode", "create", "upload", "mix", "sleep", "get", "mix", "sleep", "get"]);
});

test("a safe take is polled when the network or the fan comes back", async () => {
  // The first time it was a false alarm.
  const service = new Service({ mix: ["offline"], get: ["offline"] });
  service.returns = 2;
  const { store, entry } = await stored();
  await new Promise<void>((resolve) => {
    sendWith(entry.id, { store, onChange: ({ step }) => step === "done" && resolve() }, service.effects);
  });
  assert.deepEqual(service.log, ["encode", "create", "upload", "mix", "get", "get"]);
});

test("before its turn a second tab shows how far the entry is", async () => {
  const service = new Service();
  const { store, entry } = await stored("uploading");
  const shown: SendState[] = [];
  await sendWith(entry.id, { store, onChange: (state) => shown.push(state) }, service.effects).finished;
  assert.deepEqual([shown[0]?.step, shown[1]?.step], ["uploading", "encoding"]);
});

test("an entry that cannot be polled now stays done", async () => {
  assert.equal((await sent(new Service({ get: ["offline"] }), "done")).end.step, "done");
});

test("without its take an entry fails and is not retried", async () => {
  const { store, entry } = await stored();
  await store.deleteTake(entry.takeId);
  const service = new Service();
  const end = await sendWith(entry.id, { store, onChange: () => {} }, service.effects).finished;
  assert.deepEqual([end.step, end.problem], ["failed", "take-gone"]);
});
