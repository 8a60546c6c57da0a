/** No name that the scripts define holds a word that docs/glossary.md says to avoid. */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import test from "node:test";
import ts from "typescript";

// Tests run in web/.
const GLOSSARY = "../docs/glossary.md";

test("no name holds a word to avoid", () => {
  const avoided = wordsToAvoid();
  assert.ok(avoided.has("kept"));
  const faults = scripts().flatMap((file) =>
    [basename(file), ...namesDefinedIn(file)].flatMap((name) =>
      wordsOf(name)
        .filter((word) => avoided.has(word))
        .map((word) => `${file}: ${name}; say: ${avoided.get(word)}`),
    ),
  );
  assert.deepEqual([...new Set(faults)], []);
});

test("a word to avoid is found in any spelling", () => {
  assert.deepEqual(wordsOf("keptTake"), ["kept", "take"]);
  assert.deepEqual(wordsOf("KeptTake2"), ["kept", "take2"]);
  assert.deepEqual(wordsOf("MAX_SLEEVE"), ["max", "sleeve"]);
  assert.deepEqual(wordsOf("kept-take.test.ts"), ["kept", "take", "test", "ts"]);
  assert.deepEqual(wordsOf("keyed"), ["keyed"]);
});

/** The words of the glossary's last table, each with what to say instead. */
function wordsToAvoid(): Map<string, string> {
  const table = readFileSync(GLOSSARY, "utf8").split("## Words to avoid")[1] ?? "";
  const rows = table.split("\n").filter((line) => line.startsWith("| `"));
  return new Map(
    rows.flatMap((row) => {
      const [words = "", better = ""] = row.slice(1).split("|");
      return words.split("`").filter((_, at) => at % 2 === 1).map((word): [string, string] => [word, better.trim()]);
    }),
  );
}

function scripts(): string[] {
  const names = readdirSync("src", { recursive: true }).map(String);
  return names.filter((name) => name.endsWith(".ts")).map((name) => join("src", name));
}

/** What a file defines: variables, parameters, functions, classes, types and their members. */
function namesDefinedIn(file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node) => {
    const { name } = node as ts.NamedDeclaration;
    if (name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name))) names.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext));
  return names;
}

/** The words of a name in any spelling, in small letters. */
function wordsOf(name: string): string[] {
  return name
    .split(/[^a-zA-Z0-9]+|(?<=[a-z0-9])(?=[A-Z])/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}
