import assert from "node:assert/strict";
import test from "node:test";
import { fits, isOut } from "./links";

test("a song is out from its first moment on, and always without one", () => {
  const at = (time: string) => isOut("2026-06-26T00:00:00Z", Date.parse(time));
  assert.equal(at("2026-06-25T23:59:59Z"), false);
  assert.equal(at("2026-06-26T00:00:00Z"), true);
  assert.equal(isOut(undefined, 0), true);
});

test("a link is for its countries, or for all that have none of their own", () => {
  const own = { countries: "JP KR", except: "" };
  const others = { countries: "", except: "JP KR" };
  assert.deepEqual(["JP", "FR"].map((country) => fits(own, country)), [true, false]);
  assert.deepEqual(["JP", "FR"].map((country) => fits(others, country)), [false, true]);
  assert.equal(fits({ countries: "", except: "" }, "FR"), true);
});

test("where the country is not known, every link is there", () => {
  for (const link of [{ countries: "JP" }, { except: "JP" }]) assert.equal(fits(link, ""), true);
});
