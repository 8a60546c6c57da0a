// The contact sheet of the built campaign: node take-screens.mjs <folder> [locale …]. `refrain screens` starts it.
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "./browser.mjs";
import { builtCampaign, contactSheet } from "./contact-sheet.mjs";

const [folder, ...asked] = process.argv.slice(2);
const out = resolve(folder);
const { slug, locales } = builtCampaign(root);
const unknown = asked.filter((locale) => !locales.includes(locale));
if (unknown.length > 0) {
  console.error(`${slug} does not speak ${unknown.join(", ")}, only ${locales.join(", ")}`);
  process.exit(2);
}
rmSync(out, { recursive: true, force: true });
const stopped = await contactSheet({ out, locales: asked.length > 0 ? asked : locales, say: (line) => console.error(line) });
console.log(join(out, "index.html"));
if (stopped.length > 0) process.exitCode = 1;
