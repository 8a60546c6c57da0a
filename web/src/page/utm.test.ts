import assert from "node:assert/strict";
import test from "node:test";
import { utmOf, withUtm } from "./utm";

test("campaign parameters are taken, whatever else an address has", () => {
  assert.deepEqual(utmOf("?utm_source=ig&fbclid=1&team=fra&utm_medium=a%26b"), [["utm_source", "ig"], ["utm_medium", "a&b"]]);
  assert.deepEqual(utmOf(""), []);
});

test("they are few, short, and of plain names", () => {
  const long = "a".repeat(101);
  assert.deepEqual(utmOf(`?utm_source=${long}&utm_=1&utm_a-b=1&utm_${long}=1&xutm_a=1&UTM_A=1`), []);
  const many = Array.from({ length: 20 }, (_, n) => `utm_${n}=1`).join("&");
  assert.equal(utmOf(`?${many}`).length, 8);
});

test("an address gets those that it has not, encoded", () => {
  const utm = utmOf("?utm_source=ig&utm_campaign=a%26b%23%22%3E");
  assert.equal(
    withUtm("https://open.spotify.com/track/1?si=x&utm_source=label#t", utm),
    "https://open.spotify.com/track/1?si=x&utm_source=label&utm_campaign=a%26b%23%22%3E#t",
  );
});
