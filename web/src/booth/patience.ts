/** When to try again: backoff with jitter, and a budget, since a million fans who retry at once keep a service down. */

import { ProblemError } from "./contract";

const TRIES = 4;
const FIRST_PAUSE_MS = 600;
const LONGEST_PAUSE_MS = 60_000;
/** Retries that one page may spend before it has had as many successes. */
const BUDGET = 10;

export type Patience = <T>(task: () => Promise<T>) => Promise<T>;

export interface Clockwork {
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
}

export const clockwork: Clockwork = {
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

export function patience({ sleep, random }: Clockwork = clockwork): Patience {
  let budget = BUDGET;
  return async (task) => {
    for (let attempt = 1; ; attempt++) {
      try {
        const value = await task();
        budget = Math.min(BUDGET, budget + 1);
        return value;
      } catch (error) {
        if (!isPassing(error) || attempt >= TRIES || budget < 1) throw error;
        budget--;
        await sleep(pauseMs(attempt, random));
      }
    }
  };
}

/** Between half and the whole of a pause that doubles. */
export function pauseMs(attempt: number, random: () => number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1)) * (0.5 + random() / 2);
}

/** No answer, or an answer that may differ in a while. */
export function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && (error.kind === "offline" || error.kind === "busy");
}
