// Templates as drawing programs export them, beside what Chromium makes of the same files: pictures, boxes and type.
//
// In the exports #0f0 and #f0f stand for the team's colours, in whatever spelling. The picture for comparison is the file itself in
// Chromium, with the teams' colours in what its colour layers show, and without its text, box and waveform layers, which are drawn
// for each fan.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { launch, root } from "../browser.mjs";

const EXPORTS = join(root, "crates", "cover-build", "tests", "exports");
const PROGRAM = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug", "examples", "exports");
const SIDE = 600;
/** Channels of a pixel may differ by this much, of 255: covers are JPEGs. */
const NEAR = 16;
/** The share of pixels away from edges that may differ by more: seams of gradients, noise of filters. */
const MAX_FAR = 0.002;
/** The mean difference of all channels, of 255, with the edges. */
const MAX_MEAN = 2;
/** Units of the picture, which is 600 wide. */
const PLACE = 1;
/** Speckles of a filter, in units of the picture: both programs draw them, but each its own. */
const SPECKLED = { "figma-effects": { left: 318, top: 298, right: 522, bottom: 342 } };
/** Only these notes say that a picture is not Chromium's. */
const LOSS = /which is not drawn: rasterise|drawn in the nearest typeface/;

let folder, browser, page;
const names = (await readdir(EXPORTS)).filter((name) => name.endsWith(".svg")).map((name) => basename(name, ".svg"));

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "refrain-exports-"));
  const files = names.map((name) => join(EXPORTS, `${name}.svg`));
  await promisify(execFile)(PROGRAM, [folder, ...files]).catch(({ code, stderr }) => {
    throw new Error(`${PROGRAM} failed: ${stderr || code}; \`cargo build --workspace --all-targets\` builds it`);
  });
  browser = await launch();
  page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test("there are exports, and some of them cannot be used", async () => {
  const results = await Promise.all(names.map(result));
  assert.ok(results.filter(({ errors }) => !errors).length >= 40);
  assert.ok(results.some(({ errors }) => errors));
});

for (const name of names) {
  test(`the export ${name} is what Chromium draws, or says what is not`, async () => {
    const { errors, notes, layers } = await result(name);
    if (errors) {
      assert.match(errors, /\.svg/);
      return;
    }
    const svg = await readFile(join(EXPORTS, `${name}.svg`), "utf8");
    const [width, height] = layers.view_size;
    const scale = SIDE / width;
    const shown = await page.evaluate(show, [inTeamColours(svg), SIDE, (SIDE * height) / width]);
    for (const text of layers.texts) {
      compareText(text, shown.texts[text.field], scale, name);
    }
    assert.equal(Object.keys(shown.texts).length, layers.texts.length, `${name}: texts`);
    assert.equal(Boolean(shown.wave), Boolean(layers.wave), `${name}: waveform`);
    if (shown.wave) {
      compareBox(layers.wave.band, shown.wave, scale, `${name}: waveform`);
    }
    const cover = await readFile(join(folder, `${name}.jpg`), "base64");
    // Before a fan has sung, a waveform is a line.
    const masked = [shown.wave, SPECKLED[name]].filter(Boolean);
    const apart = await page.evaluate(difference, [cover, NEAR, masked]);
    if (!notes.some((note) => LOSS.test(note))) {
      assert.ok(apart.far <= MAX_FAR, `${name}: ${apart.far} of the pixels differ`);
      assert.ok(apart.mean <= MAX_MEAN, `${name}: the mean difference is ${apart.mean}`);
    }
  });
}

async function result(name) {
  return JSON.parse(await readFile(join(folder, `${name}.json`), "utf8"));
}

/** The file with the team's colours for its placeholders, and as it falls back where there is no wide gamut. */
function inTeamColours(svg) {
  return svg
    .replace(/;(fill|stroke|stop-color):color\(display-p3[^)]*\)/g, "")
    .replace(/#00ff00|#0f0\b|rgb\(0,\s*255,\s*0\)/gi, "#3a74ff")
    .replace(/#ff00ff|#f0f\b|rgb\(255,\s*0,\s*255\)/gi, "#ff4a57");
}

function compareText(text, shown, scale, name) {
  assert.ok(shown, `${name}: ${text.field} is not there`);
  compareBox(text.fit, shown.fit, scale, `${name}: the box of ${text.field}`);
  near(text.max_size * scale, shown.size, `${name}: font size`);
  near(text.baseline * scale, shown.baseline, `${name}: baseline`);
  near(text.opacity, shown.opacity, `${name}: opacity`, 0.01);
  assert.deepEqual(text.fill, shown.fill, `${name}: fill`);
}

function compareBox(box, shown, scale, what) {
  for (const side of ["left", "top", "right", "bottom"]) {
    near(box[side] * scale, shown[side], `${what}, ${side}`);
  }
}

function near(one, other, what, tolerance = PLACE) {
  assert.ok(Math.abs(one - other) <= tolerance, `${what}: ${one}, but Chromium has ${other}`);
}

/** In the page: shows an SVG without what is drawn at run time, and measures that. */
async function show([source, width, height]) {
  const parsed = new DOMParser().parseFromString(source.replace(/^\uFEFF/, ""), "image/svg+xml");
  const svg = document.importNode(parsed.documentElement, true);
  document.body.replaceChildren(svg);
  document.body.style.margin = "0";
  if (!svg.hasAttribute("viewBox")) {
    svg.setAttribute("viewBox", `0 0 ${svg.width.baseVal.value} ${svg.height.baseVal.value}`);
  }
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  svg.style.display = "block";

  const labels = (element) =>
    [...element.attributes]
      .filter(({ localName, name }) => ["id", "label"].includes(localName) || name === "data-name")
      .map(({ value }) => value.replaceAll("_x5F_", "_").trim());
  const elements = [...svg.querySelectorAll("*")];
  const layers = (kind) =>
    elements
      .map((element) => [element, labels(element).find((label) => label.startsWith(`${kind}--`))])
      .filter(([element, label]) => label && element.getClientRects().length)
      .map(([element, label]) => [element, label.split("--")[1]]);
  const box = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const boxes = new Map(layers("fit").map(([element, field]) => [field, box(element)]));
  const texts = {};
  for (const [layer, field] of layers("text")) {
    texts[field] = { ...measure(layer), fit: boxes.get(field) };
  }
  const waves = layers("wave");
  const found = { texts, wave: waves.length ? box(waves[0][0]) : undefined };

  for (const [element] of [...layers("text"), ...layers("fit"), ...waves]) {
    element.remove();
  }
  const paints = [
    ["rgb(58, 116, 255)", "rgb(255, 74, 87)", "rgb(0, 0, 0)"],
    { team_1: "#3a74ff", team_2: "#ff4a57" },
  ];
  for (const [layer, team] of layers("color")) {
    for (const element of shownBy(layer)) {
      for (const paint of ["fill", "stroke"]) {
        if (paints[0].includes(getComputedStyle(element)[paint])) {
          element.style[paint] = paints[1][team];
        }
      }
    }
  }
  for (const [element] of layers("image")) {
    element.setAttribute("fill", "#0a8");
    element.setAttribute("stroke", "none");
  }
  const drawn = new XMLSerializer().serializeToString(svg);
  globalThis.picture = await pixels(`data:image/svg+xml,${encodeURIComponent(drawn)}`);
  return found;

  /** A layer's shapes, and what its uses show. */
  function shownBy(layer) {
    const inside = [layer, ...layer.querySelectorAll("*")];
    const shown = inside.map((use) => svg.querySelector(use.href?.baseVal || "#none")).filter(Boolean);
    return [...inside, ...shown].filter((element) => element instanceof SVGGeometryElement || element.localName === "use");
  }

  function measure(layer) {
    const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT, (node) =>
      node.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
    );
    const first = walker.nextNode();
    const text = first.parentElement.closest("text");
    const style = getComputedStyle(first.parentElement);
    const matrix = text.getScreenCTM();
    const length = text.getNumberOfChars();
    let opacity = Number(style.fillOpacity);
    for (let at = first.parentElement; at !== svg.parentElement; at = at.parentElement) {
      opacity *= Number(getComputedStyle(at).opacity);
    }
    return {
      size: Number.parseFloat(style.fontSize) * matrix.d,
      baseline: text.getStartPositionOfChar(length - 1).matrixTransform(matrix).y,
      opacity,
      fill: style.fill.match(/\d+/g).slice(0, 3).map(Number),
    };
  }

  async function pixels(address) {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(width, Math.round(height));
    const context = canvas.getContext("2d");
    context.fillStyle = "#000";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  }
}

/** In the page: how far a cover is from the picture shown last, in all and away from that picture's edges. */
async function difference([base64, near, masked]) {
  const image = new Image();
  image.src = `data:image/jpeg;base64,${base64}`;
  await image.decode();
  const { width, height, data } = globalThis.picture;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0, width, height);
  const cover = context.getImageData(0, 0, width, height).data;
  const REACH = 4;
  let sum = 0;
  let far = 0;
  const isMasked = (x, y) =>
    masked.some(({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isMasked(x, y)) {
        continue;
      }
      const at = (y * width + x) * 4;
      let most = 0;
      for (let channel = 0; channel < 3; channel++) {
        const apart = Math.abs(data[at + channel] - cover[at + channel]);
        sum += apart;
        most = Math.max(most, apart);
      }
      if (most > near && !atEdge(x, y)) {
        far++;
      }
    }
  }
  return { mean: sum / (width * height * 3), far: far / (width * height) };

  function atEdge(x, y) {
    const at = (y * width + x) * 4;
    for (let v = Math.max(0, y - REACH); v <= Math.min(height - 1, y + REACH); v++) {
      for (let u = Math.max(0, x - REACH); u <= Math.min(width - 1, x + REACH); u++) {
        const other = (v * width + u) * 4;
        for (let channel = 0; channel < 3; channel++) {
          if (Math.abs(data[at + channel] - data[other + channel]) > near) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
