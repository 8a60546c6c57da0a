import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
const [url, n] = process.argv.slice(2);
for (let i=0;i<Number(n);i++){
const browser = await launch({ chromePath: '/usr/bin/chromium', chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'], logLevel: 'silent' });
const { lhr } = await lighthouse(url, { port: browser.port, onlyCategories: ['performance'], logLevel: 'error' });
browser.kill();
const a = lhr.audits;
console.log(lhr.categories.performance.score, ['first-contentful-paint','largest-contentful-paint','total-blocking-time','cumulative-layout-shift'].map(m=>a[m].numericValue?.toFixed(2)).join(' '));
}
