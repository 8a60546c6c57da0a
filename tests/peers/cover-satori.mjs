// The three pictures of a cover with satori and resvg-js, as pictures for links are usually made: elements to SVG to PNG, then JPEG by
// sharp. Over bases that `cover-sharp.mjs bases` has drawn.
//   node cover-satori.mjs default CAMPAIGN NAME FOLDER [n]  n fans
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import sharp from 'sharp';
import { FAMILY, FONT, PICTURES, QUALITY, bars, readTemplate } from './cover-template.mjs';

sharp.concurrency(1);
const [, campaign, fan, folder, count = '1'] = process.argv.slice(2);
const fonts = [{ name: FAMILY, data: readFileSync(FONT), weight: 900, style: 'normal' }];
const templates = PICTURES.map((picture) => {
  const png = readFileSync(join(folder, `${picture.name}.png`)).toString('base64');
  return { ...readTemplate(campaign, picture), base: `data:image/png;base64,${png}` };
});

const element = (type, style, props = {}) => ({ type, props: { style, ...props } });

/** Satori has no fitting: the size is guessed from the number of letters, as people do. */
const guessed = (nameBox, words) => Math.min(nameBox.width / (words.length * 0.42), nameBox.height);

async function draw({ name, width, height, nameBox, waveBox, base }) {
  const words = fan.toUpperCase();
  const size = guessed(nameBox, words);
  const at = { position: 'absolute', left: nameBox.left, top: nameBox.top + nameBox.height - size * 1.1 };
  const wave = bars(waveBox).map((bar) =>
    element('div', { position: 'absolute', left: bar.x, top: bar.y, width: bar.width, height: bar.height, backgroundColor: bar.fill }),
  );
  const svg = await satori(
    element('div', { display: 'flex', width, height }, {
      children: [
        element('img', { position: 'absolute', left: 0, top: 0 }, { src: base, width, height }),
        ...wave,
        element('div', { ...at, color: '#fff', fontFamily: FAMILY, fontWeight: 900, fontSize: size }, { children: words }),
      ],
    }),
    { width, height, fonts },
  );
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  await sharp(png)
    .flatten()
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:2:0' })
    .toFile(join(folder, `satori-${name}.jpg`));
}

for (let i = 0; i < Number(count); i += 1) for (const template of templates) await draw(template);
