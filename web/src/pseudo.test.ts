/** Pseudo-locales: every text is changed, and nothing else is. */

import assert from "node:assert/strict";
import test from "node:test";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { pseudo } from "../pseudo.mjs";

const SOURCE = "# Why.\nhello = Hello, { $name }\nbeats = { $n ->\n    [one] One beat\n   *[other] { $n } beats\n}\nlanguage-country = en_US\n";

function says(locale: "en-XA" | "ar-XB", id: string, args: Record<string, string | number> = {}): string {
  const bundle = new FluentBundle("en", { useIsolating: false });
  bundle.addResource(new FluentResource(pseudo(SOURCE, locale)));
  return bundle.formatPattern(bundle.getMessage(id)?.value ?? "", args);
}

test("the accented one is longer by two fifths, in brackets, with its values as they are", () => {
  const text = says("en-XA", "hello", { name: "Ada" });
  assert.match(text, /^\[Ĥéļļö, Ada \w+\]$/u);
  assert.ok(text.length >= "Hello, Ada".length + "Hello, ".length * 0.4);
});

test("each variant is changed, and the one that fits is chosen", () => {
  assert.match(says("en-XA", "beats", { n: 1 }), /^\[Öñé ƀéåţ .*\]$/u);
  assert.match(says("en-XA", "beats", { n: 2 }), /^\[2 ƀéåţš .*\]$/u);
});

test("the mirrored one is written from right to left", () => {
  assert.equal(says("ar-XB", "hello", { name: "Ada" }), "\u202eHello, \u202cAda");
});

test("what programs read stays", () => {
  for (const locale of ["en-XA", "ar-XB"] as const) assert.equal(says(locale, "language-country"), "en_US");
});
