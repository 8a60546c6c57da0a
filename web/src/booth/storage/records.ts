/** What a place for records offers: values by key, listed in order of key. */

export interface Records {
  /** Undefined when there is no such key. */
  get(key: string): Promise<unknown>;
  /** Resolves once the value is stored; rejects when it is not. */
  put(key: string, value: unknown): Promise<void>;
  /** Everything whose key begins with `prefix`. */
  list(prefix: string): Promise<Map<string, unknown>>;
  /** Deletes everything whose key begins with `prefix`. */
  delete(prefix: string): Promise<void>;
}
