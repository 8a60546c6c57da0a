// Bundles every src/**/*.test.ts with esbuild and runs the result under Node's own test runner.
// `npm test -- <part of a path>` runs only the tests whose path contains it.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const wanted = process.argv[2] ?? "";
const outdir = join(here, "node_modules", ".cache", "refrain-tests");

const tests = readdirSync(join(here, "src"), { recursive: true })
  .map(String)
  .filter((path) => path.endsWith(".test.ts") && path.includes(wanted));
if (tests.length === 0) {
  console.error(`no test under src/ matches "${wanted}"`);
  process.exit(1);
}

rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: tests.map((path) => join(here, "src", path)),
  outdir,
  outbase: join(here, "src"),
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
});

const bundled = tests.map((path) => join(outdir, path.replace(/\.ts$/, ".mjs")));
const run = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...bundled], { cwd: here, stdio: "inherit" });
process.exit(run.status ?? 1);
