// Every screen in every language of a built campaign, on a phone and on a desk, as one page of pictures.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { facesOfDevices, launch, microphoneFile, root } from "./browser.mjs";
import { startCloud } from "./cloud.mjs";
import { atRest } from "./inspect.mjs";
import { openCopy } from "./open-copy.mjs";
import { everyScreen, holdFrames } from "./screens.mjs";

const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1440, height: 900 } };
/** A language waits for sounds and for the service most of its time. */
const LANGUAGES_AT_ONCE = 2;
const RIGHTS = ["microphone", "clipboard-read", "clipboard-write"];

/** The campaign that a checkout's build/ holds. */
export function builtCampaign(checkout) {
  return JSON.parse(readFileSync(join(checkout, "build/layers/words/words/campaign.json"), "utf8"));
}

/**
 * Takes the pictures of the campaign in a checkout's build/ into an empty folder, with the page that shows them, index.html.
 * Says how far it is; answers what went wrong, by language.
 */
export async function contactSheet({ checkout = root, out, locales, say }) {
  const campaign = builtCampaign(checkout);
  mkdirSync(out, { recursive: true });
  const made = mkdtempSync(join(tmpdir(), "refrain-screens-"));
  const { path } = await microphoneFile(made, ["fan"], 4);
  const open = openCopy(checkout);
  const cloud = await startCloud({ checkout: open, more: ["--campaign", campaign.slug] });
  const browser = await launch(path, [], facesOfDevices(made));
  const taken = new Map();
  const waiting = [...locales];
  const takeOneByOne = async () => {
    for (let locale = waiting.shift(); locale; locale = waiting.shift()) {
      const found = await pictures({ browser, cloud, fan: fanOf(campaign, locale), out });
      taken.set(locale, found);
      say(`${locale}: ${found.screens.length} screens${found.problem ? `, then ${inShort(found.problem)}` : ""}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: LANGUAGES_AT_ONCE }, takeOneByOne));
  } finally {
    await browser.close();
    await cloud.stop();
    for (const folder of [made, open]) rmSync(folder, { recursive: true, force: true });
  }
  const all = locales.map((locale) => taken.get(locale));
  writeFileSync(join(out, "index.html"), sheet(campaign, all));
  return all.filter(({ problem }) => problem);
}

/** What a problem is and what was waited for. */
function inShort(problem) {
  const [first, ...more] = problem.split("\n");
  return [first, more.find((line) => line.includes("waiting for"))?.trim()].filter(Boolean).join(" ");
}

/** Somebody who speaks a language, lives where it is spoken and may take part there. */
function fanOf(campaign, locale) {
  const { language, region } = new Intl.Locale(locale).maximize();
  const laws = campaign.jurisdictions;
  const isEligible = (country) => laws.some(({ countries }) => countries.includes(country) || countries.includes("*"));
  const country = isEligible(region) ? region : laws[0].countries[0];
  const names = join(root, "tests", "names", `${language}.txt`);
  const listed = existsSync(names) ? readFileSync(names, "utf8").split("\n") : [];
  const name = listed.map((line) => line.trim()).find((line) => line && !line.startsWith("#"));
  const team = campaign.teams.find((team) => team.country === country) ?? campaign.teams[0];
  return {
    locale,
    country,
    team: team.id,
    name: name ?? "Zoe",
    laws: laws.filter(({ texts }) => texts[locale]).map(({ id }) => id),
  };
}

/** Takes the pictures of one language; answers the screens in the order in which a fan meets them, and what went wrong. */
async function pictures({ browser, cloud, fan, out }) {
  const { locale } = fan;
  const context = await browser.newContext({ locale, viewport: SIZES.phone, permissions: RIGHTS, reducedMotion: "reduce" });
  await context.addInitScript(holdFrames);
  mkdirSync(join(out, locale), { recursive: true });
  const screens = [];
  try {
    await everyScreen(context, cloud, fan, async (name, page) => {
      const files = {};
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        await atRest(page);
        const number = String(screens.length + 1).padStart(2, "0");
        files[size] = `${locale}/${number}-${size}.jpg`;
        await page.screenshot({ path: join(out, files[size]), type: "jpeg", quality: 80, scale: "css" });
      }
      await page.setViewportSize(SIZES.phone);
      screens.push({ name, files });
    });
    return { locale, screens, problem: null };
  } catch (error) {
    return { locale, screens, problem: error.message };
  } finally {
    await context.close();
  }
}

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);
const languageName = (locale) => new Intl.DisplayNames(["en"], { type: "language" }).of(locale);

function picture(size, { name, files }) {
  const { width, height } = SIZES[size];
  const about = `${escaped(name)}, ${size}`;
  return `<a href="${files[size]}"><img src="${files[size]}" alt="${about}" width="${width}" height="${height}" loading="lazy"></a>`;
}

function section({ locale, screens, problem }) {
  const figures = screens.map(
    (screen) => `<figure>${picture("phone", screen)}${picture("desk", screen)}<figcaption>${escaped(screen.name)}</figcaption></figure>`,
  );
  const stopped = problem && `<p class="problem">It stopped after these: ${escaped(problem)}</p>`;
  return `<section id="${locale}"><h2>${escaped(languageName(locale))} <small>${locale}, ${screens.length} screens</small></h2>
${figures.join("\n")}\n${stopped ?? ""}</section>`;
}

function sheet(campaign, all) {
  const links = all.map(({ locale }) => `<a href="#${locale}">${escaped(languageName(locale))}</a>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(campaign.song.title)}: every screen</title>
<style>
body { margin: 0 24px 48px; font: 15px/1.4 system-ui, sans-serif; color: #1c1c1c; background: #e9e7e2; }
nav { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 12px 0; background: #e9e7e2; }
a { color: inherit; }
section { display: grid; grid-template-columns: repeat(auto-fill, minmax(480px, 1fr)); gap: 28px 24px; scroll-margin-top: 64px; }
h1 { margin: 32px 0 8px; } h2, .problem { grid-column: 1 / -1; margin: 40px 0 0; } small { font-weight: 400; color: #5c5a55; }
figure { display: grid; grid-template-columns: 360fr 608fr; gap: 8px; align-items: start; margin: 0; }
figcaption { grid-column: 1 / -1; } img { display: block; width: 100%; height: auto; box-shadow: 0 0 0 1px #0002; }
.problem { padding: 12px 16px; color: #fff; background: #9c1c12; }
</style></head><body><h1>${escaped(campaign.song.title)}</h1><nav>${links.join("")}</nav>
${all.map(section).join("\n")}</body></html>
`;
}
