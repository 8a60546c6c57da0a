import assert from "node:assert/strict";
import { test } from "node:test";
import { ProblemError } from "./contract";
import { previewUrl, sendingEntriesAt } from "./entries";
import { newOwner } from "./owner";
import { patience, pauseMs } from "./patience";
import { uploadProblem } from "./upload";

type Answer = Response | Error;
const problem = (status: number, kind: string) =>
  Response.json({ type: `urn:refrain:problem:${kind}`, title: "", status }, { status });

function service(...answers: Answer[]) {
  const calls: [string, RequestInit][] = [];
  const fetch = async (url: string, init: RequestInit) => {
    calls.push([url, init]);
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new TypeError("no answer");
  };
  const patient = patience({ sleep: async () => {}, random: () => 0 });
  return { calls, entries: sendingEntriesAt("", { fetch, patience: patient }) };
}
const kindOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "fine",
    (error: unknown) => (error instanceof ProblemError ? `${error.kind} ${error.status}` : String(error)),
  );

test("the token travels in the header alone", async () => {
  const owner = newOwner();
  const { calls, entries } = service(Response.json({ entry: { id: owner.id } }));
  assert.equal((await entries.get(owner)).id, owner.id);
  const [url, init] = calls[0]!;
  assert.equal(url, `/api/entries/${owner.id}`);
  assert.equal(new Headers(init.headers).get("authorization"), `Bearer ${owner.token}`);
});

test("problems have their kinds", async () => {
  const cases: [Answer, string][] = [
    [problem(422, "take-silent"), "take-silent 422"],
    [problem(409, "consent-outdated"), "consent-outdated 409"],
    [new Response("<html>", { status: 404 }), "bad-request 404"],
    [Response.json({ type: "about:blank" }, { status: 400 }), "bad-request 400"],
  ];
  for (const [answer, wanted] of cases) {
    assert.equal(await kindOf(service(answer).entries.cover(newOwner())), wanted);
  }
});

test("a busy service is asked again, a firm no is not", async () => {
  const busy = service(problem(503, "busy"), new TypeError("network"), Response.json({ entry: {} }));
  assert.equal(await kindOf(busy.entries.cover(newOwner())), "fine");
  assert.equal(busy.calls.length, 3);
  const firm = service(problem(403, "too-young"), Response.json({ entry: {} }));
  assert.equal(await kindOf(firm.entries.get(newOwner())), "too-young 403");
  assert.equal(firm.calls.length, 1);
});

test("mixing is asked for once", async () => {
  for (const answer of [
    problem(500, "internal"),
    new Response("", { status: 429 }),
    new Response("", { status: 504 }),
  ]) {
    const { calls, entries } = service(answer);
    assert.match(await kindOf(entries.mix(newOwner())), /^busy/);
    assert.equal(calls.length, 1);
  }
});

test("a page that only meets failure soon stops asking twice", async () => {
  const { calls, entries } = service();
  for (let round = 0; round < 20; round++) assert.equal(await kindOf(entries.get(newOwner())), "offline 0");
  assert.equal(calls.length, 20 + 10);
});

test("pauses double up to a minute and are spread", () => {
  assert.equal(
    pauseMs(1, () => 1),
    600,
  );
  assert.equal(
    pauseMs(3, () => 1),
    2_400,
  );
  assert.equal(
    pauseMs(3, () => 0),
    1_200,
  );
  assert.equal(
    pauseMs(30, () => 1),
    60_000,
  );
});

test("an upload's answer says what to do", () => {
  const kinds = [200, 412, 0, 403, 400, 503].map((status) => uploadProblem(status)?.kind ?? "fine");
  assert.deepEqual(kinds, ["fine", "fine", "offline", "upload-expired", "upload-refused", "busy"]);
});

test("a draft's address carries name, team, locale and the wave", () => {
  assert.equal(
    previewUrl("fra", "Zoé & I", "fr", Uint8Array.of(0, 255)),
    "/api/covers/preview?team=fra&locale=fr&name=Zo%C3%A9+%26+I&peaks=00ff",
  );
  assert.equal(previewUrl("fra", " ", "en"), "/api/covers/preview?team=fra&locale=en");
});
