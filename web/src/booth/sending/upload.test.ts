import assert from "node:assert/strict";
import { test } from "node:test";
import { uploadProblem } from "./upload";

test("the status of an upload says what to do next", () => {
  const kinds = [200, 412, 0, 403, 400, 503].map((status) => uploadProblem(status)?.kind ?? "fine");
  assert.deepEqual(kinds, ["fine", "fine", "offline", "upload-expired", "upload-refused", "busy"]);
});
