// Pseudo-locales, made from English: en-XA, accented and two fifths longer, in brackets, shows what is cut off and what is no message at
// all; ar-XB, mirrored, shows what does not follow the direction of writing. Never part of a deployment.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { FluentSerializer, TextElement, Transformer, parse } from "@fluent/syntax";

const SOURCE = "en";
/** Where they are written, from the checkout's root. */
export const PSEUDO = join("build", "pseudo");
/** What no fan reads: networks and programs do. */
const NOT_SHOWN = new Set(["language-country"]);
const GROWTH = 0.4;
const FILLER = "one two three four five six seven eight nine ten ";
const PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ACCENTED = [..."ÅßÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž"];
const RIGHT_TO_LEFT_OVERRIDE = "\u202e";
const POP_DIRECTION = "\u202c";

/** Changes the texts of a message, of each of its variants and attributes, and nothing of the placeables between them. */
class Pseudo extends Transformer {
  constructor(text, around) {
    super();
    this.text = text;
    this.around = around;
  }

  visitPattern(pattern) {
    // A select expression holds patterns of its own: what goes around a text goes there.
    const selects = pattern.elements.some(({ expression }) => expression?.type === "SelectExpression");
    const letters = pattern.elements.reduce((sum, { value }) => sum + (value?.length ?? 0), 0);
    this.genericVisit(pattern);
    if (selects || letters === 0 || !this.around) return pattern;
    const [before, after] = this.around(letters);
    pattern.elements.unshift(new TextElement(before));
    pattern.elements.push(new TextElement(after));
    return pattern;
  }

  visitTextElement(element) {
    element.value = this.text(element.value);
    return element;
  }
}

const accent = (text) => [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join("");
const longer = (letters) => ["[", ` ${FILLER.repeat(9).slice(0, Math.ceil(letters * GROWTH))}]`];
const mirror = (text) => text.replace(/[^\n]+/g, (line) => `${RIGHT_TO_LEFT_OVERRIDE}${line}${POP_DIRECTION}`);

const LOCALES = {
  "en-XA": [accent, longer],
  "ar-XB": [mirror, null],
};

/** Fluent source in a pseudo-locale. */
export function pseudo(source, locale) {
  const resource = parse(source, {});
  const [text, around] = LOCALES[locale];
  for (const entry of resource.body) {
    if (entry.type !== "Message" || NOT_SHOWN.has(entry.id.name)) continue;
    const transformer = new Pseudo(text, around);
    for (const { value } of [entry, ...entry.attributes]) if (value) transformer.visit(value);
  }
  return new FluentSerializer().serialize(resource);
}

/** Writes all pseudo-locales of the product and of a campaign below the checkout's root. */
export function writePseudo(root, campaign) {
  const out = join(root, PSEUDO);
  rmSync(out, { recursive: true, force: true });
  for (const [name, folder] of [["locales", join(root, "locales", SOURCE)], ["campaign", join(root, "campaigns", campaign, SOURCE)]]) {
    if (!existsSync(folder)) throw new Error(`${folder} is missing: pseudo-locales are made from it`);
    const files = readdirSync(folder).filter((file) => file.endsWith(".ftl"));
    for (const locale of Object.keys(LOCALES)) {
      mkdirSync(join(out, name, locale), { recursive: true });
      for (const file of files) {
        writeFileSync(join(out, name, locale, basename(file)), pseudo(readFileSync(join(folder, file), "utf8"), locale));
      }
    }
  }
}
