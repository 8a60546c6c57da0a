// Bundles scripts, styles, fonts and the scripts' messages into build/site/assets, under names that carry a hash of
// their content, and writes manifest.json: the name that templates use -> the path from the site's root; and the
// theme's colours for the browser's own frame.
//
//   CAMPAIGN=<slug> [PSEUDO=1] node build.mjs [--out <folder>]
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { FluentResource } from "@fluent/bundle";
import { build } from "esbuild";
import { literals, messages } from "./messages.mjs";
import { PSEUDO, writePseudo } from "./pseudo.mjs";

const web = fileURLToPath(new URL(".", import.meta.url));
const root = resolve(web, "..");
const flag = process.argv.indexOf("--out");
const out = flag > 0 ? resolve(process.argv[flag + 1]) : join(root, "build", "site", "assets");
const campaign = process.env.CAMPAIGN ?? "night-game";
const theme = join(web, "themes", campaign);
if (!existsSync(join(theme, "theme.css"))) {
  console.error(`web/themes/${campaign}/theme.css is missing: every campaign has a theme of its own`);
  process.exit(1);
}
const { color_scheme, theme_color, preload } = JSON.parse(readFileSync(join(theme, "theme.json"), "utf8"));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const manifest = { "color-scheme": color_scheme, "theme-color": theme_color };
const preloaded = Object.entries(preload).flatMap(([script, starts]) =>
  starts.map((start, at) => ({ name: `font/${script}/${at}`, start })),
);

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
  loader: { ".woff2": "file", ".svg": "file" },
  metafile: true,
  logLevel: "warning",
};
// Nearly every visit leads from the landing to the booth: what both need is a file of its own, which is fetched once.
const journey = await build({ ...options, entryPoints: ["landing", "sing"].map(script), splitting: true, chunkNames: "shared-[hash]" });
const others = await build({
  ...options,
  entryPoints: [...["mine", "share", "embed", "lost", "links"].map(script), ...workers, { in: "site-with-theme.css", out: "site" }],
  plugins: [
    {
      // The styles are the product's and the theme's together; neither imports the other.
      name: "theme",
      setup(esbuild) {
        esbuild.onResolve({ filter: /^site-with-theme\.css$/ }, () => ({ path: "site.css", namespace: "theme" }));
        esbuild.onLoad({ filter: /.*/, namespace: "theme" }, () => ({
          contents: `@import ${JSON.stringify(join(theme, "theme.css"))};\n@import "./styles/site.css";`,
          loader: "css",
          resolveDir: web,
        }));
      },
    },
  ],
});

for (const [file, about] of Object.entries({ ...journey.metafile.outputs, ...others.metafile.outputs })) {
  const path = `/assets/${basename(file)}`;
  if (basename(file).startsWith("shared-")) manifest["shared.js"] = path;
  if (about.entryPoint) {
    const name = basename(about.entryPoint).replace(/\.ts$/, ".js");
    manifest[name === "theme:site.css" ? "site.css" : name] = path;
  }
  for (const { name, start } of preloaded) {
    if (basename(file).startsWith(start)) manifest[name] = path;
  }
}
const absent = preloaded.filter(({ name }) => !manifest[name]);
if (absent.length > 0) {
  console.error(`${relative(root, theme)}/theme.css loads no ${absent.map(({ start }) => start).join(", ")}`);
  process.exit(1);
}

/** Writes a file under a hashed name. */
function put(name, stem, extension, contents) {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8).toUpperCase();
  const file = `${stem}-${hash}${extension}`;
  writeFileSync(join(out, file), contents);
  manifest[name] = `/assets/${file}`;
}

put("icon.svg", "icon", ".svg", readFileSync(join(web, "static", "icon.svg")));

// The messages for scripts: of each locale only those that a script names, and every problem; parsed, so that no phone
// has to, and without attributes, which no script shows; all ids and then all texts, since that compresses best.
const named = literals(join(web, "src"));
const folders = [join(root, "locales")];
if (process.env.PSEUDO) {
  writePseudo(root, campaign);
  folders.push(join(root, PSEUDO, "locales"));
}
for (const [folder, locale] of folders.flatMap((folder) => readdirSync(folder).map((locale) => [folder, locale]))) {
  const all = messages(join(folder, locale));
  const wanted = [...all].filter(([id]) => named.has(id) || id.startsWith("problem-"));
  const { body } = new FluentResource(wanted.map(([, source]) => `${source}\n`).join(""));
  if (body.length !== wanted.length) throw new Error(`locales/${locale}: the scripts' parser reads ${body.length} of ${wanted.length} messages`);
  put(`words/${locale}`, `words-${locale}`, ".json", JSON.stringify([body.map(({ id }) => id), body.map(({ value }) => value)]));
}

writeFileSync(join(out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
