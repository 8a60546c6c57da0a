// What a first visit moves, in Chromium on a small phone: the landing and then the booth, nothing cached before the landing.
//   node first-load.mjs ORIGIN
// Prints JSON for each language: { "en": { "code": …, "landing": … }, … }, in bytes. `code` is HTML, CSS, JavaScript and the words
// that scripts say, of both pages, as compressed on the way; `landing` is all that the landing moves, headers too.
import { launch } from '../journeys/browser.mjs';

const SMALL_PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
const CODE = new Set(['document', 'stylesheet', 'script', 'fetch']);
const [origin] = process.argv.slice(2);

const browser = await launch();
try {
  console.log(JSON.stringify(Object.fromEntries(await everyLanguage())));
} finally {
  await browser.close();
}

async function everyLanguage() {
  const page = await browser.newPage();
  await page.goto(`${origin}/`);
  const languages = await page.locator('.languages a').evaluateAll((links) => links.map((link) => link.lang));
  const found = [];
  for (const language of languages) found.push([language, await visit(language)]);
  return found;
}

async function visit(language) {
  const context = await browser.newContext({ ...SMALL_PHONE, locale: language });
  const page = await context.newPage();
  const moved = [];
  page.on('requestfinished', (request) => moved.push(weigh(request)));
  await page.goto(`${origin}/${language}/`, { waitUntil: 'networkidle' });
  const landing = await Promise.all(moved);
  await page.goto(`${origin}/${language}/sing/`, { waitUntil: 'networkidle' });
  const all = await Promise.all(moved);
  if ((await context.cookies()).length > 0) throw new Error('somebody set a cookie');
  await context.close();
  return {
    code: sum(all.filter(({ kind }) => CODE.has(kind)).map(({ body }) => body)),
    landing: sum(landing.map(({ head, body }) => head + body)),
  };
}

/** A page that lacks something, or has it from elsewhere, is lighter than the real one. */
async function weigh(request) {
  const [response, sizes] = await Promise.all([request.response(), request.sizes()]);
  if (response.status() >= 400) throw new Error(`${request.url()} answered ${response.status()}`);
  if (new URL(request.url()).origin !== origin) throw new Error(`asks a stranger for ${request.url()}`);
  return { kind: request.resourceType(), head: sizes.responseHeadersSize, body: Math.max(sizes.responseBodySize, 0) };
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
