// Runs infra/carry-query.js as CloudFront does: a plain script that defines `handler`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const source = readFileSync(new URL('../../infra/carry-query.js', import.meta.url), 'utf8');
const handler = vm.runInNewContext(`${source}; handler`);

function answered(query, headers = { location: { value: '/fr/' } }) {
  const response = { statusCode: 302, headers: structuredClone(headers) };
  return handler({ request: { uri: '/', rawQueryString: () => query }, response }).headers.location?.value;
}

for (const query of ['team=fra', 'fbclid=IwAR0x_-&utm_source=a%26b&utm_source=c', 'a', '?', 'q=%E2%98%83']) {
  test(`the query ${query} is put on the redirect as it is`, () => assert.equal(answered(query), `/fr/?${query}`));
}

for (const query of [undefined, '', 'a'.repeat(2049)]) {
  test(`a query of ${query?.length ?? 'no'} letters leaves the redirect alone`, () => assert.equal(answered(query), '/fr/'));
}

test('where the raw query cannot be had it is put together from its parameters', () => {
  const querystring = { team: { value: 'fra' }, utm: { value: 'a%26b', multiValue: [{ value: 'a%26b' }, { value: 'c' }] } };
  const response = { statusCode: 302, headers: { location: { value: '/fr/' } } };
  const answer = handler({ request: { uri: '/', querystring }, response });
  assert.equal(answer.headers.location.value, '/fr/?team=fra&utm=a%26b&utm=c');
  const bare = { statusCode: 302, headers: { location: { value: '/fr/' } } };
  assert.equal(handler({ request: { uri: '/', querystring: {} }, response: bare }).headers.location.value, '/fr/');
});

test('an answer that leads nowhere is left alone', () => assert.equal(answered('team=fra', {}), undefined));
