// Bytes that one first visit moves, as sent (compressed, with headers), by kind of resource:
//   node first-load.mjs URL
// Prints JSON: { "total": …, "document": …, "script": …, … }.
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../../web/package.json', import.meta.url))('playwright-core');
const [url] = process.argv.slice(2);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true });
  const network = await page.context().newCDPSession(page);
  const kinds = new Map();
  const bytes = { total: 0 };
  const missing = [];
  network.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type.toLowerCase());
    if (response.status >= 400) missing.push(`${response.url} answered ${response.status}`);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
    bytes.total += encodedDataLength;
  });
  await network.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  // A page that lacks something is lighter than the real one.
  if (missing.length > 0) throw new Error(missing.join('; '));
  console.log(JSON.stringify(bytes));
} finally {
  await browser.close();
}
