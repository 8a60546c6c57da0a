// Writes generated/typefaces/: the files of the catalogue's typefaces, cut to the letters, weights and features that pages show, which makes
// them nearly half as large. A typeface whose licence reserves its name stays whole: nobody may change it under that name (OFL 1.1,
// 3). Does nothing while the files are up to date.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const web = fileURLToPath(new URL(".", import.meta.url));
const out = join(web, "generated", "typefaces");
const key = join(out, "made-of");

// What shapes words and sets them close by itself, and the figures that styles ask for.
const FEATURES = ["calt", "ccmp", "clig", "curs", "kern", "liga", "locl", "mark", "mkmk", "rclt", "rlig", "rvrn", "lnum", "tnum"];

const catalogue = JSON.parse(readFileSync(join(web, "typefaces.json"), "utf8"));
const hash = createHash("sha256");
for (const source of ["typefaces.json", "package-lock.json", "typefaces.mjs"]) hash.update(readFileSync(join(web, source)));
const madeOf = hash.digest("hex");

if (!existsSync(key) || readFileSync(key, "utf8") !== madeOf) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { default: subsetFont } = await import("subset-font");
  for (const { package: name, subset, use, weights } of cuts()) {
    const isVariable = name.startsWith("@fontsource-variable/");
    const file = `${basename(name)}-${subset}-${isVariable ? "wght" : weights}-normal.woff2`;
    const whole = readFileSync(join(web, "node_modules", name, "files", file));
    const variationAxes = isVariable ? { wght: axis(weights) } : undefined;
    const cut = await subsetFont(whole, letters(catalogue.subsets[subset].range), { targetFormat: "woff2", keepFeatures: FEATURES, variationAxes });
    writeFileSync(join(out, `${basename(name)}-${subset}-${use}.woff2`), cut);
  }
  // Last: what was stopped half-way is made again.
  writeFileSync(key, madeOf);
}

/** Every file, and the weights that it is for: one, or from one to another. */
function* cuts() {
  const { faces, scripts, weights } = catalogue;
  for (const face of faces.filter(({ reserved_name }) => !reserved_name)) {
    for (const subset of face.subsets) {
      if (face.display) yield { ...face, subset, use: "display", weights: face.display.weight };
      if (face.text) yield { ...face, subset, use: "text", weights: weights.text };
    }
  }
  for (const { variable } of Object.values(scripts)) {
    for (const subset of variable.subsets) yield { ...variable, subset, use: "both", weights: weights.both };
  }
}

function axis(weights) {
  if (typeof weights === "number") return weights;
  const [min, max] = weights;
  return { min, max };
}

/** The letters of a range as CSS has it: `U+0-FF,U+131`. */
function letters(range) {
  const all = range.split(",").flatMap((part) => {
    const [first, last = first] = part.slice("U+".length).split("-").map((code) => parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
  return String.fromCodePoint(...all);
}
