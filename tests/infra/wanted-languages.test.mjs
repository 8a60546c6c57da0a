// Runs infra/wanted-languages.js as CloudFront does: a plain script that defines `handler`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const source = readFileSync(new URL('../../infra/wanted-languages.js', import.meta.url), 'utf8');
const handler = vm.runInNewContext(`${source}; handler`);

const kept = (value) => handler({ request: { headers: { 'accept-language': { value } } } }).headers['accept-language'].value;

const cases = {
  // However weights are written, it is one answer.
  'fr-FR,fr;q=0.9,en-US;q=0.8,en;q=0.7': 'fr-FR,fr,en-US,en',
  'fr-FR, fr; q = 0.5, en-US;Q=0.3,en;q=0.1': 'fr-FR,fr,en-US,en',
  'fr-FR,fr,en-US,en': 'fr-FR,fr,en-US,en',
  // The most wanted first, wherever it stands; equals as they stand.
  'en;q=0.1, ar;q=0.7': 'ar,en',
  'de,fr,it,es,pt,nl,sv,pl': 'de,fr,it,es,pt,nl',
  // Whoever has no Traditional Chinese has Simplified, and no language of Norway hides English.
  'zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7': 'zh-TW,zh,en-US,en',
  'nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en-US;q=0.6,en;q=0.5': 'nb-NO,nb,no,nn,en-US,en',
  '*': '',
  'en;q=0,fr;q=x,de;q=7': '',
  '💥, ../, <script>, e': '',
};

for (const [value, expected] of Object.entries(cases)) {
  test(`of "${value}" remains "${expected}"`, () => assert.equal(kept(value), expected));
}

test('a header without end is read for twenty ranges', () => {
  assert.equal(kept(`${'x-,'.repeat(20)}fr`), '');
  assert.equal(kept(`${'x-,'.repeat(19)}fr`), 'fr');
});

test('a visitor who sends none is let through', () => {
  const request = { headers: { host: { value: 'sing.example' } } };
  assert.deepEqual(handler({ request: structuredClone(request) }), request);
});
