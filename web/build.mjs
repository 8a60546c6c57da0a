// Bundles scripts and the scripts' messages into build/site/assets, under names that carry a hash of their content; and into
// build/web what `refrain build` puts the site's style sheet together from: the product's styles, one file for each style
// of pages, and manifest.json, the name that templates use -> the path from the site's root. No campaign is needed for it.
//
//   node build.mjs [--out <folder in place of build>]
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { FluentResource } from "@fluent/bundle";
import { build } from "esbuild";
import { literals, messages } from "./messages.mjs";

const web = fileURLToPath(new URL(".", import.meta.url));
const root = resolve(web, "..");
const flag = process.argv.indexOf("--out");
const built = flag > 0 ? resolve(process.argv[flag + 1]) : join(root, "build");
const out = join(built, "site", "assets");
const inputs = join(built, "web");

for (const folder of [out, inputs]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
const manifest = {};

const script = (name) => join(web, "src", `${name}.ts`);
const workers = ["recording/worklet", "encoding/encoder.worker"].map((name) => join(web, "src", "booth", `${name}.ts`));
const options = {
  outdir: out,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome100", "firefox102", "safari15.4"],
  metafile: true,
  logLevel: "warning",
};
// Nearly every visit leads from the landing to the booth: what both need is a file of its own, which is fetched once.
const journey = await build({ ...options, entryPoints: ["landing", "sing"].map(script), splitting: true, chunkNames: "shared-[hash]" });
const others = await build({ ...options, entryPoints: [...["mine", "share", "embed", "lost"].map(script), ...workers] });

// Each style of pages stands alone: a campaign's sheet has one of them, and what its [look] asks for.
const sheets = readdirSync(join(web, "styles", "looks")).filter((name) => name.endsWith(".css"));
await build({
  ...options,
  outdir: inputs,
  entryNames: "[name]",
  entryPoints: ["site.css", ...sheets.map((name) => join("looks", name))].map((name) => join(web, "styles", name)),
});

for (const [file, about] of Object.entries({ ...journey.metafile.outputs, ...others.metafile.outputs })) {
  const path = `/assets/${basename(file)}`;
  if (basename(file).startsWith("shared-")) manifest["shared.js"] = path;
  if (about.entryPoint) manifest[basename(about.entryPoint).replace(/\.ts$/, ".js")] = path;
}

/** Writes a file under a hashed name. */
function put(name, stem, extension, contents) {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8).toUpperCase();
  const file = `${stem}-${hash}${extension}`;
  writeFileSync(join(out, file), contents);
  manifest[name] = `/assets/${file}`;
}

put("grain.svg", "grain", ".svg", readFileSync(join(web, "static", "grain.svg")));

// The messages for scripts: of each locale only those that a script names, and every problem; parsed, so that no phone
// has to, and without attributes, which no script shows.
const named = literals(join(web, "src"));
for (const locale of readdirSync(join(root, "locales"))) {
  const all = messages(join(root, "locales", locale));
  const wanted = [...all].filter(([id]) => named.has(id) || id.startsWith("problem-"));
  const { body } = new FluentResource(wanted.map(([, source]) => `${source}\n`).join(""));
  if (body.length !== wanted.length) throw new Error(`locales/${locale}: the scripts' parser reads ${body.length} of ${wanted.length} messages`);
  put(`words/${locale}`, `words-${locale}`, ".json", JSON.stringify(body.map(({ id, value }) => ({ id, value }))));
}

writeFileSync(join(inputs, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
