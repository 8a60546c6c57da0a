// Takes the pictures of docs/campaigns.md, of a campaign that is made for them: node guide-pictures.mjs [folder]; into docs/images, if
// left out.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, root } from "./browser.mjs";
import { PROGRAM, startCloud } from "./cloud.mjs";
import { contactSheet } from "./contact-sheet.mjs";
import { coverShows } from "./fan.mjs";
import { atRest } from "./inspect.mjs";

const SLUG = "summer-song";
const STYLES = ["stage", "paper", "poster"];
const ANSWERS = [
  ...["--title", "A Song for the Harbour"],
  ...["--artist", "The Quay"],
  ...["--languages", "en,fr"],
  ...["--team", "Gulls=#1f6feb,#e0a100"],
  ...["--team", "Cranes=#c8102e,#5b6770"],
];
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 1.5 };
/** Three mistakes that are easily made: a file, the text to replace, and what it becomes. */
const MISTAKES = [
  ["campaign.toml", "tempo_bpm", "tempo_bpn"],
  ["campaign.toml", 'review = "after"', 'review = "later"'],
  ["fr/campaign.ftl", "campaign-tagline", "campaign-tag-line"],
];

const pictures = resolve(process.argv[2] ?? join(root, "docs", "images"));
const checkout = mkdtempSync(join(tmpdir(), "refrain-guide-"));
const campaign = join(checkout, "campaigns", SLUG);
const browser = await launch();
try {
  mkdirSync(pictures, { recursive: true });
  makeCheckout();
  const landings = {};
  for (const style of STYLES) landings[style] = await landing(style);
  await drawn("guide-styles", stylesPage(landings), 1_140);
  // The first style again, which the other pictures show.
  make(STYLES[0]);
  await drawn("guide-folder", folderPage(), 400);
  await drawn("guide-cover", coverPage(readFileSync(join(campaign, "cover.svg"), "utf8")), 1_000);
  await drawn("guide-words", wordsPage(), 1_120);
  build();
  await screensSheet();
  await readyPage();
  await mistakes();
} finally {
  await browser.close();
  rmSync(checkout, { recursive: true, force: true });
}

/** A checkout whose product is this one's, and whose campaigns are its own. Words are exported from within a folder, not through a link. */
function makeCheckout() {
  symlinkSync(join(root, "web"), join(checkout, "web"));
  cpSync(join(root, "locales"), join(checkout, "locales"), { recursive: true });
  for (const folder of ["infra", "campaigns"]) mkdirSync(join(checkout, folder));
  copyFileSync(join(root, "infra", "template.yaml"), join(checkout, "infra", "template.yaml"));
  execFileSync(process.execPath, [join(root, "web", "build.mjs"), "--out", join(checkout, "build")], { stdio: "pipe" });
}

function make(style) {
  rmSync(campaign, { recursive: true, force: true });
  execFileSync(PROGRAM, ["new", SLUG, "--style", style, ...ANSWERS], { cwd: checkout, stdio: "pipe" });
}

function build() {
  execFileSync(PROGRAM, ["build", "--campaign", SLUG], { cwd: checkout, stdio: "pipe" });
}

/** The first page of a new campaign, as a data address. */
async function landing(style) {
  make(style);
  build();
  const cloud = await startCloud({ checkout, more: ["--campaign", SLUG] });
  try {
    const page = await browser.newPage(PHONE);
    await page.goto(`${cloud.origin}/en/`);
    await coverShows(page, 480);
    await atRest(page);
    const picture = await page.screenshot({ type: "png" });
    await page.close();
    return `data:image/png;base64,${picture.toString("base64")}`;
  } finally {
    await cloud.stop();
  }
}

/** A picture of what a page's markup shows, as wide as is said and as high as it is. */
async function drawn(name, html, width) {
  const page = await browser.newPage({ viewport: { width, height: 100 } });
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 28px; font: 15px/1.5 system-ui, sans-serif; color: #1c1c1c; background: #efece5; }
</style>${html}`,
  );
  await taken(name, page, true);
}

async function taken(name, page, fullPage = false) {
  await atRest(page);
  await page.screenshot({ path: join(pictures, `${name}.jpg`), type: "jpeg", quality: 56, fullPage });
  await page.close();
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);
}

function stylesPage(landings) {
  const figures = STYLES.map(
    (style) => `<figure><img src="${landings[style]}" alt=""><figcaption>style = "${style}"</figcaption></figure>`,
  );
  return `<style>body { display: flex; justify-content: space-between; } figure { margin: 0; } img { display: block; width: 340px; }
figcaption { margin-top: 12px; font: 16px ui-monospace, monospace; }</style>${figures.join("")}`;
}

function folderPage() {
  const lines = (folder, depth) =>
    readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => Number(b.isDirectory()) - Number(a.isDirectory()) || a.name.localeCompare(b.name))
      .flatMap((entry) => [
        `<p style="padding-inline-start: ${depth * 28}px" class="${entry.isDirectory() ? "folder" : "file"}">${escaped(entry.name)}</p>`,
        ...(entry.isDirectory() ? lines(join(folder, entry.name), depth + 1) : []),
      ]);
  return `<style>p { margin: 0; line-height: 26px; } p::before { content: ""; display: inline-block; width: 16px; height: 12px; margin-inline-end: 10px;
border-radius: 2px; background: #c98a1b; } .file::before { box-sizing: border-box; width: 11px; height: 14px; margin-inline: 2px 13px; vertical-align: -2px;
border: 1.5px solid #6d6a63; background: #fff; } .folder { font-weight: 600; }</style>
<p class="folder">${SLUG}</p>${lines(campaign, 1).join("")}`;
}

/** The cover in the face that covers are set in, with a frame around each thing that has a name, and the names beside it. */
function coverPage(svg) {
  const [face] = JSON.parse(readFileSync(join(root, "web", "fonts.json"), "utf8")).faces;
  const ttf = readFileSync(join(root, "web", "node_modules", face.package, face.file)).toString("base64");
  return `<style>@font-face { font-family: Cover; src: url(data:font/ttf;base64,${ttf}); }
body { padding: 28px 300px 28px 28px; } main { position: relative; } svg { display: block; width: 100%; height: auto; } svg text { font-family: Cover; }
[id^="fit--"], [id^="image--"], [id^="wave--"] { fill: none; } i { position: absolute; border: 1.5px dashed #ff4d6d; }
b { position: absolute; inset-inline-start: calc(100% + 44px); font: 15px ui-monospace, monospace; white-space: nowrap; }
s { position: absolute; height: 0; border-top: 1px solid #ff4d6d; transform-origin: 0 0; }</style><main>${svg.replace(/^<\?xml[^>]*>/, "")}</main>
<script>
${drawNames}
document.fonts.load("10px Cover").then(drawNames);
</script>`;
}

/** In the page: a frame for each box of the cover, and a line from each named thing to its name. */
function drawNames() {
  const main = document.querySelector("main");
  const origin = main.getBoundingClientRect();
  const put = (tag, style, textContent = "") => main.append(Object.assign(document.createElement(tag), { style, textContent }));
  const things = [...main.querySelectorAll("[id]")]
    .filter(({ id }) => /^(text|fit|wave|image)--/.test(id))
    .map((element) => ({ id: element.id, box: element.getBoundingClientRect() }))
    .sort((a, b) => a.box.top - b.box.top);
  const LINE_PX = 26;
  let free = 0;
  for (const { id, box } of things) {
    const [left, top] = [box.left - origin.left, box.top - origin.top];
    const isText = id.startsWith("text--");
    if (!isText) put("i", `left:${left}px;top:${top}px;width:${box.width}px;height:${box.height}px`);
    const from = [Math.min(left + box.width, origin.width - 12), isText ? top + box.height / 2 : top + Math.min(box.height / 2, 12)];
    const at = Math.max(from[1] - LINE_PX / 2, free);
    free = at + LINE_PX;
    put("b", `top:${at}px`, id);
    const [across, down] = [origin.width + 38 - from[0], at + LINE_PX / 2 - 2 - from[1]];
    put("s", `left:${from[0]}px;top:${from[1]}px;width:${Math.hypot(across, down)}px;transform:rotate(${Math.atan2(down, across)}rad)`);
  }
}

/** The campaign's own rows of the table for translators, as a spreadsheet shows them; screens and attributes are left out. */
function wordsPage() {
  const table = execFileSync(PROGRAM, ["words", "export", "--campaign", SLUG], { cwd: checkout, encoding: "utf8" });
  const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell.replace(/^"|"$/g, "").replaceAll('""', '"'));
  const lines = table.replace("\ufeff", "").split("\n");
  const rows = lines.flatMap((line, at) => (at === 0 || line.startsWith(`campaigns/${SLUG}/{locale}/`) ? [[at + 1, cells(line)]] : []));
  const shown = ([number, [file, id, , comment, , en, fr]], tag) =>
    `<tr><th>${number}</th>${[file.replace(/^.*\/(?=\{)/, "…/"), id, comment, en, fr].map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
  return `<style>table { border-collapse: collapse; background: #fff; font-size: 13px; line-height: 1.35; } th, td { border: 1px solid #d4d0c6;
padding: 5px 8px; text-align: start; vertical-align: top; } th { background: #f3f1ec; font-weight: 400; color: #6d6a63; } tr:nth-child(2) td { font-weight: 700; }
td:last-child { background: #fffbe0; }</style>
<table><tr><th></th>${[..."ABDFG"].map((letter) => `<th>${letter}</th>`).join("")}</tr>${rows.map((row) => shown(row, "td")).join("")}</table>`;
}

async function screensSheet() {
  const out = join(checkout, "screens");
  const stopped = await contactSheet({ checkout, out, locales: ["en"], say: (line) => console.error(line) });
  if (stopped.length > 0) throw new Error(stopped[0].problem);
  const page = await browser.newPage({ viewport: { width: 1_280, height: 900 } });
  await page.goto(pathToFileURL(join(out, "index.html")).href);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight));
  await taken("guide-screens", page);
}

async function readyPage() {
  // What is missing is its answer, too: its status is 1.
  const { stdout } = spawnSync(PROGRAM, ["ready", "--campaign", SLUG, "--format", "html"], { cwd: checkout, encoding: "utf8" });
  const file = join(checkout, "ready.html");
  writeFileSync(file, stdout);
  const page = await browser.newPage({ viewport: { width: 1_000, height: 760 } });
  await page.goto(pathToFileURL(file).href);
  await taken("guide-ready", page);
}

/** What `make check` prints of the mistakes, and what the page shows of the first while `make dev` runs. */
async function mistakes() {
  const cloud = await startCloud({ checkout, more: ["--watch", "--campaign", SLUG] });
  try {
    const page = await browser.newPage({ viewport: { width: 1_100, height: 760 } });
    await page.goto(`${cloud.origin}/en/`);
    await coverShows(page, 480);
    for (const [file, from, to] of MISTAKES) {
      const path = join(campaign, file);
      const text = readFileSync(path, "utf8");
      if (!text.includes(from)) throw new Error(`${file} lacks ${from}`);
      writeFileSync(path, text.replace(from, to));
    }
    await page.locator("#refrain-preview [role=alert] li").nth(2).waitFor();
    await taken("guide-page", page);
  } finally {
    await cloud.stop();
  }
  const { stdout } = spawnSync(PROGRAM, ["check", "--campaign", SLUG], {
    cwd: checkout,
    encoding: "utf8",
    env: { ...process.env, CLICOLOR_FORCE: "1" },
  });
  const printed = asMarkup(stdout);
  await drawn(
    "guide-check",
    `<style>body { background: #16181d; } pre { margin: 0; font: 14px/1.45 ui-monospace, monospace; color: #e6e3dc; overflow: hidden; }</style>
<pre><span style="color:#8ac6ff">$</span> make check CAMPAIGN=${SLUG}\n\n${printed}</pre>`,
    1_120,
  );
}

/** A terminal's colours as markup. */
function asMarkup(text) {
  const COLOURS = { 1: "#ff7b72", 2: "#7ee787", 3: "#ffd166", 4: "#8ac6ff", 6: "#76e3ea" };
  let open = 0;
  const markup = escaped(text).replace(/\u001b\[([\d;]*)m/g, (_, list) => {
    const codes = list.split(";").map(Number);
    if (codes.includes(0)) {
      const closed = "</span>".repeat(open);
      open = 0;
      return closed;
    }
    open += 1;
    // 31 and 91 are red, and so on.
    const colour = codes.filter((code) => code > 30).map((code) => COLOURS[code % 10])[0];
    const style = [codes.includes(1) && "font-weight: 700", colour && `color: ${colour}`].filter(Boolean);
    return `<span style="${style.join("; ")}">`;
  });
  return markup + "</span>".repeat(open);
}
