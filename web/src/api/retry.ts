/**
 * When a request is repeated: exponential backoff with jitter, and a budget of retries, since a million browsers that retry at
 * once keep an overloaded service down.
 */

import { ProblemError } from "./problem-error";

const MAX_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 600;
const MAX_PAUSE_MS = 60_000;
/** Retries that one page may spend; each success gives one back. */
const RETRY_BUDGET = 10;

/** Runs a request until it succeeds, fails for good or may not be repeated any more; throws the last error. */
export type RetryPolicy = <T>(request: () => Promise<T>) => Promise<T>;

/** What the policy needs of the world, so that tests need no time. */
export interface Clock {
  readonly sleep: (ms: number) => Promise<void>;
  /** Answers a number from 0 to 1. */
  readonly random: () => number;
}

export const systemClock: Clock = {
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

export function retryPolicy({ sleep, random }: Clock = systemClock): RetryPolicy {
  let budget = RETRY_BUDGET;
  return async (request) => {
    for (let attempt = 1; ; attempt++) {
      try {
        const value = await request();
        budget = Math.min(RETRY_BUDGET, budget + 1);
        return value;
      } catch (error) {
        if (!isTransient(error) || attempt >= MAX_ATTEMPTS || budget < 1) throw error;
        budget--;
        await sleep(pauseMs(attempt, random));
      }
    }
  };
}

/** The pause after the given attempt (from 1 on): 600 ms, doubled each time up to a minute, less up to a half by chance. */
export function pauseMs(attempt: number, random: () => number): number {
  return Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1)) * (0.5 + random() / 2);
}

/** Whether the same request may succeed later: there was no answer, or the service is overloaded. */
function isTransient(error: unknown): boolean {
  return error instanceof ProblemError && (error.kind === "offline" || error.kind === "busy");
}
