import assert from "node:assert/strict";
import test from "node:test";
import { FluentResource } from "@fluent/bundle";
import { messagesFrom } from "../page/messages";
import { fileProblem, sendProblem } from "./problem";

const translate = messagesFrom(new FluentResource("problem-title = No\nproblem-internal = Ours\nproblem-busy = Busy\n"), "en");

test("a problem without a message is shown as internal", () => {
  assert.equal(sendProblem(translate, "busy").text, "Busy");
  assert.equal(sendProblem(translate, "from-the-future").text, "Ours");
});

test("a file that cannot be used offers another one first", () => {
  assert.deepEqual(fileProblem(translate, "file-too-long").options, ["file", "retry"]);
});
