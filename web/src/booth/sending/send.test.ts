import assert from "node:assert/strict";
import { test } from "node:test";
import { type Entry, type KeptEntry, ProblemError, type Sending, type Step } from "../contract";
import type { SendingEntries } from "../../api/entries";
import { ShelfKeep } from "../storage/store";
import { newOwner } from "../../api/owner";
import { type Hands, sendWith } from "./send";
import { SturdyShelf, memoryShelf } from "../storage/records";

const TIMING = {
  sample_rate_hz: 48_000,
  backing_start_frame: 0,
  latency_ms: 0,
  dropped_frames: 0,
  source: "booth",
  engine: "chromium",
} as const;

/** A service that answers each call with the next of its script: a state, or a problem's kind. */
class Service {
  readonly log: string[] = [];
  readonly pauses: number[] = [];
  /** How often the network or the fan comes back. */
  returns = 0;
  constructor(
    private readonly script: Record<string, string[]> = {},
    private readonly patient = false,
  ) {}

  answer(call: string, otherwise: string): Entry {
    this.log.push(call);
    const said = this.script[call]?.shift() ?? otherwise;
    if (/^(reserved|mixed|published|in-review)$/.test(said)) return { state: said, failed_take: null } as Entry;
    if (said.startsWith("refusal:")) return { state: "reserved", failed_take: { kind: said.slice(8) } } as Entry;
    throw new ProblemError(said, said === "offline" ? 0 : 400);
  }

  /** Longer waits, for the service's sweep, only end where a test says so. */
  sleep(ms: number): Promise<void> {
    if (ms > 60_000 && !this.patient) return new Promise(() => {});
    this.log.push("sleep");
    this.pauses.push(ms);
    return Promise.resolve();
  }

  readonly entries: SendingEntries = {
    create: async () => {
      const entry = this.answer("create", "reserved");
      const url =
        entry.state === "reserved" ? ({ method: "PUT", url: "u", headers: {}, expires_at: "" } as const) : null;
      return { entry, upload: url };
    },
    mix: async () => this.answer("mix", "mixed"),
    cover: async () => this.answer("cover", "published"),
    get: async () => this.answer("get", "published"),
    erase: async () => {},
  };

  readonly hands: Hands = {
    entries: this.entries,
    pack: async () => {
      this.log.push("pack");
      return { bytes: new Blob(["fLaC"]), sha256: "00" };
    },
    sendTake: async (_upload, _bytes, onProgress) => {
      this.answer("upload", "reserved");
      onProgress(0.5);
    },
    clockwork: { sleep: (ms) => this.sleep(ms), random: () => 0 },
    back: () => (this.returns-- > 0 ? Promise.resolve() : new Promise(() => {})),
  };
}

async function kept(step: Step = "packing") {
  const keep = new ShelfKeep(new SturdyShelf(memoryShelf()), true);
  const writer = keep.record(TIMING, 1);
  writer.append(Int16Array.of(1, 2, 3));
  const take = await writer.finish(TIMING);
  const entry: KeptEntry = {
    ...newOwner(),
    takeId: take.id,
    step,
    madeAt: 1,
    placement: { nudge_ms: 0, gain_db: 0 },
    form: { locale: "en", country: "FR", team: "fra", name: "Zoé", age: 20, consents: [] },
  };
  await keep.putEntry(entry);
  return { keep, entry };
}

async function sent(service: Service, step?: Step) {
  const { keep, entry } = await kept(step);
  const shown: Sending[] = [];
  const handle = sendWith(entry.id, { keep, onChange: (state) => shown.push(state) }, service.hands);
  const end = await handle.settled;
  const steps = shown.map(({ step }) => step).filter((step, at, all) => step !== all[at - 1]);
  return { keep, entry, end, steps, handle };
}

test("each step turns into the next, and the take makes room when the record is there", async () => {
  const service = new Service();
  const { keep, entry, end, steps } = await sent(service);
  assert.deepEqual(steps, ["packing", "creating", "uploading", "mixing", "printing", "done"]);
  assert.deepEqual(service.log, ["pack", "create", "upload", "mix", "cover"]);
  assert.equal(end.entry?.state, "published");
  assert.equal((await keep.entry(entry.id))?.step, "done");
  assert.deepEqual(await keep.takes(), []);
});

test("after a reload it goes on from any step", async () => {
  const cases: [Step, string[]][] = [
    ["packing", ["pack", "create", "upload", "mix", "cover"]],
    ["creating", ["pack", "create", "upload", "mix", "cover"]],
    ["uploading", ["pack", "create", "upload", "mix", "cover"]],
    ["mixing", ["mix", "cover"]],
    ["printing", ["cover"]],
    ["safe", ["get"]],
    ["done", ["get"]],
  ];
  for (const [step, calls] of cases) {
    const service = new Service();
    assert.equal((await sent(service, step)).end.step, "done", step);
    assert.deepEqual(service.log, calls, step);
  }
});

test("each trouble has its way on", async () => {
  const cases: [string, Record<string, string[]>, Step, string[]][] = [
    [
      "offline while creating",
      { create: ["offline"] },
      "done",
      ["pack", "create", "sleep", "create", "upload", "mix", "cover"],
    ],
    [
      "expired address",
      { upload: ["upload-expired"] },
      "done",
      ["pack", "create", "upload", "sleep", "create", "upload", "mix", "cover"],
    ],
    [
      "lost in between",
      { mix: ["take-missing"] },
      "done",
      ["pack", "create", "upload", "mix", "sleep", "pack", "create", "upload", "mix", "cover"],
    ],
    ["mixed by the sweep", { create: ["mixed"] }, "done", ["pack", "create", "cover"]],
    [
      "not mixed after all",
      { cover: ["not-mixed"] },
      "done",
      ["pack", "create", "upload", "mix", "cover", "sleep", "mix", "cover"],
    ],
    ["busy mixing", { mix: ["busy"] }, "safe", ["pack", "create", "upload", "mix"]],
    ["no answer from mixing", { mix: ["offline"] }, "safe", ["pack", "create", "upload", "mix"]],
    ["busy printing", { cover: ["busy"] }, "safe", ["pack", "create", "upload", "mix", "cover"]],
    ["printing that leads nowhere", { cover: ["mixed"] }, "safe", ["pack", "create", "upload", "mix", "cover"]],
    ["nothing to hear", { mix: ["take-silent"] }, "refused", ["pack", "create", "upload", "mix"]],
    ["erased meanwhile", { create: ["entry-erased"] }, "refused", ["pack", "create"]],
  ];
  for (const [name, script, step, calls] of cases) {
    const service = new Service(script);
    const { end } = await sent(service);
    assert.equal(end.step, step, name);
    assert.deepEqual(service.log, calls, name);
  }
});

test("a trouble that each step before it mends in vain is met with longer and longer pauses", async () => {
  const service = new Service({ upload: ["upload-expired", "upload-expired", "upload-refused", "upload-expired"] });
  assert.equal((await sent(service)).end.step, "done");
  assert.deepEqual(service.pauses, [300, 600, 1_200, 2_400]);
});

test("a refused take says why, and another take may follow under the same entry", async () => {
  const service = new Service({ mix: ["take-silent"] });
  const { keep, entry, end } = await sent(service);
  assert.equal(end.problem, "take-silent");
  assert.equal((await keep.takes()).length, 1);
  const again = sendWith(entry.id, { keep, onChange: () => {} }, service.hands);
  assert.equal((await again.settled).step, "done");
});

test("a safe take that the service then refused says so", async () => {
  const { end } = await sent(new Service({ get: ["refusal:take-too-short"] }), "safe");
  assert.deepEqual([end.step, end.problem], ["refused", "take-too-short"]);
});

test("a safe take comes alive when it is looked at again", async () => {
  const service = new Service({ mix: ["busy"] });
  const { handle, end } = await sent(service);
  assert.equal(end.step, "safe");
  assert.equal((await handle.look()).step, "done");
});

test("a page that stays open sees its safe take come alive", async () => {
  const service = new Service({ mix: ["busy", "busy"], get: ["reserved"] }, true);
  const { keep, entry } = await kept();
  await new Promise<void>((resolve) => {
    sendWith(entry.id, { keep, onChange: ({ step }) => step === "done" && resolve() }, service.hands);
  });
  assert.deepEqual(service.log, ["pack", "create", "upload", "mix", "sleep", "get", "mix", "sleep", "get"]);
});

test("a safe take comes alive when the network or the fan comes back", async () => {
  // The first time it was a false alarm.
  const service = new Service({ mix: ["offline"], get: ["offline"] });
  service.returns = 2;
  const { keep, entry } = await kept();
  await new Promise<void>((resolve) => {
    sendWith(entry.id, { keep, onChange: ({ step }) => step === "done" && resolve() }, service.hands);
  });
  assert.deepEqual(service.log, ["pack", "create", "upload", "mix", "get", "get"]);
});

test("before its turn a second tab shows how far the entry is", async () => {
  const service = new Service();
  const { keep, entry } = await kept("uploading");
  const shown: Sending[] = [];
  await sendWith(entry.id, { keep, onChange: (state) => shown.push(state) }, service.hands).settled;
  assert.deepEqual([shown[0]?.step, shown[1]?.step], ["uploading", "packing"]);
});

test("a record that cannot be asked for now stays done", async () => {
  assert.equal((await sent(new Service({ get: ["offline"] }), "done")).end.step, "done");
});

test("without its sound an entry is refused, not retried for ever", async () => {
  const { keep, entry } = await kept();
  await keep.dropTake(entry.takeId);
  const service = new Service();
  const end = await sendWith(entry.id, { keep, onChange: () => {} }, service.hands).settled;
  assert.deepEqual([end.step, end.problem], ["refused", "take-gone"]);
});
