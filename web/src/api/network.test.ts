import assert from "node:assert/strict";
import test from "node:test";
import { isNetworkSlow } from "./network";

const file = (transferSize: number, ms: number) =>
  ({ transferSize, responseStart: 100, responseEnd: 100 + ms }) as PerformanceResourceTiming;

test("what the browser says of its network counts", () => {
  assert.ok(isNetworkSlow({ downlink: 1.5 }, []));
  assert.ok(!isNetworkSlow({ downlink: 10 }, [file(100_000, 8_000)]));
  assert.ok(isNetworkSlow({ downlink: 10, saveData: true }, []), "whoever saves data sends less");
});

test("where the browser says nothing, the fastest large file tells", () => {
  // 400 kB in two seconds are 1.6 Mbit/s.
  const slow = file(400_000, 2_000);
  assert.ok(isNetworkSlow({}, [slow]));
  assert.ok(isNetworkSlow({}, [slow, file(2_000, 1)]), "a small file says nothing of speed");
  assert.ok(!isNetworkSlow({}, [slow, file(400_000, 200)]), "files that come at once share the network");
  assert.ok(!isNetworkSlow({}, [file(0, 0)]), "a file from the browser's cache took no time");
  assert.ok(!isNetworkSlow({}, []));
});
