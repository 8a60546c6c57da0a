/** The structure of the scripts: which file imports which. Imports of types count. */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import test from "node:test";
import ts from "typescript";

// Tests run in web/.
const files = readdirSync("src", { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".ts"));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** The files of `src` that a file of it imports. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join("src", file), "utf8"));
  const paths = importedFiles.filter(({ fileName }) => fileName.startsWith("."));
  return paths.map(({ fileName }) => `${normalize(join(dirname(file), fileName))}.ts`).filter((path) => files.includes(path));
}

/** The first way along imports that ends where it began; null if there is none. */
function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const circle = follow(next, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = follow(file, []);
    if (circle) return circle;
  }
  return null;
}

test("no file imports another that imports it back", () => {
  assert.ok([...imports.values()].flat().length > 100);
  assert.equal(findCircle(imports)?.join(" -> "), undefined);
  assert.deepEqual(findCircle(new Map([["a", ["b"]], ["b", ["c"]], ["c", ["b"]]])), ["b", "c", "b"]);
});

test("what lies beneath the pages imports nothing of them", () => {
  const layers = ["api", "song", "booth", "page", "ui", "steps"];
  const layerOf = (file: string) => layers.indexOf(file.split("/")[0]!);
  for (const [file, imported] of imports) {
    const above = imported.filter((other) => layerOf(file) >= 0 && (layerOf(other) < 0 || layerOf(other) > layerOf(file)));
    assert.deepEqual(above, [], file);
  }
});

test("within the booth, folders depend one way", () => {
  const order = ["takes", "storage", "encoding", "recording", "listening", "sending"];
  for (const [file, imported] of imports) {
    const folder = file.split("/")[1]!;
    if (!file.startsWith("booth/")) continue;
    const above = imported.filter((other) => other.startsWith("booth/") && order.indexOf(other.split("/")[1]!) > order.indexOf(folder));
    assert.deepEqual(above, [], file);
  }
});
