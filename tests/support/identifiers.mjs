// Prints the identifiers of the site's scripts as JSON, for tests of how things are named: { "<file>": ["<identifier>", …], … }.
// Read from TypeScript's syntax tree, so strings and comments do not count.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const web = fileURLToPath(new URL("../../web", import.meta.url));
const ts = createRequire(join(web, "package.json"))("typescript");

function identifiersOf(path) {
  const found = new Set();
  const visit = (node) => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) found.add(node.text.replace(/^#/, ""));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ESNext));
  return [...found].sort();
}

const sources = join(web, "src");
const files = readdirSync(sources, { recursive: true }).map(String).filter((name) => name.endsWith(".ts")).sort();
console.log(JSON.stringify(Object.fromEntries(files.map((file) => [file, identifiersOf(join(sources, file))]))));
