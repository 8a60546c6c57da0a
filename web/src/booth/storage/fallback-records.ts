/** Records in a database, with memory as the fallback: nothing is lost while the page is open. */

import { MemoryRecords } from "./memory-records";
import type { Records } from "./records";

export class FallbackRecords implements Records {
  readonly #memory = new MemoryRecords();
  #deletionFailed = false;

  /** `database` is null where there is none: then everything lies in memory. */
  constructor(private readonly database: Records | null) {}

  /** Whether everything that was put survives the end of the page. */
  get durable(): boolean {
    return this.database !== null && !this.#deletionFailed && !this.inMemory("");
  }

  /** Whether anything whose key begins with `prefix` lies in memory alone. */
  inMemory(prefix: string): boolean {
    return this.#memory.has(prefix);
  }

  /** Puts the value into the database, or into memory when the database fails: its disk is full, or it was closed. */
  async put(key: string, value: unknown): Promise<void> {
    try {
      if (!this.database) throw new Error("no database");
      await this.database.put(key, value);
    } catch {
      return this.putInMemory(key, value);
    }
    await this.#memory.delete(key);
  }

  /** For this page alone: the database's own value stays as it is. */
  putInMemory(key: string, value: unknown): Promise<void> {
    return this.#memory.put(key, value);
  }

  async get(key: string): Promise<unknown> {
    return (await this.#memory.get(key)) ?? (await this.database?.get(key).catch(() => undefined));
  }

  async list(prefix: string): Promise<Map<string, unknown>> {
    const stored = (await this.database?.list(prefix).catch(() => null)) ?? new Map<string, unknown>();
    const both = new Map([...stored, ...(await this.#memory.list(prefix))]);
    return new Map([...both].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  async delete(prefix: string): Promise<void> {
    await this.#memory.delete(prefix);
    await this.database?.delete(prefix).catch(() => (this.#deletionFailed = true));
  }
}
