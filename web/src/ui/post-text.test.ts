import assert from "node:assert/strict";
import test from "node:test";
import { postText } from "./post-text";

test("a post has the message, the address and the hashtag, and nothing invisible", () => {
  const message = "I sang on \u2068Sing\u2069. Listen:";
  assert.equal(postText(message, "https://sing.example/e/1/", "Sing"), "I sang on Sing. Listen: https://sing.example/e/1/ #Sing");
  assert.equal(postText(message, "https://sing.example/e/1/"), "I sang on Sing. Listen: https://sing.example/e/1/");
});
