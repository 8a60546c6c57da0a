import assert from "node:assert/strict";
import test from "node:test";
import { beatAt } from "./count-in";

test("four beats are counted before the song", () => {
  const at = (seconds: number) => beatAt(seconds, 120, 4);
  assert.deepEqual([-2.4, -2, -1.51, -1.5, -0.01, 0, 3].map(at), [0, 1, 1, 2, 4, null, null]);
});
