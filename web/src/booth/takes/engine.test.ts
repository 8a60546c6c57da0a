import assert from "node:assert/strict";
import { test } from "node:test";
import type { TakeTiming } from "../../api/types";
import { engineOf, shortfallMs } from "./engine";

const APPLE = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const BLINK = "AppleWebKit/537.36 (KHTML, like Gecko)";

test("the brand tells the engine, whatever the browser is called", () => {
  const brands = [{ brand: "Not:A-Brand" }, { brand: "Chromium" }, { brand: "Microsoft Edge" }];
  assert.equal(engineOf({ userAgent: "", userAgentData: { brands } }), "chromium");
});

test("without brands an engine is told by what its browsers have in common", () => {
  const check = (userAgent: string, engine: string) => assert.equal(engineOf({ userAgent }), engine, userAgent);
  check(`Mozilla/5.0 (Linux; Android 14; wv) ${BLINK} Version/4.0 Chrome/126.0 Mobile Safari/537.36`, "chromium");
  check(`Mozilla/5.0 (Windows NT 10.0) ${BLINK} Chrome/126.0 Safari/537.36 OPR/112.0`, "chromium");
  check("Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0", "firefox");
  check(`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${APPLE} Version/17.4 Safari/605.1.15`, "webkit");
  check("curl/8.5", "unknown");
});

test("brands that hide the engine leave it to the name", () => {
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64) ${BLINK} Chrome/126.0 Safari/537.36`;
  assert.equal(engineOf({ userAgent, userAgentData: { brands: [] } }), "chromium");
});

test("every browser on iOS is WebKit, also one that asks for a desktop's pages", () => {
  for (const browser of ["CriOS/126.0", "FxiOS/128.0", "EdgiOS/126.0", "Version/17.4"]) {
    for (const device of ["iPhone; CPU iPhone OS 17_4 like Mac OS X", "Macintosh; Intel Mac OS X 10_15_7"]) {
      const userAgent = `Mozilla/5.0 (${device}) ${APPLE} ${browser} Mobile/15E148 Safari/604.1`;
      assert.equal(engineOf({ userAgent }), "webkit", userAgent);
    }
  }
});

test("a take lacks what its engine does not report, a stored one without an engine what an unknown one does not, a chosen file nothing", () => {
  const shortfalls = { chromium: 1, firefox: 2, webkit: 3, unknown: 4 };
  const check = (timing: Partial<TakeTiming>, ms: number) =>
    assert.equal(shortfallMs(timing as TakeTiming, shortfalls), ms);
  check({ source: "booth", engine: "firefox" }, 2);
  check({ source: "booth" }, 4);
  check({ source: "file", engine: "unknown" }, 0);
});
