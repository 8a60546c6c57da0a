// A page's marks by Lighthouse, as a middling phone on a slow connection meets it:
//   node lighthouse.mjs URL RUNS
// Prints JSON: { "performance": [97, …], "accessibility": [100, …], … }, and on the error output whatever took marks away.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const ATTEMPTS = 3;
const [url, runs] = process.argv.slice(2);

const marks = Object.fromEntries(CATEGORIES.map((category) => [category.replace('-', '_'), []]));
for (let run = 0; run < Number(runs); run += 1) {
  const report = await complete();
  for (const category of CATEGORIES) marks[category.replace('-', '_')].push(Math.round(report.categories[category].score * 100));
  tell(report);
}
console.log(JSON.stringify(marks));

/** A busy machine can lose the beginning of a trace: Lighthouse then gives no marks at all, and asks to be run again. */
async function complete() {
  for (let attempt = 1; ; attempt += 1) {
    const report = await visit();
    if (!report.runtimeError) return report;
    if (attempt === ATTEMPTS) throw new Error(report.runtimeError.message);
    console.error(`again: ${report.runtimeError.message}`);
  }
}

/** Each visit has a browser of its own, so that nothing is cached. */
async function visit() {
  const browser = await launch({
    chromePath: process.env.CHROMIUM || '/usr/bin/chromium',
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'],
    logLevel: 'silent',
  });
  try {
    const { lhr } = await lighthouse(url, { port: browser.port, onlyCategories: CATEGORIES, logLevel: 'error' });
    return lhr;
  } finally {
    browser.kill();
  }
}

/** Every audit that weighs in a category and is not passed whole. */
function tell({ categories, audits }) {
  for (const { id, auditRefs } of Object.values(categories)) {
    for (const { id: audit, weight } of auditRefs) {
      const { score, title, displayValue } = audits[audit];
      if (weight > 0 && score !== null && score < 1) console.error(`${id}: ${audit} ${score}: ${title} ${displayValue ?? ''}`);
    }
  }
}
