// The real local cloud on a data folder of its own.
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./browser.mjs";

const START_TIMEOUT_MS = 60_000;

/** The command line as `make campaign` built it. */
export const PROGRAM = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug", "refrain");

/** Starts `refrain dev` as `make campaign` built it, in another checkout or with more arguments if they are given. */
export async function startCloud({ checkout = root, more = [] } = {}) {
  if (!existsSync(PROGRAM) || !existsSync(join(root, "build", "site"))) {
    throw new Error("the campaign is not built: run `make campaign` first");
  }
  const data = mkdtempSync(join(tmpdir(), "refrain-journey-"));
  const cloud = spawn(PROGRAM, ["dev", "--port", "0", "--data", data, ...more], {
    cwd: checkout,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const keepWords = (chunk) => (said = (said + chunk).slice(-20_000));
  cloud.stderr.on("data", keepWords);
  const ended = new Promise((resolve) => cloud.once("exit", resolve));
  const origin = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the cloud did not start:\n${said}`)), START_TIMEOUT_MS);
    void ended.then(() => reject(new Error(`the cloud ended:\n${said}`)));
    cloud.stdout.on("data", (chunk) => {
      keepWords(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
  return {
    origin,
    /** What it printed lately, for a failure's report. */
    words: () => said,
    /** Keys of the objects of an entry that the embedded S3 holds, as `<bucket>/<key>`. */
    objects: (entryId) => objectsUnder(join(data, "s3"), entryId),
    /** Those that are archived takes: the embedded S3 keeps the tag of an unfinished one in a file of its own. */
    archivedTakes(entryId) {
      const name = (text) => Buffer.from(text).toString("base64url");
      const tags = (bucket, key) => join(data, "s3", `.bucket-${name(bucket)}.object-${name(key)}.tags.json`);
      return this.objects(entryId).filter((object) => {
        const [bucket, ...key] = object.split("/");
        return key[0] === "takes" && !existsSync(tags(bucket, key.join("/")));
      });
    },
    read: (object) => readFileSync(join(data, "s3", object)),
    async stop() {
      cloud.kill("SIGINT");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/**
 * Builds a campaign beside the one in build/: in a folder whose sources are this checkout's, by links, and whose build/ is its
 * own. Whoever asked for it deletes the folder.
 */
export function buildsAlone(slug, folder) {
  for (const part of ["campaigns", "locales", "web"]) symlinkSync(join(root, part), join(folder, part));
  // The template names the layers from where it lies: behind a link that would be this checkout's build/.
  mkdirSync(join(folder, "infra"));
  copyFileSync(join(root, "infra", "template.yaml"), join(folder, "infra", "template.yaml"));
  const campaign = ["--campaign", slug];
  execFileSync(process.execPath, [join(root, "web", "build.mjs"), "--out", join(folder, "build")], { stdio: "pipe" });
  execFileSync(PROGRAM, ["build", ...campaign], { cwd: folder, stdio: "pipe" });
  return { checkout: folder, more: campaign };
}

/** The server keeps each object as a file of its key's name, beside dotted files of its own. */
function objectsUnder(folder, entryId) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && !found.name.startsWith("."))
    .map((found) => join(found.parentPath, found.name).slice(folder.length + 1))
    .filter((path) => path.includes(entryId));
}
