import assert from "node:assert/strict";
import test from "node:test";
import type { Jurisdiction } from "../page/data";
import {
  EMPTY,
  ageOf,
  asksAge,
  countries,
  countryCodes,
  formProblems,
  lawOf,
  nameProblem,
  placeProblem,
  plainLetters,
  sortedByName,
  teamsInOrder,
} from "./form";

const EU: Jurisdiction = { id: "eu", min_age: 16, countries: ["FR", "DE"] };
const CH: Jurisdiction = { id: "ch", min_age: null, countries: ["CH"] };
const WORLD: Jurisdiction = { id: "world", min_age: 13, countries: ["*"] };

test("a name needs a letter and has a hundred at most", () => {
  assert.equal(nameProblem("  "), "problem-name-empty");
  assert.equal(nameProblem("\u200d\u0301"), "problem-name-empty");
  assert.equal(nameProblem("ليلى"), null);
  assert.equal(nameProblem("é".repeat(100)), null);
  assert.equal(nameProblem("e\u0301".repeat(101)), "problem-name-too-long");
});

test("whoever is in a country where nobody may take part is told so, and asked nothing more", () => {
  const laws: Jurisdiction[] = [WORLD, { id: "", min_age: null, countries: ["BR"] }];
  const problem = (country: string) => placeProblem(laws, { ...EMPTY, country, age: "20" });
  assert.deepEqual(problem("BR"), { field: "country", message: "problem-country-not-eligible" });
  assert.equal(problem("AR"), null);
  assert.equal(asksAge(laws, "BR"), false);
});

test("the teams of the fan's country come first, each group by its names", () => {
  const team = (id: string, name: string, first_in?: string) => ({ id, name, colors: ["#000000", "#ffffff"] as const, ...(first_in && { first_in }) });
  const teams = [team("fra", "France", "FR MC"), team("eng", "England", "GB"), team("sco", "Ecosse", "GB"), team("all", "Everyone")];
  const order = (country: string) => teamsInOrder("en", teams, country).map(({ id }) => id).join(" ");
  assert.equal(order(""), "sco eng all fra");
  assert.equal(order("GB"), "sco eng all fra");
  assert.equal(order("MC"), "fra sco eng all");
  assert.equal(order("M"), "sco eng all fra");
});

test("letters of the mathematical alphabets have a plain form, and a crown has none", () => {
  assert.equal(plainLetters("𝓐𝓸𝓲𝓯𝓮"), "Aoife");
  assert.equal(plainLetters("Ⓩⓞé "), "Zoé");
  assert.equal(plainLetters("♛ Queen ♛"), null);
  assert.equal(plainLetters("Zoe\u0301"), null);
  assert.equal(plainLetters("𝓐".repeat(101)), null);
});

test("a form says of each field what is wrong with it, in their order", () => {
  const problems = (draft: object) => formProblems([EU], ["fra"], { ...EMPTY, ...draft }).map(({ field }) => field);
  assert.deepEqual(problems({}), ["name", "team", "country"]);
  assert.deepEqual(problems({ name: "Zoé", team: "lyon", country: "FR" }), ["team", "age"]);
  assert.deepEqual(problems({ name: "Zoé", team: "fra", country: "FR", age: "16" }), []);
});

test("a country has the law that names it, else the one for all others, else none", () => {
  assert.equal(lawOf([EU, WORLD], "DE"), EU);
  assert.equal(lawOf([WORLD, EU], "DE"), EU);
  assert.equal(lawOf([EU, WORLD], "JP"), WORLD);
  assert.equal(lawOf([EU], "JP"), null);
});

test("age is asked only where the law wants it", () => {
  assert.equal(asksAge([EU, CH], ""), true);
  assert.equal(asksAge([EU, CH], "CH"), false);
  assert.equal(asksAge([CH], ""), false);
});

test("each thing wrong with country or age has its own words", () => {
  const check = (country: string, age: string) => placeProblem([EU, CH], { ...EMPTY, country, age })?.message ?? null;
  assert.equal(check("", "20"), "country-missing");
  assert.equal(check("JP", "20"), "problem-country-not-eligible");
  assert.equal(check("FR", ""), "problem-age-missing");
  assert.equal(check("FR", "15"), "problem-too-young");
  assert.equal(check("FR", "16"), null);
  assert.equal(check("CH", ""), null);
});

test("an age may be typed in any digits", () => {
  assert.deepEqual(["23", " ٢٣ ", "२३", "0", "1e1", "-5", "999", ""].map(ageOf), [23, 23, 23, null, null, null, null, null]);
});

test("codes of countries come in groups", () => {
  assert.deepEqual(countryCodes("ADE BR Z"), ["AD", "AE", "BR"]);
});

test("countries are named and sorted in the page's language", () => {
  const french = countries("fr", countryCodes("AF DE EG ZA"));
  assert.deepEqual(french, [
    { code: "AF", name: "Afghanistan" },
    { code: "ZA", name: "Afrique du Sud" },
    { code: "DE", name: "Allemagne" },
    { code: "EG", name: "Égypte" },
  ]);
});

test("teams stand in the order of their names, not of their codes", () => {
  const names = (locale: string, ...sorted: string[]) => sortedByName(locale, sorted.map((name) => ({ name }))).map(({ name }) => name);
  assert.deepEqual(names("en", "Spain", "Egypt", "Côte d’Ivoire", "Colombia"), ["Colombia", "Côte d’Ivoire", "Egypt", "Spain"]);
  assert.deepEqual(names("fr", "États-Unis", "France", "Espagne"), ["Espagne", "États-Unis", "France"]);
  assert.deepEqual(names("ar", "مصر", "إسبانيا", "البرازيل"), ["إسبانيا", "البرازيل", "مصر"]);
});
