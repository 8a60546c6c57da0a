/** The words that scripts say, in the page's language. */

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Say = (id: string, args?: Record<string, FluentVariable>) => string;

/** Fetches the words. A message that is missing says its own id: the build's tests let none be missing. */
export async function loadWords(url: string, locale: string): Promise<Say> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the words did not arrive: ${answer.status}`);
  return wordsFrom(await answer.text(), locale);
}

export function wordsFrom(source: string, locale: string): Say {
  const bundle = new FluentBundle(locale);
  bundle.addResource(new FluentResource(source));
  return (id, args) => {
    const pattern = bundle.getMessage(id)?.value;
    return pattern ? bundle.formatPattern(pattern, args ?? null, []) : id;
  };
}
