/** Records in IndexedDB. */

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Records } from "./records";

interface Schema extends DBSchema {
  records: { key: string; value: unknown };
}

/** Null where IndexedDB is missing or refused, as in some private windows. */
export async function openDatabaseRecords(): Promise<Records | null> {
  try {
    return new DatabaseRecords(await openDatabase());
  } catch {
    return null;
  }
}

function openDatabase(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>("refrain", 2, {
    upgrade(database, oldVersion, _, transaction) {
      if (oldVersion === 0) database.createObjectStore("records");
      else transaction.objectStore("things" as "records").name = "records";
    },
    blocking(_, __, event) {
      // A later version of the page waits to upgrade the database in another tab.
      (event.target as IDBDatabase).close();
    },
  });
}

class DatabaseRecords implements Records {
  constructor(private readonly database: IDBPDatabase<Schema>) {}

  get(key: string): Promise<unknown> {
    return this.database.get("records", key);
  }

  /** Resolves when the transaction has completed: a full disk is only noticed at its commit, after the request succeeded. */
  async put(key: string, value: unknown): Promise<void> {
    // A take's chunks come too fast to wait for the disk each time; everything else survives a phone whose battery dies.
    const durability = key.startsWith("sound/") ? "relaxed" : "strict";
    const transaction = this.database.transaction("records", "readwrite", { durability });
    await Promise.all([transaction.store.put(value, key), transaction.done]);
  }

  async list(prefix: string): Promise<Map<string, unknown>> {
    const { store } = this.database.transaction("records");
    const [keys, values] = await Promise.all([store.getAllKeys(startingWith(prefix)), store.getAll(startingWith(prefix))]);
    return new Map(keys.map((key, at) => [key, values[at]]));
  }

  async delete(prefix: string): Promise<void> {
    await this.database.delete("records", startingWith(prefix));
  }
}

function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}
