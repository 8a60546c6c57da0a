// Pages of a campaign that opens or closes at another time, and devices whose clock is wrong.

export const HOUR_MS = 3_600_000;

/**
 * Serves a page as if the campaign had these moments: `{ opens_at, closes_at, finish_by }`, milliseconds since 1970; and as if the
 * service were so much later.
 */
export async function reschedule(page, moments, laterMs = 0) {
  await page.route(
    (url) => /^\/[\w-]+\/(sing\/)?$/.test(url.pathname),
    (route) =>
      answer(route, moments, laterMs).catch((error) => {
        // A page that has gone meanwhile needs no answer.
        if (!page.isClosed()) throw error;
      }),
  );
}

async function answer(route, moments, laterMs) {
  const response = await route.fetch();
  let body = await response.text();
  for (const [key, ms] of Object.entries(moments)) {
    const written = new RegExp(`("${key}":")[^"]*`, "g");
    body = body.replace(written, (_, start) => start + new Date(ms).toISOString());
  }
  const date = new Date(Date.parse(response.headers().date) + laterMs).toUTCString();
  await route.fulfill({ response, headers: { ...response.headers(), date }, body });
}

/** Serves pages below `/` as if the service's clock showed this moment, milliseconds since 1970, when this is called; and goes on from there. */
export async function serveAt(page, serviceMs) {
  const laterMs = serviceMs - Date.now();
  await page.route(
    (url) => url.pathname.length > 1 && url.pathname.endsWith("/"),
    async (route) => {
      const response = await route.fetch();
      const date = new Date(Date.parse(response.headers().date) + laterMs).toUTCString();
      await route.fulfill({ response, headers: { ...response.headers(), date } });
    },
  );
}

/** Makes a page's device ahead by so much, or behind; `globalThis.aheadMs` moves it later. */
export async function setClock(page, aheadMs) {
  await page.addInitScript((ms) => {
    const right = Date.now;
    globalThis.aheadMs = ms;
    Date.now = () => right() + globalThis.aheadMs;
  }, aheadMs);
}
