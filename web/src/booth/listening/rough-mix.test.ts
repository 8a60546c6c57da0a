import assert from "node:assert/strict";
import { test } from "node:test";
import { takeSeconds } from "./rough-mix";

test("a later voice is taken from earlier in the take", () => {
  assert.equal(takeSeconds(3, 2, 0), 5);
  assert.equal(takeSeconds(3, 2, 100), 4.9);
});
