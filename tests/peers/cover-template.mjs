// A campaign's template as the peers use it: the art without its layers, and the boxes that the name and the wave go into.
// The peers draw the name and the wave anew for every fan; title, artist, team and emblem are left out of their job.
import { readFileSync } from 'node:fs';

/** The pictures that are measured, with their templates. */
export const PICTURES = [
  { name: 'cover', template: 'cover.svg', width: 1500, height: 1500 },
  { name: 'share', template: 'share.svg', width: 1200, height: 630 },
  { name: 'phone', template: 'cover.svg', width: 600, height: 600 },
];

/** JPEG as a cover is encoded. */
export const QUALITY = 85;

/** The colours that the demo's templates are painted in, which are those of team `fra`. */
const COLOURS = [[0x3a, 0x74, 0xff], [0xff, 0x4a, 0x57]];

/** { svg: the art alone, nameBox, waveBox } of one picture; boxes in the picture's pixels. */
export function readTemplate(campaign, picture) {
  const source = readFileSync(new URL(`../../campaigns/${campaign}/${picture.template}`, import.meta.url), 'utf8');
  const [, , , viewWidth] = source.match(/viewBox="([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)"/).map(Number);
  const scale = picture.width / viewWidth;
  const svg = source
    .replace(/<text id="text--[\s\S]*?<\/text>/g, '')
    .replace(/<(rect|image)[^>]* id="(fit|wave|image)--[^>]*\/>/g, '')
    .replace(/<svg([^>]*?) width="[^"]*" height="[^"]*"/, `<svg$1 width="${picture.width}" height="${picture.height}"`);
  return { ...picture, svg, nameBox: box(source, 'fit--fan_name', scale), waveBox: wave(source, scale) };
}

function wave(source, scale) {
  const element = source.match(/<rect[^>]* id="wave--take"[^>]*>/)?.[0];
  const said = (name) => Number(element.match(new RegExp(` data-${name}="([\\d.]+)"`))[1]);
  return { ...box(source, 'wave--take', scale), count: said('bars'), weight: said('weight') };
}

function box(source, id, scale) {
  const element = source.match(new RegExp(`<rect[^>]* id="${id}"[^>]*>`))?.[0];
  const side = (name) => Math.round(Number(element.match(new RegExp(` ${name}="([\\d.]+)"`))[1]) * scale);
  return { left: side('x'), top: side('y'), width: side('width'), height: side('height') };
}

/** The bars of a waveform as rectangles on the ground of their box, from one colour to the other, from 256 peaks of 0 to 255. */
export function bars(wave) {
  const { count, weight } = wave;
  const step = wave.width / count;
  return Array.from({ length: count }, (_, i) => {
    const peak = Math.max(...PEAKS.slice(Math.floor((i * 256) / count), Math.floor(((i + 1) * 256) / count)));
    const height = Math.max(step * weight, (peak / 255) * wave.height);
    const at = i / (count - 1);
    const colour = COLOURS[0].map((from, channel) => Math.round(from + (COLOURS[1][channel] - from) * at));
    const [x, y] = [wave.left + (i + (1 - weight) / 2) * step, wave.top + wave.height - height];
    return { x, y, width: step * weight, height, fill: `rgb(${colour})` };
  });
}

/** Peaks of a made-up phrase, the same at every run. */
const PEAKS = Array.from({ length: 256 }, (_, i) => Math.round(255 * Math.abs(Math.sin(i / 15)) ** 0.6));

/** The display face of the cover, by file. */
export const FONT = new URL(
  '../../web/node_modules/@expo-google-fonts/sofia-sans-extra-condensed/900Black/SofiaSansExtraCondensed_900Black.ttf',
  import.meta.url,
).pathname;
export const FAMILY = 'Sofia Sans Extra Condensed';

/** The size at which a name is as large as its box allows, given how wide it is at 100. */
export const fitted = (nameBox, widthAt100) => Math.min((nameBox.width / widthAt100) * 100, nameBox.height);
