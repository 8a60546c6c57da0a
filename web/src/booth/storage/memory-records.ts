/** Records in memory: they last as long as the page. */

import type { Records } from "./records";

export class MemoryRecords implements Records {
  readonly #values = new Map<string, unknown>();

  async get(key: string): Promise<unknown> {
    return this.#values.get(key);
  }

  async put(key: string, value: unknown): Promise<void> {
    this.#values.set(key, value);
  }

  async list(prefix: string): Promise<Map<string, unknown>> {
    return new Map(this.#keys(prefix).map((key) => [key, this.#values.get(key)]));
  }

  async delete(prefix: string): Promise<void> {
    for (const key of this.#keys(prefix)) this.#values.delete(key);
  }

  /** Whether any key begins with `prefix`. */
  has(prefix: string): boolean {
    return this.#keys(prefix).length > 0;
  }

  #keys(prefix: string): string[] {
    return [...this.#values.keys()].filter((key) => key.startsWith(prefix)).sort();
  }
}
