// The three pictures of a cover with sharp.
//   node cover-sharp.mjs bases CAMPAIGN FOLDER             draws the art once, for all peers; not counted
//   node cover-sharp.mjs default CAMPAIGN NAME FOLDER [n]  the usual way: the template as SVG for every fan, the name over it; n fans
//   node cover-sharp.mjs cached CAMPAIGN NAME FOLDER [n]   the expert's way: the finished art in memory, decoded
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { FAMILY, FONT, PICTURES, QUALITY, bars, readTemplate } from './cover-template.mjs';

sharp.concurrency(1);
// A fan is no other fan: nothing is remembered but what the job keeps.
sharp.cache(false);
const [mode, campaign, ...rest] = process.argv.slice(2);
const templates = PICTURES.map((picture) => readTemplate(campaign, picture));

async function overlay({ width, height, nameBox, waveBox }, fan) {
  const text = { text: `<span foreground="white">${fan.toUpperCase()}</span>`, font: `${FAMILY}, Black`, fontfile: FONT };
  const drawn = await sharp({ text: { ...text, width: nameBox.width, height: nameBox.height, rgba: true } }).png().toBuffer();
  const size = await sharp(drawn).metadata();
  const rects = bars(waveBox).map((b) => `<rect x="${b.x}" y="${b.y}" width="${b.width}" height="${b.height}" fill="${b.fill}"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${rects.join('')}</svg>`;
  const top = nameBox.top + nameBox.height - size.height;
  return [{ input: drawn, left: nameBox.left, top }, { input: Buffer.from(svg), left: 0, top: 0 }];
}

async function draw(fan, folder, base) {
  for (const template of templates) {
    await base(template)
      .composite(await overlay(template, fan))
      .flatten()
      .jpeg({ quality: QUALITY, chromaSubsampling: '4:2:0' })
      .toFile(join(folder, `sharp-${mode}-${template.name}.jpg`));
  }
}

async function decoded(folder) {
  const read = async ({ name }) => {
    const { data, info } = await sharp(join(folder, `${name}.png`)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    return [name, { data, raw: { width: info.width, height: info.height, channels: info.channels } }];
  };
  return Object.fromEntries(await Promise.all(templates.map(read)));
}

if (mode === 'bases') {
  const [folder] = rest;
  mkdirSync(folder, { recursive: true });
  for (const template of templates) {
    await sharp(Buffer.from(template.svg)).flatten().png({ compressionLevel: 1 }).toFile(join(folder, `${template.name}.png`));
    // What the job of ImageMagick needs to know, in its own words.
    const wave = bars(template.waveBox).map((b) => `fill ${b.fill} rectangle ${b.x},${b.y} ${b.x + b.width},${b.y + b.height}`);
    const { left, top, width, height } = template.nameBox;
    writeFileSync(join(folder, `${template.name}.job`), `${width}x${height} +${left}+${top}\n${wave.join(' ')}\n`);
  }
} else {
  const [fan, folder, count = '1'] = rest;
  const bases = mode === 'cached' ? await decoded(folder) : null;
  const base = bases ? ({ name }) => sharp(bases[name].data, { raw: bases[name].raw }) : ({ svg }) => sharp(Buffer.from(svg));
  for (let i = 0; i < Number(count); i += 1) await draw(fan, folder, base);
}
