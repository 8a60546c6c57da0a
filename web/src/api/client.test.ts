import assert from "node:assert/strict";
import { test } from "node:test";
import { coverPreviewUrl } from "./cover-preview";
import { entriesClient } from "./entries";
import { newOwner, ownerFromFragment, ownerToFragment } from "./owner";
import { ProblemError } from "./problem-error";
import { pauseMs, retryPolicy } from "./retry";

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
  const retry = retryPolicy({ sleep: async () => {}, random: () => 0 });
  return { calls, entries: entriesClient({ fetch, retry }) };
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
    [Response.json({ type: "about:blank" }, { status: 400 }), "bad-request 400"],
  ];
  for (const [answer, wanted] of cases) {
    assert.equal(await kindOf(service(answer).entries.renderCover(newOwner())), wanted);
  }
});

test("a request that a busy service refused is repeated, one that it answered for good is not", async () => {
  const busy = service(problem(503, "busy"), new TypeError("network"), Response.json({ entry: {} }));
  assert.equal(await kindOf(busy.entries.renderCover(newOwner())), "fine");
  assert.equal(busy.calls.length, 3);
  const final = service(problem(403, "too-young"), Response.json({ entry: {} }));
  assert.equal(await kindOf(final.entries.get(newOwner())), "too-young 403");
  assert.equal(final.calls.length, 1);
});

test("what a firewall blocks is repeated, for the page that the edge shows instead is no answer of the service", async () => {
  const blocked = service(new Response("<html>", { status: 404 }), new Response("", { status: 421 }), Response.json({ entry: {} }));
  assert.equal(await kindOf(blocked.entries.renderCover(newOwner())), "fine");
  assert.equal(blocked.calls.length, 3);
});

test("mixing is requested once", async () => {
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

test("a page whose requests all fail soon stops repeating them", async () => {
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

test("a preview's address carries locale, team, name and waveform, as far as they are there", () => {
  assert.equal(
    coverPreviewUrl({ locale: "fr", team: "fra", name: "Zoé & I", country: "FR", peaks: Uint8Array.of(0, 255) }),
    "/api/covers/preview?locale=fr&team=fra&name=Zo%C3%A9+%26+I&peaks=00ff",
  );
  assert.equal(coverPreviewUrl({ locale: "en", team: "fra", name: " " }), "/api/covers/preview?locale=en&team=fra");
  assert.equal(coverPreviewUrl({ locale: "en", team: "" }), "/api/covers/preview?locale=en");
});

test("a preview's address carries the country only where it may decide the forms of Han", () => {
  const draft = { locale: "en", name: "令子", country: "JP" };
  assert.match(coverPreviewUrl(draft), /&country=JP$/);
  assert.doesNotMatch(coverPreviewUrl({ ...draft, name: "Reiko" }), /country/);
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
