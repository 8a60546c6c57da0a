/** Every word that the scripts put before people comes from Fluent: none stands in them. */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import ts from "typescript";

/** Properties whose strings people read or hear, of elements and of what `navigator.share` and notifications are given. */
const SHOWN_PROPERTIES = new Set([
  ...["textContent", "innerText", "outerText", "innerHTML", "outerHTML", "title", "alt", "placeholder", "label", "text"],
  ...["ariaLabel", "ariaDescription", "ariaPlaceholder", "ariaRoleDescription", "ariaValueText"],
]);
const SHOWN_ATTRIBUTES = new Set([
  ...["title", "alt", "placeholder", "label"],
  ...["aria-label", "aria-description", "aria-placeholder", "aria-roledescription", "aria-valuetext"],
]);
/** What shows its arguments, and what shows all but the first. */
const SHOWING = new Set([
  ...["append", "prepend", "before", "after", "replaceChildren", "replaceWith", "createTextNode"],
  ...["alert", "confirm", "prompt", "announce", "say", "Option", "Text", "Notification"],
]);
const SHOWING_AFTER_FIRST = new Set(["insertAdjacentText", "insertAdjacentHTML"]);
/** What takes a selector first. */
const SELECTING = new Set(["one", "all", "querySelector", "querySelectorAll", "closest", "matches"]);
const COMPARING = new Set([
  ...[ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken],
  ...[ts.SyntaxKind.EqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsToken],
]);
/** Operators whose operands may be the result, or a part of it. */
const PASSING = new Set([
  ...[ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.AmpersandAmpersandToken],
  ts.SyntaxKind.QuestionQuestionToken,
]);

test("no script holds words of its own", () => {
  const names = readdirSync("src", { recursive: true }).map(String);
  const files = names.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.includes("testing"));
  assert.ok(files.length > 50);
  const found = files.flatMap((name) => {
    const file = join("src", name);
    return hardCodedWords(readFileSync(file, "utf8")).map(({ line, text }) => `${file}:${line}: ${text}`);
  });
  assert.deepEqual(found, [], "write them into locales/ and translate their ids");
});

test("what is put before people is found, whatever it looks like", () => {
  for (const source of [
    `title.textContent = "sing"`,
    `title.textContent = done ? "sung" : text`,
    `title.textContent ??= text ?? ("sing")`,
    "title.textContent = `${n}s`",
    `title.textContent += "sing"`,
    `const again = "again"; button.innerText = again`,
    `picture.alt = "cover"`,
    `button.ariaLabel = "play"`,
    `button.setAttribute("aria-label", playing ? "pause" : label)`,
    `list.append(item, "or")`,
    `list.replaceChildren(...["or"])`,
    `list.insertAdjacentText("beforeend", "or")`,
    `list.append(new Option("none", ""))`,
    `if (window.confirm("sure?")) leave()`,
    `announce("sent")`,
    `share({ title: "song", url })`,
    `const title = "song"; share({ title, url })`,
    `const texts = { "aria-label": "play" }`,
    "field.placeholder = `name`",
    "title.textContent = `歌う`",
  ]) assert.equal(hardCodedWords(source).length, 1, source);
});

test("natural language is found wherever it stands", () => {
  for (const source of [
    `const NOTE = "Your take is safe"`,
    `return show("the take, at last")`,
    `const LABELS = { play: "Play" }`,
    `const button = make("Sing!")`,
    "const left = `${n} takes left`",
    `const sing = "歌う"`,
    `class Shown { name = "Take two" }`,
  ]) assert.equal(hardCodedWords(source).length, 1, source);
});

test("what machines read is not taken for words", () => {
  for (const source of [
    `import { a } from "./page/dom"`,
    `title.textContent = translate("sing-title")`,
    `title.textContent = ""; time.textContent = "0:00"`,
    "title.textContent = `${heading} — ${song}`",
    "one(`.step[data-step=\"${step}\"] h2`).hidden = true",
    `list.querySelector("main > section")`,
    `list.insertAdjacentText("beforeend", text)`,
    `link.setAttribute("aria-current", "step")`,
    `button.setAttribute("aria-label", button.dataset[playing ? "labelPause" : "labelPlay"] ?? "")`,
    `throw new Error("no database")`,
    "throw new ProblemError(`the page has ` + `no ${selector}`)",
    `if (event.key === "Enter") on()`,
    `switch (name) { case "Escape": on() }`,
    `const IN_APP = new RegExp("Line/|" + "Twitter for")`,
    "const headers = { authorization: `Bearer ${token}` }",
    `const type = "audio/flac"; const header = "Content-Type"`,
    "return `M${x} ${y}v-${height}`",
    `class CaptureError { override readonly name = "CaptureError" }`,
    `type Entry = Schemas["Entry"]`,
  ]) assert.deepEqual(hardCodedWords(source), [], source);
});

/** String and template literals that people would read, each once; where a template has an expression there stands {}. */
function hardCodedWords(source: string): { line: number; text: string }[] {
  const file = ts.createSourceFile("script.ts", source, ts.ScriptTarget.ESNext, true);
  const variables = variablesOf(file);
  const found = new Map<ts.Node, string>();
  const visit = (node: ts.Node) => {
    for (const shown of shownBy(node)) {
      for (const literal of literalsOf(shown, variables)) {
        if (/\p{L}/u.test(textOf(literal))) found.set(literal, textOf(literal));
      }
    }
    if (isText(node) && isNaturalLanguage(textOf(node)) && !isForMachines(node)) found.set(node, textOf(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found].map(([node, text]) => ({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text }));
}

type Text = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

function isText(node: ts.Node): node is Text {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function textOf(node: Text): string {
  if (!ts.isTemplateExpression(node)) return node.text;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join("{}");
}

/** Name -> what the file's variables of that name are given at their declaration. */
function variablesOf(file: ts.SourceFile): Map<string, ts.Expression[]> {
  const found = new Map<string, ts.Expression[]>();
  const visit = (node: ts.Node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      found.set(node.name.text, [...(found.get(node.name.text) ?? []), node.initializer]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The expressions that a node puts before people. */
function shownBy(node: ts.Node): readonly ts.Expression[] {
  if (ts.isBinaryExpression(node)) {
    const assigns = node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
    return assigns && ts.isPropertyAccessExpression(node.left) && SHOWN_PROPERTIES.has(node.left.name.text) ? [node.right] : [];
  }
  if (ts.isShorthandPropertyAssignment(node)) return SHOWN_PROPERTIES.has(node.name.text) ? [node.name] : [];
  if (ts.isPropertyAssignment(node)) return isShownName(node.name) ? [node.initializer] : [];
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  const passed = node.arguments ?? [];
  const name = nameOf(node.expression);
  if (name === "setAttribute") {
    const [attribute, value] = passed;
    return attribute && value && isText(attribute) && SHOWN_ATTRIBUTES.has(textOf(attribute)) ? [value] : [];
  }
  if (SHOWING_AFTER_FIRST.has(name)) return passed.slice(1);
  return SHOWING.has(name) ? passed : [];
}

function isShownName(name: ts.PropertyName): boolean {
  return (ts.isIdentifier(name) || ts.isStringLiteral(name)) && (SHOWN_PROPERTIES.has(name.text) || SHOWN_ATTRIBUTES.has(name.text));
}

/** What is called: the last name of it. */
function nameOf(called: ts.Expression): string {
  if (ts.isPropertyAccessExpression(called)) return called.name.text;
  return ts.isIdentifier(called) ? called.text : "";
}

/** The literals that may be the value of an expression, or a part of it. A variable is followed once. */
function literalsOf(value: ts.Expression, variables: Map<string, ts.Expression[]>): Text[] {
  const within = (...parts: readonly ts.Expression[]) => parts.flatMap((part) => literalsOf(part, variables));
  if (ts.isTemplateExpression(value)) return [value, ...within(...value.templateSpans.map((span) => span.expression))];
  if (isText(value)) return [value];
  if (ts.isConditionalExpression(value)) return within(value.whenTrue, value.whenFalse);
  if (ts.isBinaryExpression(value)) return PASSING.has(value.operatorToken.kind) ? within(value.left, value.right) : [];
  if (ts.isArrayLiteralExpression(value)) return within(...value.elements);
  if (ts.isParenthesizedExpression(value) || ts.isAsExpression(value) || ts.isNonNullExpression(value) || ts.isSpreadElement(value)) {
    return within(value.expression);
  }
  const given = ts.isIdentifier(value) ? variables.get(value.text) : undefined;
  return (given ?? []).flatMap((part) => literalsOf(part, new Map()));
}

/** Two words, a word beside a value, a word with a capital, or letters of another script than Latin. */
function isNaturalLanguage(text: string): boolean {
  return (
    /(\p{L}{2,}[^\p{L}\s\d]*|\{\})\s+[^\p{L}\s\d]*\p{L}{2,}|\p{L}{2,}[^\p{L}\s\d]*\s+\{\}/u.test(text) ||
    /^\p{Lu}\p{Ll}+(?![-\p{L}\d])/u.test(text) ||
    /(?!\p{Script=Latin})\p{L}/u.test(text)
  );
}

/** Whether a literal is a type, a selector, an error for developers, a pattern, a header, or compared with what a browser says. */
function isForMachines(literal: ts.Node): boolean {
  let node = literal;
  while (ts.isBinaryExpression(node.parent) && PASSING.has(node.parent.operatorToken.kind)) node = node.parent;
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return COMPARING.has(parent.operatorToken.kind);
  if (ts.isCaseClause(parent) || ts.isLiteralTypeNode(parent)) return true;
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === "authorization";
  if (ts.isNewExpression(parent)) return /(Error|^RegExp)$/.test(nameOf(parent.expression));
  return ts.isCallExpression(parent) && parent.arguments[0] === node && SELECTING.has(nameOf(parent.expression));
}
