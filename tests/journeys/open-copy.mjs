// A built campaign as it is while it is open, whatever its dates: screens are looked at before the launch and after the end.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOUR_MS } from "./schedule.mjs";

/** Opened an hour ago, closes in a year, and lets fans finish for two days more. */
const FROM_NOW_MS = { opens_at: -HOUR_MS, closes_at: 365 * 24 * HOUR_MS, finish_by: 367 * 24 * HOUR_MS };

/** Copies what `refrain dev` serves of a checkout into a folder of its own, open; whoever asked for it deletes the folder. */
export function openCopy(checkout) {
  const copy = mkdtempSync(join(tmpdir(), "refrain-open-"));
  mkdirSync(join(copy, "infra"));
  mkdirSync(join(copy, "build", "layers"), { recursive: true });
  copyFileSync(join(checkout, "infra", "template.yaml"), join(copy, "infra", "template.yaml"));
  symlinkSync(join(checkout, "campaigns"), join(copy, "campaigns"));
  symlinkSync(join(checkout, "build", "layers", "studio"), join(copy, "build", "layers", "studio"));
  for (const part of [join("build", "layers", "words"), join("build", "site")]) {
    cpSync(join(checkout, part), join(copy, part), { recursive: true });
    for (const file of readdirSync(join(copy, part), { recursive: true })) {
      if (/\.(html|json)$/.test(file)) open(join(copy, part, file));
    }
  }
  return copy;
}

function open(path) {
  const text = readFileSync(path, "utf8");
  let opened = text;
  for (const [key, fromNowMs] of Object.entries(FROM_NOW_MS)) {
    const moment = `${new Date(Date.now() + fromNowMs).toISOString().slice(0, 19)}Z`;
    opened = opened.replace(new RegExp(`("${key}":")[^"]*`, "g"), (_, start) => start + moment);
  }
  if (opened !== text) writeFileSync(path, opened);
}
