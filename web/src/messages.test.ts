/** The product's messages: complete in every locale, all used, and typeset as each language wants it. */

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { type Message, TextElement, VariableReference, Visitor } from "@fluent/syntax";
import { literals, messageTrees, messages, templateIds, translatedIds } from "../messages.mjs";

// Tests run in web/.
const LOCALES = "../locales";
const locales = readdirSync(LOCALES);
const trees = new Map(locales.map((locale) => [locale, messageTrees(join(LOCALES, locale))]));
const english = trees.get("en")!;
/** Messages that the campaign brings, not the product. */
const CAMPAIGN = /^(campaign|jurisdiction)-/;
/** Messages that the crate `site` names: the page for addresses that do not exist, the list of languages. */
const NAMED_BY_SITE = ["lost-title", "lost-text", "lost-action", "language-name"];

test("every locale has the same messages", () => {
  for (const [locale, found] of trees) assert.deepEqual([...found.keys()].sort(), [...english.keys()].sort(), locale);
});

test("every message that a page or a script names exists", () => {
  const named = [...templateIds("pages"), ...translatedIds("src")];
  assert.ok(named.length > 100);
  assert.deepEqual(named.filter((id) => !english.has(id) && !CAMPAIGN.test(id)), []);
});

test("no message is left over", () => {
  const used = new Set([...templateIds("pages"), ...literals("src"), ...NAMED_BY_SITE]);
  assert.deepEqual([...english.keys()].filter((id) => !used.has(id) && !id.startsWith("problem-")), []);
});

test("every message has a comment", () => {
  for (const [locale, found] of trees) {
    for (const [id, { comment }] of found) assert.ok(comment?.content.trim(), `${locale}: ${id}`);
  }
});

test("translations use the same arguments", () => {
  for (const [locale, found] of trees) {
    for (const [id, message] of english) assert.deepEqual(argumentsOf(found.get(id)!), argumentsOf(message), `${locale}: ${id}`);
  }
});

function argumentsOf(message: Message): string[] {
  const names = new Set<string>();
  class Arguments extends Visitor {
    override visitVariableReference({ id }: VariableReference) {
      names.add(id.name);
    }
  }
  new Arguments().visit(message);
  return [...names].sort();
}

test("the browser's Fluent reads every message", () => {
  for (const locale of locales) {
    const bundle = new FluentBundle(locale);
    for (const [id, source] of messages(join(LOCALES, locale))) {
      assert.deepEqual(bundle.addResource(new FluentResource(source)), [], id);
      assert.ok(bundle.getMessage(id)?.value, `${locale}: ${id}`);
    }
  }
});

test("apostrophes are curled, nothing shouts, and French spaces its punctuation", () => {
  for (const [locale, found] of trees) {
    for (const [id, message] of found) {
      for (const text of textsOf(message)) {
        assert.doesNotMatch(text, /['"!…]|\.\.\./, `${locale}: ${id}`);
        if (locale === "fr") assert.doesNotMatch(text.replaceAll("https:", ""), /[^\u202f][;:?]/, `fr: ${id}`);
      }
    }
  }
});

/** The literal texts of a message, in all its variants. */
function textsOf(message: Message): string[] {
  const texts: string[] = [];
  class Texts extends Visitor {
    override visitTextElement({ value }: TextElement) {
      texts.push(value);
    }
  }
  new Texts().visit(message);
  return texts;
}
