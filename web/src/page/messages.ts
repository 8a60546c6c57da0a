/** The messages that scripts show, in the page's language. */

import { FluentBundle, type FluentResource, type FluentVariable } from "@fluent/bundle";

/** Messages as the build has parsed them, so that phones need no parser. */
export type ParsedMessages = Pick<FluentResource, "body">;

/** The text of a message. A message that is missing gives its own id; the tests make sure that none is missing. */
export type Translate = (id: string, args?: Record<string, FluentVariable>) => string;

/** Throws when the file does not arrive. */
export async function loadMessages(url: string, locale: string): Promise<Translate> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the messages did not arrive: ${response.status}`);
  const [ids, values]: [string[], FluentResource["body"][number]["value"][]] = await response.json();
  const body = ids.map((id, at) => ({ id, value: values[at]!, attributes: {} }));
  return messagesFrom({ body }, locale);
}

export function messagesFrom(messages: ParsedMessages, locale: string): Translate {
  const bundle = new FluentBundle(locale);
  bundle.addResource(messages);
  return (id, args) => {
    const pattern = bundle.getMessage(id)?.value;
    return pattern ? bundle.formatPattern(pattern, args ?? null, []) : id;
  };
}
