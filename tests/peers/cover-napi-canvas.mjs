// The three pictures of a cover with @napi-rs/canvas.
//   node cover-napi-canvas.mjs default CAMPAIGN NAME FOLDER [n]  the usual way: the template as SVG for every fan, the name over it; n fans
//   node cover-napi-canvas.mjs png CAMPAIGN NAME FOLDER [n]      the finished art, which `cover-sharp.mjs bases` drew, loaded for every fan
//   node cover-napi-canvas.mjs cached CAMPAIGN NAME FOLDER [n]   the expert's way: loaded once
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GlobalFonts, createCanvas, loadImage } from '@napi-rs/canvas';
import { FAMILY, FONT, PICTURES, QUALITY, bars, fitted, readTemplate } from './cover-template.mjs';

const [mode, campaign, fan, folder, count = '1'] = process.argv.slice(2);
GlobalFonts.registerFromPath(FONT, FAMILY);
const templates = PICTURES.map((picture) => readTemplate(campaign, picture));
const bases = new Map();

async function art({ name, svg }) {
  if (mode === 'default') return loadImage(Buffer.from(svg));
  if (bases.has(name)) return bases.get(name);
  const image = await loadImage(join(folder, `${name}.png`));
  if (mode === 'cached') bases.set(name, image);
  return image;
}

async function draw(template) {
  const { name, width, height, nameBox, waveBox } = template;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(await art(template), 0, 0, width, height);
  for (const bar of bars(waveBox)) {
    context.fillStyle = bar.fill;
    context.fillRect(bar.x, bar.y, bar.width, bar.height);
  }
  const words = fan.toUpperCase();
  context.font = `900 100px "${FAMILY}"`;
  context.font = `900 ${fitted(nameBox, context.measureText(words).width)}px "${FAMILY}"`;
  context.fillStyle = '#fff';
  context.fillText(words, nameBox.left, nameBox.top + nameBox.height * 0.94);
  writeFileSync(join(folder, `napi-canvas-${mode}-${name}.jpg`), await canvas.encode('jpeg', QUALITY));
}

for (let i = 0; i < Number(count); i += 1) for (const template of templates) await draw(template);
