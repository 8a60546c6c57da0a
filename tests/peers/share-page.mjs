// Makes a record on the real pages and prints the address of its share page: node share-page.mjs ORIGIN
import { join } from 'node:path';
import { launch, root } from '../journeys/browser.mjs';
import { agrees, choosesFile, holdsRecord, introduces, listens, openPage, watchSounds } from '../journeys/fan.mjs';

const FAN = { locale: 'en', dir: 'ltr', country: 'FR', team: 'fra', name: 'Zoé' };
const [origin] = process.argv.slice(2);

const browser = await launch();
try {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await browser.newContext({ locale: FAN.locale, permissions });
  await context.addInitScript(watchSounds);
  const page = await openPage(context);
  await introduces(page, origin, FAN);
  await choosesFile(page, join(root, 'tests', 'voices', 'fan.flac'));
  await listens(page);
  await agrees(page);
  const { shareLink } = await holdsRecord(page);
  console.log(shareLink);
} finally {
  await browser.close();
}
