/** Keys and values in order of key: IndexedDB where there is one, memory where there is none or it refuses. */

export interface Shelf {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  /** What has a key beginning with `prefix`, in order of key. */
  under(prefix: string): Promise<Map<string, unknown>>;
  /** Forgets the key and all that begin with it. */
  cut(prefix: string): Promise<void>;
}

export function memoryShelf(): Shelf {
  const things = new Map<string, unknown>();
  const keys = (prefix: string) => [...things.keys()].filter((key) => key.startsWith(prefix)).sort();
  return {
    get: async (key) => things.get(key),
    put: async (key, value) => void things.set(key, value),
    under: async (prefix) => new Map(keys(prefix).map((key) => [key, things.get(key)])),
    cut: async (prefix) => keys(prefix).forEach((key) => things.delete(key)),
  };
}

/** Null where IndexedDB is missing or refused (some private windows). */
export async function browserShelf(): Promise<Shelf | null> {
  try {
    return new DatabaseShelf(await openDatabase());
  } catch {
    return null;
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open("refrain", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("things");
  return answer(opening);
}

class DatabaseShelf implements Shelf {
  constructor(private readonly database: IDBDatabase) {
    // A later version of the page wants to change the database: it must not wait for this tab.
    database.onversionchange = () => database.close();
  }

  get(key: string): Promise<unknown> {
    return answer(this.things("readonly").get(key));
  }

  /** A phone whose battery dies keeps what is durable, and what was written before it: a take's pieces follow too fast. */
  async put(key: string, value: unknown): Promise<void> {
    const durability = key.startsWith("sound/") ? "relaxed" : "strict";
    await answer(this.things("readwrite", durability).put(value, key));
  }

  async under(prefix: string): Promise<Map<string, unknown>> {
    const things = this.things("readonly");
    const range = startingWith(prefix);
    const [keys, values] = await Promise.all([answer(things.getAllKeys(range)), answer(things.getAll(range))]);
    return new Map(keys.map((key, at) => [String(key), values[at]]));
  }

  async cut(prefix: string): Promise<void> {
    await answer(this.things("readwrite").delete(startingWith(prefix)));
  }

  private things(mode: IDBTransactionMode, durability: IDBTransactionDurability = "default"): IDBObjectStore {
    return this.database.transaction("things", mode, { durability }).objectStore("things");
  }
}

function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Puts what the disk refuses (it is full, or was taken away) into memory, so that a take is never lost for that. */
export class SturdyShelf implements Shelf {
  failing = false;
  private readonly spare = memoryShelf();

  constructor(private readonly main: Shelf) {}

  async put(key: string, value: unknown): Promise<void> {
    try {
      await this.main.put(key, value);
    } catch {
      this.failing = true;
      await this.spare.put(key, value);
    }
  }

  async get(key: string): Promise<unknown> {
    return (await this.spare.get(key)) ?? (await this.main.get(key).catch(() => undefined));
  }

  async under(prefix: string): Promise<Map<string, unknown>> {
    const main = await this.main.under(prefix).catch(() => new Map<string, unknown>());
    const both = [...main, ...(await this.spare.under(prefix))];
    return new Map(both.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  }

  async cut(prefix: string): Promise<void> {
    await this.spare.cut(prefix);
    await this.main.cut(prefix).catch(() => (this.failing = true));
  }
}
