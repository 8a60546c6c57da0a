// What can happen to a fan in the middle of something.
import { readlinkSync } from "node:fs";
import { join } from "node:path";

const ENTRY = /^\/api\/entries\/[^/]+$/;

/** Whether a request is the one by which a step is done. */
const DOES = {
  encoding: (_, path) => path.includes("/encoder.worker-"),
  creating: (method, path) => method === "PUT" && ENTRY.test(path),
  uploading: (method, path) => method === "PUT" && path.includes("/takes/"),
  mixing: (method, path) => method === "POST" && path.endsWith("/mix"),
  publishing: (method, path) => method === "POST" && path.endsWith("/cover"),
};
export const STEPS = Object.keys(DOES);

export function does(step, method, url) {
  return DOES[step](method, new URL(url).pathname);
}

/**
 * Stops a page in the middle of a step: its request never leaves (`stage` is "Request"), or was served and the page
 * never hears of it ("Response").
 */
export async function holdAt(page, step, stage = "Request") {
  const browser = await page.context().newCDPSession(page);
  const reached = new Promise((resolve) => {
    browser.on("Fetch.requestPaused", ({ requestId, request }) => {
      if (does(step, request.method, request.url)) return resolve();
      // What belongs to a page that is gone is nobody's any more.
      browser.send("Fetch.continueRequest", { requestId }).catch(() => {});
    });
  });
  await browser.send("Fetch.enable", { patterns: [{ urlPattern: "*", requestStage: stage }] });
  return { reached, release: () => browser.send("Fetch.disable") };
}

/** Kills the browser of a profile where it stands, as a dead battery would. */
export async function crash(context, profile) {
  const gone = new Promise((resolve) => context.once("close", resolve));
  // Chromium marks a profile that is in use with a link to <host>-<process>.
  process.kill(Number(/\d+$/.exec(readlinkSync(join(profile, "SingletonLock")))[0]), "SIGKILL");
  await gone;
}

/** Keeps every pause before another try, and ends it at once; one longer than `longest` never ends by itself. */
export function watchPauses(longest) {
  const { setTimeout } = globalThis;
  globalThis.pauses = [];
  globalThis.setTimeout = (task, ms = 0, ...more) => {
    // Shorter ones are the page's own, longer ones are deadlines.
    if (ms < 300 || ms >= 30_000) return setTimeout(task, ms, ...more);
    globalThis.pauses.push(ms);
    return ms > longest ? 0 : setTimeout(task, 0, ...more);
  };
}

/**
 * Gives an origin so many bytes of storage while the page is open. Chromium remembers for a while how much there was, so call it
 * before the origin stores anything.
 */
export async function limitsStorage(page, origin, quotaSize) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
}
