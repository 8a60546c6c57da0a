// Firefox and WebKit with a real voice in their microphone. Chromium, which takes a file for one, is in browser.mjs.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { firefox } from "../journeys/browser.mjs";
import { startWebDriver } from "./webdriver.mjs";

const LIBRARIES = "/usr/lib";

/** A page of Firefox; `devices` are its loudspeaker and microphone. */
export async function openFirefox(devices, options) {
  const browser = await firefox.launch({
    executablePath: process.env.FIREFOX || ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync),
    channel: "moz-firefox",
    headless: true,
    env: devices.env,
    firefoxUserPrefs: {
      "media.navigator.permission.disabled": true,
      "media.autoplay.default": 0,
      "media.autoplay.blocking_policy": 0,
    },
  });
  const context = await browser.newContext(options);
  return { page: await context.newPage(), close: () => browser.close() };
}

/** A page of WebKit as GTK programs have it, on a screen that nobody sees. */
export async function openWebKit(devices) {
  const { page, close } = await startWebDriver({
    command: ["xvfb-run", "--auto-servernum", "dbus-run-session", "--", "WebKitWebDriver"],
    env: { ...devices.env, NO_AT_BRIDGE: "1", GTK_A11Y: "none" },
    capabilities: {
      "webkitgtk:browserOptions": {
        binary: miniBrowser(),
        args: ["--automation", "--autoplay-policy=allow", "--enable-media-stream=true"],
      },
    },
  });
  return { page, close };
}

/** WebKit's own small browser, which lies among the libraries. */
function miniBrowser() {
  const machines = readdirSync(LIBRARIES).filter((name) => name.includes("-linux-"));
  const paths = machines.flatMap((machine) =>
    ["4.1", "4.0"].map((version) => join(LIBRARIES, machine, `webkit2gtk-${version}`, "MiniBrowser")),
  );
  const found = paths.find((path) => existsSync(path));
  if (!found) throw new Error("WebKitGTK's MiniBrowser is missing: run `make setup`");
  return found;
}
