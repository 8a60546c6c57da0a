/** The fan's form before it is sent, and what is wrong with it. The service decides in the end. */

import type { Jurisdiction, Team } from "../page/data";

export interface Draft {
  readonly name: string;
  readonly team: string;
  readonly country: string;
  /** As typed. */
  readonly age: string;
}

export type FormField = keyof Draft;

/** What is wrong with a field: the id of the message to show beside it. */
export interface FieldProblem {
  readonly field: FormField;
  readonly message: string;
}

export const EMPTY: Draft = { name: "", team: "", country: "", age: "" };

/** The longest name, in grapheme clusters: what a person calls letters. The cover may hold fewer; the service measures. */
const MAX_LETTERS = 100;
const MAX_AGE = 130;

/** Everything that keeps a form from being sent, in the order of its fields. */
export function formProblems(jurisdictions: readonly Jurisdiction[], teamIds: readonly string[], draft: Draft): FieldProblem[] {
  const name = nameProblem(draft.name);
  const place = placeProblem(jurisdictions, draft);
  const found: FieldProblem[] = [];
  if (name) found.push({ field: "name", message: name });
  if (!teamIds.includes(draft.team)) found.push({ field: "team", message: "team-missing" });
  return place ? [...found, place] : found;
}

/** The message to show beside the name, or null when the cover can have it. */
export function nameProblem(name: string): string | null {
  const trimmed = name.trim();
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(trimmed)) return "problem-name-empty";
  return letters(trimmed) > MAX_LETTERS ? "problem-name-too-long" : null;
}

function letters(text: string): number {
  if (typeof Intl.Segmenter !== "function") return [...text].length;
  return [...new Intl.Segmenter().segment(text)].length;
}

/**
 * A name whose letters are drawn in a special way, such as those of the mathematical alphabets, in plain letters (Unicode NFKC);
 * null when it has no such letters.
 */
export function plainLetters(name: string): string | null {
  const plain = name.normalize("NFKC").trim();
  return plain !== name.normalize("NFC").trim() && nameProblem(plain) === null ? plain : null;
}

/** The law of a country: the jurisdiction that names it, else the one for every other country. */
export function lawOf(jurisdictions: readonly Jurisdiction[], country: string): Jurisdiction | null {
  const naming = (code: string) => jurisdictions.find((law) => law.countries.includes(code));
  return naming(country) ?? naming("*") ?? null;
}

/** Whether the country asks for an age. Before a country is chosen: whether any does. */
export function asksAge(jurisdictions: readonly Jurisdiction[], country: string): boolean {
  if (country === "") return jurisdictions.some((law) => law.min_age !== null);
  return (lawOf(jurisdictions, country)?.min_age ?? null) !== null;
}

/** What is wrong with country and age. */
export function placeProblem(jurisdictions: readonly Jurisdiction[], { country, age }: Draft): FieldProblem | null {
  if (country === "") return { field: "country", message: "country-missing" };
  const law = lawOf(jurisdictions, country);
  // Without an id it is that of the countries in which nobody may take part.
  if (!law?.id) return { field: "country", message: "problem-country-not-eligible" };
  if (law.min_age === null) return null;
  const years = ageOf(age);
  if (years === null) return { field: "age", message: "problem-age-missing" };
  return years < law.min_age ? { field: "age", message: "problem-too-young" } : null;
}

/** Years from what was typed, in any script's digits; null if it is no age. */
export function ageOf(typed: string): number | null {
  const digits = [...typed.trim()].map(digitOf);
  if (digits.length === 0 || digits.includes(-1)) return null;
  const years = digits.reduce((sum, digit) => sum * 10 + digit, 0);
  return years > 0 && years <= MAX_AGE ? years : null;
}

/** A decimal digit's value: every script's ten digits follow one another from a zero. */
function digitOf(character: string): number {
  if (!/^\p{Nd}$/u.test(character)) return -1;
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return code - zero;
}

/** Teams in the order of their names, those of the fan's country first. */
export function teamsInOrder(locale: string, teams: readonly Team[], country: string): Team[] {
  const isFirst = ({ first_in }: Team) => first_in?.split(" ").includes(country) ?? false;
  const sorted = sortedByName(locale, teams);
  return [...sorted.filter(isFirst), ...sorted.filter((team) => !isFirst(team))];
}

/** The codes of countries that come in groups: "ADE BR" are AD, AE and BR. */
export function countryCodes(groups: string): string[] {
  return groups.split(" ").flatMap(([first, ...seconds]) => seconds.map((second) => first + second));
}

/** Countries by their names in a language, in the order of that language. */
export function countries(locale: string, codes: readonly string[]): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([locale], { type: "region" });
  const found = codes.map((code) => ({ code, name: names.of(code) ?? code }));
  return sortedByName(locale, found);
}

/** In the order that a language has for names. */
export function sortedByName<Named extends { readonly name: string }>(locale: string, named: readonly Named[]): Named[] {
  const { compare } = new Intl.Collator(locale);
  return [...named].sort((a, b) => compare(a.name, b.name));
}
