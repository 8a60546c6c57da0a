// Pages of a campaign that opens or closes at another time, and devices whose clock is wrong.

export const HOUR_MS = 3_600_000;

/**
 * Serves a page as if the campaign had these moments: `{ opens_at, closes_at, finish_by }`, milliseconds since 1970; and as if the
 * service were so much later.
 */
export async function reschedule(page, moments, laterMs = 0) {
  await intercept(page, (url) => /^\/[\w-]+\/(sing\/)?$/.test(url.pathname), laterMs, (body) => {
    for (const [key, ms] of Object.entries(moments)) {
      const written = new RegExp(`("${key}":")[^"]*`, "g");
      body = body.replace(written, (_, start) => start + new Date(ms).toISOString());
    }
    return body;
  });
}

/** Serves pages below `/` as if the service's clock showed this moment, milliseconds since 1970, when this is called; and goes on from there. */
export async function serveAt(page, serviceMs) {
  const isPage = (url) => url.pathname.length > 1 && url.pathname.endsWith("/");
  await intercept(page, isPage, serviceMs - Date.now(), (body) => body);
}

/** Serves what matches with another body, and as if the service were so much later. */
async function intercept(page, matches, laterMs, change) {
  await page.route(matches, async (route) => {
    try {
      const response = await route.fetch();
      const body = change(await response.text());
      const date = new Date(Date.parse(response.headers().date) + laterMs).toUTCString();
      await route.fulfill({ response, headers: { ...response.headers(), date }, body });
    } catch (error) {
      // A page that has gone, or is going, needs no answer.
      if (!page.isClosed() && !/closed|disposed/.test(error.message)) throw error;
    }
  });
}

/** Makes a page's device ahead by so much, or behind; `globalThis.aheadMs` moves it later. */
export async function setClock(page, aheadMs) {
  await page.addInitScript((ms) => {
    const right = Date.now;
    globalThis.aheadMs = ms;
    Date.now = () => right() + globalThis.aheadMs;
  }, aheadMs);
}
