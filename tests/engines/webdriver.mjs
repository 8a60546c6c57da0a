// As much of Playwright's page as a fan needs, over W3C WebDriver: for WebKitGTK, which Playwright cannot drive.
import { spawn } from "node:child_process";
import { createServer } from "node:net";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const POLL_MS = 50;
const DRIVER_START_MS = 20_000;

/** Starts a driver and a browser by it. `env` leads both to their screen and sound devices. */
export async function startWebDriver({ command: [program, ...args], capabilities, env }) {
  const port = await freePort();
  // A group of its own, so that it ends with all that it started.
  const driver = spawn(program, [...args, `--port=${port}`], { env, stdio: "ignore", detached: true });
  const ended = new Promise((resolve) => driver.once("exit", resolve));
  const base = `http://127.0.0.1:${port}`;
  await until(() => fetch(`${base}/status`).then((answer) => answer.ok, () => false), DRIVER_START_MS, "a driver");
  const { sessionId } = await ask(base, "POST", "/session", { capabilities: { alwaysMatch: capabilities } });
  const page = new Page((method, path, body) => ask(base, method, `/session/${sessionId}${path}`, body));
  return {
    page,
    async close() {
      await page.send("DELETE", "").catch(() => {});
      process.kill(-driver.pid);
      await ended;
    },
  };
}

class Page {
  #timeout = 20_000;
  #url = "";
  faults = [];

  constructor(send) {
    this.send = send;
  }

  setDefaultTimeout(milliseconds) {
    this.#timeout = milliseconds;
  }

  async goto(url) {
    await this.send("POST", "/url", { url });
    this.#url = await this.send("GET", "/url");
  }

  url() {
    return this.#url;
  }

  locator(selector) {
    return new Locator(this, [selector]);
  }

  /** An element may be given as an argument of its own, but not within another. */
  async evaluate(task, ...given) {
    const script = `const given = [...arguments];
      const done = given.pop();
      const answer = (value) => done({ value });
      const failed = (error) => done({ error: String(error) });
      Promise.resolve((${task})(...given)).then(answer, failed);`;
    const { value, error } = await this.send("POST", "/execute/async", { script, args: given });
    if (error) throw new Error(error);
    return value;
  }

  waitForFunction(task, argument, { timeout = this.#timeout } = {}) {
    return until(() => this.evaluate(task, argument ?? null), timeout, String(task));
  }

  screenshot() {
    return this.send("GET", "/screenshot").then((base64) => Buffer.from(base64, "base64"));
  }

  /** Waits for an element that `fits`, and answers it. */
  element(selectors, fits, timeout = this.#timeout) {
    return until(() => this.evaluate(find, [selectors, fits]), timeout, `${selectors.join(" ")} to be ${fits}`);
  }
}

/** Elements by selectors one within the other; what is asked of it waits until there is one. */
class Locator {
  constructor(page, selectors) {
    this.page = page;
    this.selectors = selectors;
  }

  locator(selector) {
    return new Locator(this.page, [...this.selectors, selector]);
  }

  first() {
    return this;
  }

  waitFor({ state = "visible", timeout } = {}) {
    return this.page.element(this.selectors, state, timeout);
  }

  async click() {
    const element = await this.page.element(this.selectors, "visible");
    await this.page.send("POST", `/element/${element[ELEMENT]}/click`, {});
  }

  async fill(text) {
    const element = await this.page.element(this.selectors, "visible");
    await this.page.send("POST", `/element/${element[ELEMENT]}/clear`, {});
    await this.page.send("POST", `/element/${element[ELEMENT]}/value`, { text });
  }

  async setInputFiles(path) {
    const element = await this.page.element(this.selectors, "attached");
    await this.page.send("POST", `/element/${element[ELEMENT]}/value`, { text: path });
  }

  /** Fields that are hidden behind their drawn likeness cannot be clicked by a driver. */
  check() {
    return this.#on("attached", (field) => field.checked || field.click());
  }

  selectOption(value) {
    return this.#on(
      "visible",
      (field, value) => {
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      },
      value,
    );
  }

  getAttribute(name) {
    return this.#on("attached", (element, name) => element.getAttribute(name), name);
  }

  innerText() {
    return this.#on("visible", (element) => element.innerText);
  }

  count() {
    return this.page.evaluate(find, [this.selectors, "counted"]);
  }

  /** One locator for each element that is there now. */
  async all() {
    const count = await this.count();
    return Array.from({ length: count }, (_, at) => new Locator(this.page, [...this.selectors, `:nth(${at})`]));
  }

  async #on(fits, task, argument) {
    const element = await this.page.element(this.selectors, fits);
    return this.page.evaluate(task, element, argument ?? null);
  }
}

/** Runs in the page. `:visible` and `:nth(n)` are Playwright's words, not CSS. */
function find([selectors, fits]) {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  let found = [document];
  for (const selector of selectors) {
    const nth = /^:nth\((\d+)\)$/.exec(selector);
    if (nth) {
      found = found.slice(Number(nth[1])).slice(0, 1);
      continue;
    }
    const [css, visible] = selector.split(/(:visible)$/);
    found = found.flatMap((element) => [...element.querySelectorAll(css)]).filter((element) => !visible || shown(element));
  }
  if (fits === "counted") return found.length;
  if (fits === "hidden") return !found.some(shown);
  return (fits === "attached" ? found[0] : found.find(shown)) ?? null;
}

async function ask(base, method, path, body) {
  const answer = await fetch(base + path, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}

/** Asks again until the answer is something; nothing tells a driver's client when a page has changed. */
async function until(question, timeout, what) {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await question();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${timeout} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
