// Reads Fluent files and finds which messages scripts and templates use.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The messages of a locale's folder: id -> source, without comments. */
export function messages(folder) {
  const found = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl")).sort()) {
    let id = null;
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      const start = /^([a-zA-Z][\w-]*) *=/.exec(line);
      if (start) {
        id = start[1];
        if (found.has(id)) throw new Error(`${join(folder, file)}: "${id}" stands twice`);
        found.set(id, line);
      } else if (id && (/^[ \t]+\S/.test(line) || line.startsWith("}"))) {
        found.set(id, `${found.get(id)}\n${line}`);
      } else if (line.trim() !== "") {
        id = null;
      }
    }
  }
  return found;
}

/** Every string in the scripts that may be a message's id; a caller keeps those that are. */
export function spokenIds(folder) {
  const ids = new Set();
  for (const file of sources(folder, ".ts")) {
    for (const [, id] of readFileSync(file, "utf8").matchAll(/"([a-z]\w*(?:-\w+)+)"/g)) ids.add(id);
  }
  return ids;
}

/** Every id that a script names outright: the literals of `say("…")`. */
export function saidIds(folder) {
  const ids = new Set();
  for (const file of sources(folder, ".ts")) {
    for (const [, id] of readFileSync(file, "utf8").matchAll(/\bsay\(\s*"([\w-]+)"/g)) ids.add(id);
  }
  return ids;
}

/** Every id that a template says: the literals of `t('…')` and `plain('…')`. */
export function printedIds(folder) {
  const ids = new Set();
  for (const file of sources(folder, ".html")) {
    const source = readFileSync(file, "utf8");
    for (const [, id] of source.matchAll(/\b(?:t|plain)\('([\w-]+)'/g)) ids.add(id);
  }
  return ids;
}

function sources(folder, extension) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(extension) && !name.endsWith(".test.ts"))
    .map((name) => join(folder, name));
}
