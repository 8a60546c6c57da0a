// Runs infra/index-html.js as CloudFront does: a plain script that defines `handler`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const source = readFileSync(new URL('../../infra/index-html.js', import.meta.url), 'utf8');
const handler = vm.runInNewContext(`${source}; handler`);

function asked(uri, query) {
  return { method: 'GET', uri, querystring: {}, headers: {}, rawQueryString: () => query };
}

const rewritten = (uri) => handler({ request: asked(uri) }).uri;

const cases = {
  '/fr/': '/fr/index.html',
  '/fr/sing/': '/fr/sing/index.html',
  '/e/5e6a2c1e-4b0f-4f5e-9a55-0f3f6f1c2d3e/': '/e/5e6a2c1e-4b0f-4f5e-9a55-0f3f6f1c2d3e/index.html',
  '/': '/index.html',
  '/assets/app.4f2a.js': '/assets/app.4f2a.js',
  '/e/5e6a2c1e-4b0f-4f5e-9a55-0f3f6f1c2d3e/mix.mp3': '/e/5e6a2c1e-4b0f-4f5e-9a55-0f3f6f1c2d3e/mix.mp3',
};

for (const [uri, expected] of Object.entries(cases)) {
  test(`${uri} becomes ${expected}`, () => assert.equal(rewritten(uri), expected));
}

for (const [uri, query, location] of [
  ['/fr', undefined, '/fr/'],
  ['/pt-BR', '', '/pt-BR/'],
  ['/fr/sing', 'team=fra&utm=a%20b', '/fr/sing/?team=fra&utm=a%20b'],
  ['/e/5e6a2c1e-4b0f-4f5e-9a55-0f3f6f1c2d3e', undefined, '/e/5e6a2c1e-4b0f-4f5e-9a55-0f3f6f1c2d3e/'],
]) {
  test(`${uri} without its slash is sent to ${location}`, () => {
    const answer = handler({ request: asked(uri, query) });
    assert.equal(answer.statusCode, 301);
    assert.equal(answer.headers.location.value, location);
  });
}

for (const uri of ['//evil.example', '//evil', '/\\evil', '/%2Fevil', '/a//b', '/a\r\nb']) {
  test(`${JSON.stringify(uri)} is sent nowhere`, () => assert.equal(rewritten(uri), uri));
}

test('the query and the headers go through untouched', () => {
  const request = { method: 'GET', uri: '/fr/', querystring: { utm: { value: 'x' } }, headers: { a: { value: 'b' } } };
  const before = structuredClone(request);
  assert.deepEqual({ ...handler({ request }) }, { ...before, uri: '/fr/index.html' });
});
