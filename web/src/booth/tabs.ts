/** Two tabs of one browser share a database: Web Locks say who is at it. Where there are none, there is one tab. */

/** Waits for the lock, then runs the task while holding it. */
export function whileHolding<T>(name: string, task: () => Promise<T>): Promise<T> {
  if (!globalThis.navigator?.locks) return task();
  return navigator.locks.request(`refrain/${name}`, task) as Promise<T>;
}

/** Whether any tab holds it now. */
export async function isHeld(name: string): Promise<boolean> {
  const state = await globalThis.navigator?.locks?.query();
  return state?.held?.some((lock) => lock.name === `refrain/${name}`) ?? false;
}
