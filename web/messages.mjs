// Fluent messages, and which of them scripts and templates use. Each language is read by its own parser.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FluentSerializer, parse } from "@fluent/syntax";
import nunjucks from "nunjucks";
import ts from "typescript";

/** The messages of a locale's folder as Fluent's syntax trees: id -> message. Throws for a file that is not Fluent. */
export function messageTrees(folder) {
  const found = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl")).sort()) {
    for (const entry of parse(readFileSync(join(folder, file), "utf8"), {}).body) {
      if (entry.type === "Junk") throw new Error(`${join(folder, file)}: ${entry.annotations[0].message}: ${entry.content}`);
      if (entry.type !== "Message") continue;
      if (found.has(entry.id.name)) throw new Error(`${join(folder, file)}: "${entry.id.name}" stands twice`);
      found.set(entry.id.name, entry);
    }
  }
  return found;
}

/** The messages of a locale's folder: id -> Fluent source without comments. */
export function messages(folder) {
  return new Map([...messageTrees(folder)].map(([id, tree]) => [id, source(tree)]));
}

function source(message) {
  const bare = message.clone();
  bare.comment = null;
  return new FluentSerializer().serializeEntry(bare).trim();
}

/** Every string literal in the scripts, since any may be a message's id; a caller keeps those that are. */
export function literals(folder) {
  const found = new Set();
  visitScripts(folder, (node) => {
    if (ts.isStringLiteral(node)) found.add(node.text);
  });
  return found;
}

/** Every id that a script names outright: the literals of `translate("…")`. */
export function translatedIds(folder) {
  const ids = new Set();
  visitScripts(folder, (node) => {
    if (!ts.isCallExpression(node)) return;
    const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
    const [id] = node.arguments;
    if (ts.isIdentifier(called) && called.text === "translate" && id && ts.isStringLiteral(id)) ids.add(id.text);
  });
  return ids;
}

function visitScripts(folder, task) {
  for (const file of sources(folder, ".ts")) {
    const visit = (node) => {
      task(node);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext));
  }
}

/** Every id that a template names outright: the literals of `t('…')`, `plain('…')` and `bare('…')`. MiniJinja's syntax is Nunjucks'. */
export function templateIds(folder) {
  const { nodes, parser } = nunjucks;
  const ids = new Set();
  for (const file of sources(folder, ".html")) {
    for (const call of parser.parse(readFileSync(file, "utf8")).findAll(nodes.FunCall)) {
      const [id] = call.args.children;
      if (["t", "plain", "bare"].includes(call.name.value) && id instanceof nodes.Literal) ids.add(id.value);
    }
  }
  return ids;
}

function sources(folder, extension) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(extension) && !name.endsWith(".test.ts"))
    .map((name) => join(folder, name));
}
