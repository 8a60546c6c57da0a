/** Web Locks, by which the tabs of one browser share a database. A browser without them counts as having one tab. */

/** Waits for the lock, then holds it until the task is over. */
export function withLock<T>(name: string, task: () => Promise<T>): Promise<T> {
  if (!globalThis.navigator?.locks) return task();
  return navigator.locks.request(`refrain/${name}`, task) as Promise<T>;
}

/** Whether any tab holds the lock now. */
export async function isLocked(name: string): Promise<boolean> {
  const state = await globalThis.navigator?.locks?.query();
  return state?.held?.some((lock) => lock.name === `refrain/${name}`) ?? false;
}
