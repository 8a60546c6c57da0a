/** The fan's key to an entry: made here, shown to nobody but the service's own routes. */

import type { NewOwner, OwnerFromFragment, OwnerToFragment } from "./contract";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export const newOwner: NewOwner = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const base64 = btoa(String.fromCharCode(...bytes));
  return { id: randomUuid(), token: base64.replaceAll("+", "-").replaceAll("/", "_").replace("=", "") };
};

export const ownerToFragment: OwnerToFragment = ({ id, token }) => `${id}.${token}`;

export const ownerFromFragment: OwnerFromFragment = (fragment) => {
  const [id = "", token = "", more] = fragment.replace(/^#/, "").split(".");
  return UUID.test(id) && TOKEN.test(token) && more === undefined ? { id, token } : null;
};

/** Version 4. Older phones, and pages that are not secure, have no `crypto.randomUUID`. */
export function randomUuid(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
