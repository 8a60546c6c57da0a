/** The owner of an entry: the entry's id and the secret token that alone may read, finish or erase it. */

import { randomUuid } from "./bytes";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export interface Owner {
  readonly id: string;
  /** 256 random bits as 43 characters of unpadded base64url. */
  readonly token: string;
}

export function newOwner(): Owner {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const base64 = btoa(String.fromCharCode(...bytes));
  return { id: randomUuid(), token: base64.replaceAll("+", "-").replaceAll("/", "_").replace("=", "") };
}

/** `<id>.<token>`: the fragment of the private link `/<locale>/mine/#…`, which browsers send to no server. */
export function ownerToFragment({ id, token }: Owner): string {
  return `${id}.${token}`;
}

/** Null when the fragment is not one of `ownerToFragment`. */
export function ownerFromFragment(fragment: string): Owner | null {
  const [id = "", token = "", more] = fragment.replace(/^#/, "").split(".");
  return UUID.test(id) && TOKEN.test(token) && more === undefined ? { id, token } : null;
}
