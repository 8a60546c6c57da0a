/** The product's words: complete in every locale, all used, and set as each language wants it. */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { messages, printedIds, saidIds, spokenIds } from "../words.mjs";

// Tests run in web/.
const LOCALES = "../locales";
const locales = readdirSync(LOCALES);
const english = messages(join(LOCALES, "en"));
/** Words that the campaign brings, not the product. */
const CAMPAIGN = /^(campaign|jurisdiction)-/;

test("every locale has the same messages", () => {
  for (const locale of locales) {
    assert.deepEqual([...messages(join(LOCALES, locale)).keys()].sort(), [...english.keys()].sort(), locale);
  }
});

test("every message that a page or a script says exists", () => {
  const said = [...printedIds("pages"), ...saidIds("src")];
  const missing = said.filter((id) => !english.has(id) && !CAMPAIGN.test(id));
  assert.deepEqual(missing, []);
});

test("no message is left over", () => {
  const used = new Set([...printedIds("pages"), ...spokenIds("src"), "lost-title", "lost-text", "lost-action", "language-name"]);
  const left = [...english.keys()].filter((id) => !used.has(id) && !id.startsWith("problem-"));
  assert.deepEqual(left, []);
});

test("every message has a comment", () => {
  for (const file of files()) {
    const lines = readFileSync(file, "utf8").split("\n");
    lines.forEach((line, at) => {
      if (/^[a-z][\w-]* =/.test(line)) assert.match(lines[at - 1] ?? "", /^# \S/, `${file}: ${line}`);
    });
  }
});

test("translations use the same arguments", () => {
  const argumentsOf = (source = "") => new Set(source.match(/\$\w+/g));
  for (const locale of locales) {
    const translated = messages(join(LOCALES, locale));
    for (const [id, source] of english) {
      assert.deepEqual(argumentsOf(translated.get(id)), argumentsOf(source), `${locale}: ${id}`);
    }
  }
});

test("the browser's Fluent reads every file", () => {
  for (const locale of locales) {
    const bundle = new FluentBundle(locale);
    for (const [id, source] of messages(join(LOCALES, locale))) {
      assert.deepEqual(bundle.addResource(new FluentResource(source)), [], id);
      assert.ok(bundle.getMessage(id)?.value, `${locale}: ${id}`);
    }
  }
});

test("apostrophes are curled, nothing shouts, and French spaces its punctuation", () => {
  for (const locale of locales) {
    for (const [id, source] of messages(join(LOCALES, locale))) {
      const text = source.slice(source.indexOf("=") + 1);
      assert.doesNotMatch(text, /['"!…]|\.\.\./, `${locale}: ${id}`);
      if (locale === "fr") assert.doesNotMatch(text.replaceAll("https:", ""), /[^\u202f][;:?]/, `fr: ${id}`);
    }
  }
});

function files(): string[] {
  return locales.flatMap((locale) => readdirSync(join(LOCALES, locale)).map((file) => join(LOCALES, locale, file)));
}
