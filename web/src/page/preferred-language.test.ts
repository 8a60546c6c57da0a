import assert from "node:assert/strict";
import test from "node:test";
import { preferredLanguage } from "./preferred-language";

test("the first wanted language that is there is preferred, in another form if need be", () => {
  for (const [wanted, available, expected] of [
    [["fr", "en"], ["en", "fr", "ar"], "fr"],
    [["fr-CA", "en"], ["en", "fr", "ar"], "fr"],
    [["pt-BR", "pt"], ["pt", "pt-BR"], "pt-BR"],
    [["AR-eg"], ["en", "ar"], "ar"],
    [["de", "sw", "en-GB"], ["en", "fr"], "en"],
    [["de"], ["en", "fr"], null],
    [[], ["en"], null],
  ] as const) {
    assert.equal(preferredLanguage(wanted, available), expected, wanted.join());
  }
});
