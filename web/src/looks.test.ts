/** The styles of pages fit the product's styles, and the typefaces are documented. */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

const STYLES = "styles";
const LOOKS = join(STYLES, "looks");
/** What writes the properties that each campaign has a value of its own for. */
const GENERATOR = join("..", "crates", "campaign-build", "src", "look", "sheet.rs");

const cssIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".css"));
const read = (folder: string) => (name: string) => readFileSync(join(folder, name), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
const base = cssIn(STYLES).map(read(STYLES)).join("\n");
const used = (css: string) => new Set([...css.matchAll(/var\((--[a-z0-9-]+)\s*\)/g)].map(([, name]) => name as string));
const set = (css: string) => new Set([...css.matchAll(/(--[a-z0-9-]+)\s*:/g)].map(([, name]) => name as string));
/** Names in the generator's table, `("ground", …)`, and in the rule that it writes for large words. */
const generated = () => {
  const source = readFileSync(GENERATOR, "utf8");
  const table = [...source.matchAll(/\(\s*"([a-z0-9-]+)",/g)].map(([, name]) => `--${name}`);
  return new Set([...table, ...set(source)]);
};

test("each style has what the product's styles use, and uses nothing that is nowhere set", () => {
  const looks = cssIn(LOOKS);
  assert.ok(looks.length >= 4);
  const known = generated();
  for (const name of looks) {
    const css = read(LOOKS)(name);
    const defined = new Set([...known, ...set(base), ...set(css)]);
    const missing = [...used(base), ...used(css)].filter((property) => !defined.has(property));
    assert.deepEqual(missing, [], name);
  }
});

test("each style has values for what a campaign leaves open", () => {
  const styles = cssIn(LOOKS).map((name) => name.replace(".css", "")).filter((name) => name !== "round");
  const keys = (name: string) => Object.keys(JSON.parse(readFileSync(join(LOOKS, `${name}.json`), "utf8")) as object).sort();
  for (const name of styles) assert.deepEqual(keys(name), keys("stage"), name);
});

test("every letter that the product's styles set in a script of its own has a face for it", () => {
  const { subsets } = JSON.parse(readFileSync("typefaces.json", "utf8")) as { subsets: Record<string, { script: string }> };
  const scripts = new Set(Object.values(subsets).map(({ script }) => script));
  for (const script of ["Latn", "Grek", "Cyrl", "Arab", "Hebr", "Deva", "Thai"]) assert.ok(scripts.has(script), script);
});
