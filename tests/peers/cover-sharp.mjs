// The three pictures of a sleeve with sharp.
//   node cover-sharp.mjs bases CAMPAIGN FOLDER            draws the art once, for both peers; not counted
//   node cover-sharp.mjs whole CAMPAIGN NAME FOLDER [n]   the usual way: the whole template as SVG for every fan, n fans
//   node cover-sharp.mjs cached CAMPAIGN NAME FOLDER [n]  the expert's way: the art from FOLDER's bases, name and wave over it
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { FONT, PEAKS, PICTURES, bars, readTemplate } from './cover-template.mjs';

sharp.concurrency(1);
const JPEG = { quality: 85, chromaSubsampling: '4:2:0' };
const [mode, campaign, ...rest] = process.argv.slice(2);
const templates = PICTURES.map((picture) => ({ ...picture, ...readTemplate(campaign, picture) }));

async function overlay({ width, height, nameBox, waveBox }, fan) {
  const text = { text: `<span foreground="white">${fan}</span>`, font: 'Sofia Sans Extra Condensed, Black', fontfile: FONT };
  const drawn = await sharp({ text: { ...text, width: nameBox.width, height: nameBox.height, rgba: true } }).png().toBuffer();
  const rects = bars(waveBox, PEAKS).map((b) => `<rect x="${b.x}" y="${b.y}" width="${b.width}" height="${b.height}" fill="#fff"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${rects.join('')}</svg>`;
  return [{ input: drawn, left: nameBox.left, top: nameBox.top }, { input: Buffer.from(svg), left: 0, top: 0 }];
}

async function draw(fan, folder, base) {
  for (const template of templates) {
    await sharp(base(template))
      .composite(await overlay(template, fan))
      .flatten()
      .jpeg(JPEG)
      .toFile(join(folder, `sharp-${mode}-${template.name}.jpg`));
  }
}

if (mode === 'bases') {
  const [folder] = rest;
  mkdirSync(folder, { recursive: true });
  for (const template of templates) {
    await sharp(Buffer.from(template.svg)).flatten().png({ compressionLevel: 1 }).toFile(join(folder, `${template.name}.png`));
    // What the job of ImageMagick needs to know, in its own words.
    const wave = bars(template.waveBox, PEAKS).map((b) => `rectangle ${b.x},${b.y} ${b.x + b.width},${b.y + b.height}`);
    const { left, top, width, height } = template.nameBox;
    writeFileSync(join(folder, `${template.name}.job`), `${width}x${height} +${left}+${top}\n${wave.join(' ')}\n`);
  }
} else {
  const [fan, folder, count = '1'] = rest;
  const base = mode === 'whole' ? ({ svg }) => Buffer.from(svg) : ({ name }) => join(folder, `${name}.png`);
  for (let i = 0; i < Number(count); i += 1) await draw(fan, folder, base);
}
