import assert from "node:assert/strict";
import test from "node:test";
import { serviceClock, serviceMs } from "./service-clock";

const SENT = "Sun, 25 Oct 2026 00:59:58 GMT";
const SENT_MS = Date.parse("2026-10-25T00:59:58Z");

test("an answer was sent so long after its date as a cache has had it", () => {
  const check = (headers: Record<string, string>, expect: number) => assert.equal(serviceMs(new Headers(headers)), expect);
  check({ date: SENT }, SENT_MS);
  check({ date: SENT, age: "0" }, SENT_MS);
  check({ date: SENT, age: "299" }, SENT_MS + 299_000);
  check({}, NaN);
  check({ date: "yesterday" }, NaN);
  check({ date: SENT, age: "long" }, NaN);
});

/** What the page asks for, and the clock that it gets, on a device that is `aheadMs` ahead of the service. */
async function clockOf(aheadMs: number, transferSize: number, headers: Record<string, string> | null) {
  const deviceMs = SENT_MS + aheadMs + 5_000;
  const asked: unknown[] = [];
  const world = {
    location: { href: "https://sing.example/en/?utm_source=x" },
    fetch: async (url: string, init: RequestInit) => {
      asked.push(url, init.cache);
      if (!headers) throw new TypeError("offline");
      return { headers: new Headers(headers) };
    },
    // The page came five seconds ago.
    performance: { now: () => 5_100, getEntriesByType: () => [{ transferSize, responseStart: 100 }] },
    Date: Object.assign(Object.create(Date), { now: () => deviceMs, parse: Date.parse }),
  };
  const before = Object.entries(world).map(([name]) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(world)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  try {
    return { asked, shownMs: (await serviceClock())() };
  } finally {
    for (const [name, old] of before) {
      if (old) Object.defineProperty(globalThis, name, old);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}

test("whatever the device's clock shows, the page has the service's time and asks nobody for it", async () => {
  for (const aheadMs of [0, -5 * 3_600_000, 26 * 3_600_000]) {
    const { asked, shownMs } = await clockOf(aheadMs, 12_000, { date: SENT });
    assert.equal(shownMs, SENT_MS + 5_000, `${aheadMs} ms ahead`);
    assert.deepEqual(asked, ["https://sing.example/en/?utm_source=x", "force-cache"]);
  }
});

test("a page from the browser's cache is revalidated, since its date may be old", async () => {
  const { asked, shownMs } = await clockOf(3_600_000, 0, { date: SENT, age: "5" });
  assert.equal(shownMs, SENT_MS + 5_000);
  assert.equal(asked[1], "no-cache");
});

test("without an answer or a date the device's clock has to do", async () => {
  for (const headers of [null, {}]) assert.equal((await clockOf(7_000, 12_000, headers)).shownMs, SENT_MS + 12_000);
});

test("a service that does not answer leaves this device's clock, after a second", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  context.mock.method(globalThis, "fetch", () => new Promise(() => {}));
  Object.defineProperty(globalThis, "location", { value: { href: "https://sing.example/en/" }, configurable: true });
  try {
    const waiting = serviceClock();
    context.mock.timers.tick(1_000);
    const now = await waiting;
    assert.ok(Math.abs(now() - Date.now()) < 1_000);
  } finally {
    Reflect.deleteProperty(globalThis, "location");
  }
});
