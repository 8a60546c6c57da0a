// The public page of a record as its visitors meet it: networks, phones, browsers without scripts, other websites.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { messages } from "../../../web/messages.mjs";
import { launch, root } from "../browser.mjs";
import { startCloud } from "../cloud.mjs";
import { agrees, arrivesAt, choosesFile, erases, holdsRecord, introduces, listens, openPage, watchSounds } from "../fan.mjs";

const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const FANS = [
  { locale: "en", country: "FR", dir: "ltr", team: "fra", name: "Zoé", territory: "en_US", screen: DESKTOP },
  { locale: "ar", country: "EG", dir: "rtl", team: "mar", name: "ليلى", territory: "ar_AR", screen: PHONE },
];
const VOICE = join(root, "tests", "voices", "fan.flac");
const TITLE = "Sing the Floodlights On";
const HASHTAG = "#SingTheFloodlightsOn";
const CLIPBOARD = ["clipboard-read", "clipboard-write"];
const links = {};
let cloud, browser, stranger;

before(async () => {
  [cloud, browser, stranger] = await Promise.all([startCloud(), launch(), startStranger()]);
  for (const fan of FANS) links[fan.locale] = await makesRecord(fan);
});

after(async () => {
  await browser?.close();
  stranger?.server.close();
  await cloud?.stop();
});

/** A website of somebody else's, on another origin, whose one page is whatever was put there last. */
async function startStranger() {
  const site = { body: "" };
  site.server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><title>Elsewhere</title>${site.body}`);
  });
  await new Promise((resolve) => site.server.listen(0, "127.0.0.1", resolve));
  site.origin = `http://127.0.0.1:${site.server.address().port}`;
  return site;
}

/** The addresses of a record made from a file. */
async function makesRecord(fan) {
  const context = await browser.newContext({ ...PHONE, locale: fan.locale, permissions: CLIPBOARD });
  await context.addInitScript(watchSounds);
  const page = await openPage(context);
  await introduces(page, cloud.origin, fan);
  await choosesFile(page, VOICE);
  await listens(page);
  await agrees(page);
  const made = await holdsRecord(page);
  await context.close();
  return made;
}

/** Opens the record's page as a visitor, or its private one as its fan; what nobody should meet fails the test. */
async function visits(fan, task, { at = "shareLink", path = "", prepare, ...options } = {}) {
  const context = await browser.newContext({ ...fan.screen, locale: "en", permissions: CLIPBOARD, ...options });
  if (prepare) await context.addInitScript(prepare);
  const page = await openPage(context);
  await page.goto(links[fan.locale][at] + path);
  await task(page, context);
  assert.deepEqual(page.faults, []);
  await context.close();
}

/** A browser that hands pictures to a share sheet, and nothing without a user gesture; `fetched` says that the page has its picture. */
function sharesFiles() {
  const { blob } = Response.prototype;
  Response.prototype.blob = async function () {
    const bytes = await blob.call(this);
    // When whoever waits for the bytes has them.
    setTimeout(() => (globalThis.fetched = true));
    return bytes;
  };
  navigator.canShare = ({ files }) => files?.every(({ type }) => type === "image/jpeg") ?? false;
  navigator.share = async (data) => {
    if (!navigator.userActivation.isActive) throw new DOMException("no user gesture", "NotAllowedError");
    if (!navigator.canShare(data)) throw new TypeError("cannot be shared");
    const files = data.files.map(({ name, type, size }) => ({ name, type, size }));
    globalThis.shared = { keys: Object.keys(data), files };
  };
}

/** The form in the visitor's language, with the team of the link. */
async function choosesTeam(page, locale, team) {
  await page.waitForURL((url) => url.pathname === `/${locale}/sing/`);
  // The page takes on the colours of the team that is chosen.
  await page.waitForFunction((id) => {
    const { teams } = JSON.parse(document.body.dataset.campaign);
    const [light] = teams.find((team) => team.id === id).colors;
    return document.documentElement.style.getPropertyValue("--light-1") === light;
  }, team);
}

function words(locale, id, args = {}, folder = join(root, "locales", locale)) {
  const source = messages(folder).get(id);
  const text = source.slice(source.indexOf("=") + 1).trim();
  return text.replace(/\{ \$(\w+) \}/g, (_, name) => args[name]);
}

for (const fan of FANS) {
  const { locale, name } = fan;
  const link = () => links[locale].shareLink;

  test(`a visitor reads the page in another language without leaving it, from ${locale}`, async () => {
    await visits(fan, async (page) => {
      const sound = await page.locator("[data-audio]").evaluate((audio) => ((audio.volume = 0.5), audio.src));
      await page.locator(".language-menu summary").click();
      await page.locator(".languages a[lang=de]").click();
      await page.locator("html[lang=de][dir=ltr]").waitFor();
      assert.equal(page.url(), link());
      assert.equal(await page.locator(".fan").innerText(), name);
      const team = words("de", `team-${fan.team}`, {}, join(root, "campaigns", "night-game", "de"));
      assert.equal(await page.locator(".now .lead:not(.now-line)").innerText(), words("de", "share-line", { title: TITLE, team }));
      assert.equal(await page.locator("a.button").innerText(), words("de", "share-sing-yours").toUpperCase());
      assert.equal(await page.locator("[data-action=turn]").getAttribute("aria-label"), words("de", "record-turn"));
      const alt = await page.locator("[data-cover]").getAttribute("alt");
      assert.equal(alt.replace(/[\u2068\u2069]/g, ""), words("de", "share-cover-alt", { name }));
      assert.equal(await page.locator("[data-action=copy-text]").getAttribute("data-text"), `${words("de", "share-title", { name, title: TITLE })}: ${link()} ${HASHTAG}`);
      assert.equal(await page.title(), words("de", "share-title", { name, title: TITLE }));
      assert.match(await page.locator(".language-menu summary").innerText(), /\nDeutsch$/);
      assert.equal(await page.locator("[data-listen] a").first().getAttribute("href"), "/de/listen/");
      assert.equal(await page.locator("[data-audio]").evaluate((audio) => audio.volume === 0.5 && audio.src), sound);
      const left = await page.evaluate(() => document.body.innerHTML.match(/[\ue000-\ue002]/)?.input);
      assert.equal(left, undefined);
    });
  });

  test(`a network finds every tag it asks for, in ${locale}`, async () => {
    await visits(fan, async (page, context) => {
      const tag = (name) => page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute("content");
      const image = `${link()}share.jpg`;
      const expected = {
        "og:type": "music.song",
        "og:url": link(),
        "og:locale": fan.territory,
        "og:image": image,
        "og:image:type": "image/jpeg",
        "og:audio": `${link()}mix.mp3`,
        "og:audio:type": "audio/mpeg",
        "twitter:card": "summary_large_image",
        "twitter:image": image,
      };
      for (const [property, content] of Object.entries(expected)) assert.equal(await tag(property), content, property);
      assert.equal(await page.locator("link[rel=canonical]").getAttribute("href"), link());
      for (const property of ["og:title", "twitter:title", "description", "og:image:alt", "twitter:image:alt"]) {
        assert.ok((await tag(property)).includes(name), property);
      }
      const description = await tag("description");
      assert.ok(description.length >= 50 && description.length <= 200, `${description.length}: ${description}`);
      assert.notEqual(description, await tag("og:description"));
      const size = await page.evaluate(async (url) => {
        const picture = new Image();
        picture.src = url;
        await picture.decode();
        return [picture.naturalWidth, picture.naturalHeight].map(String);
      }, image);
      assert.deepEqual(size, [await tag("og:image:width"), await tag("og:image:height")]);
      const sound = await context.request.get(await tag("og:audio"));
      assert.equal(sound.headers()["content-type"], "audio/mpeg");
    });
  });

  test(`without a script there is sound, cover and every word of the song, in ${locale}`, async () => {
    await visits(
      fan,
      async (page) => {
        const html = page.locator("html");
        assert.deepEqual([await html.getAttribute("lang"), await html.getAttribute("dir")], [locale, fan.dir]);
        for (const content of ["audio[controls]", "[data-cover]", ".words li"]) await page.locator(content).first().waitFor();
        assert.equal(await page.locator(".words li").count(), await page.locator(".back li").count());
        for (const control of ["share", "play", "copy-embed"]) {
          assert.ok(!(await page.locator(`[data-action=${control}]`).isVisible()), `${control} could do nothing`);
        }
        const wide = await page.locator("body").evaluate((body) => body.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} px too wide`);
      },
      { javaScriptEnabled: false },
    );
  });

  test(`voice, words and slider follow the sound, in ${locale}`, async () => {
    await visits(fan, async (page) => {
      const bars = () =>
        page.evaluate(() => {
          const strokes = (part) => document.querySelector(`.wave-${part}`).getAttribute("d").split("M").length - 1;
          return [strokes("done"), strokes("rest")];
        });
      assert.deepEqual(await bars(), [0, 64]);
      // The slider is a range of a thousand: half of it is half of the song, before anything plays too.
      await page.locator("[data-seek]").fill("500");
      await page.locator("[data-action=play]").click();
      await page.locator("[data-action=play][data-playing]").waitFor();
      await page.waitForFunction(() => {
        const { currentTime, duration } = document.querySelector("[data-audio]");
        return currentTime > duration * 0.49;
      });
      // Words follow frame by frame, so that at a line's start they may be a frame behind the sound.
      await page.waitForFunction(() => {
        const now = document.querySelector("[data-audio]").currentTime * 1_000;
        const lines = [...document.querySelectorAll(".back li")];
        const due = lines.findLast((line) => Number(line.dataset.startMs) <= now);
        const shown = ["[data-now]", ".back [aria-current]"].map((line) => document.querySelector(line));
        return due && shown.every((line) => line?.textContent === due.textContent);
      });
      const [done, rest] = await bars();
      assert.ok(done >= 31 && done + rest === 64, `${done} + ${rest}`);
      await page.locator("[data-action=play]").click();
      await page.locator("[data-action=turn]").click();
      assert.equal(await page.locator(".faces").getAttribute("data-side"), "back");
    });
  });

  test(`"sing yours" leads to the same team, in ${locale}`, async () => {
    await visits(
      fan,
      async (page) => {
        await page.getByRole("link", { name: words(locale, "share-sing-yours") }).click();
        await choosesTeam(page, locale, fan.team);
      },
      { locale },
    );
  });

  test(`the picture itself goes to the apps that show stories, in ${locale}`, async () => {
    await visits(
      fan,
      async (page, context) => {
        await arrivesAt(page, "record");
        await page.waitForFunction(() => globalThis.fetched);
        await page.locator("[data-action=share-story]").click();
        await page.locator("[data-record-note]", { hasText: words(locale, "story-shared") }).waitFor();
        const shared = await page.evaluate(() => globalThis.shared);
        const size = (await (await context.request.get(`${link()}story.jpg`)).body()).length;
        assert.deepEqual(shared, { keys: ["files"], files: [{ name: `${TITLE} - ${name}.jpg`, type: "image/jpeg", size }] });
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link());
        assert.ok(!(await page.locator("[data-story-steps]").isVisible()));
      },
      { at: "privateLink", locale, prepare: sharesFiles },
    );
  });

  test(`where no file can be shared the picture is saved, and three steps follow, in ${locale}`, async () => {
    const noFiles = () => {
      Navigator.prototype.canShare = () => false;
      Navigator.prototype.share = () => Promise.reject(new TypeError("no files"));
    };
    const nothing = () => {
      delete Navigator.prototype.canShare;
      delete Navigator.prototype.share;
    };
    for (const prepare of [noFiles, nothing]) {
      await visits(
        fan,
        async (page) => {
          await arrivesAt(page, "record");
          const saved = page.waitForEvent("download");
          await page.locator("[data-action=share-story]").click();
          assert.equal((await saved).suggestedFilename(), `${TITLE} - ${name}.jpg`);
          await page.locator("[data-story-steps] li").nth(2).waitFor();
          assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link());
        },
        { at: "privateLink", locale, prepare },
      );
    }
  });

  test(`a post's text has the link and the song's hashtag and nothing invisible, in ${locale}`, async () => {
    for (const [at, said] of [
      ["privateLink", words(locale, "share-message", { title: TITLE })],
      ["shareLink", `${words(locale, "share-title", { name, title: TITLE })}:`],
    ]) {
      await visits(
        fan,
        async (page) => {
          await page.locator("[data-action=copy-text]:visible").click();
          await page.getByText(words(locale, "text-copied")).first().waitFor();
          assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${said} ${link()} ${HASHTAG}`);
          assert.doesNotMatch(await page.title(), /[\u2066-\u2069]/);
        },
        { at, locale },
      );
    }
  });

  test(`another team is challenged by a link that leads to the form with it, in ${locale}`, async () => {
    const rival = "bra";
    await visits(
      fan,
      async (page) => {
        await arrivesAt(page, "record");
        assert.equal(await page.locator(`[data-challenge] option[value=${fan.team}]`).count(), 0);
        await page.locator("[data-challenge] select").selectOption(rival);
        await page.locator("[data-challenge] [type=submit]").click();
        await page.locator("[data-record-note]", { hasText: words(locale, "challenge-copied") }).waitFor();
        const text = await page.evaluate(() => navigator.clipboard.readText());
        const names = await page.evaluate(
          (ids) => ids.map((id) => JSON.parse(document.body.dataset.campaign).teams.find((team) => team.id === id).name),
          [fan.team, rival],
        );
        for (const said of [...names, `${cloud.origin}/sing?team=${rival}`, HASHTAG]) assert.ok(text.includes(said), text);
        await page.goto(`${cloud.origin}/sing?team=${rival}`);
        await choosesTeam(page, locale, rival);
      },
      { at: "privateLink", locale },
    );
  });

  test(`the song is saved by its own and the fan's name, in ${locale}`, async () => {
    for (const at of ["shareLink", "privateLink"]) {
      await visits(
        fan,
        async (page) => {
          if (at === "privateLink") await arrivesAt(page, "record");
          const saved = page.waitForEvent("download");
          await page.locator("a[download]:visible").click();
          assert.equal((await saved).suggestedFilename(), `${TITLE} - ${name}.mp3`);
        },
        { at },
      );
    }
  });

  test(`the link is shared by the phone, else copied, else shown, in ${locale}`, async () => {
    await visits(
      fan,
      async (page) => {
        await page.locator("[data-action=share]").click();
        const { url, title } = await page.evaluate(() => globalThis.shared);
        assert.equal(url, link());
        assert.ok(title.includes(name));
        assert.equal(await page.locator("[data-share-note]").textContent(), "");
      },
      { prepare: () => (navigator.share = async (data) => void (globalThis.shared = data)) },
    );
    const told = (page, said) => page.locator("[data-share-note]", { hasText: said }).waitFor();
    await visits(
      fan,
      async (page) => {
        await page.locator("[data-action=share]").click();
        await told(page, words(locale, "share-copied"));
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link());
      },
      { prepare: () => delete Navigator.prototype.share },
    );
    await visits(
      fan,
      async (page) => {
        await page.locator("[data-action=share]").click();
        await told(page, link());
      },
      {
        prepare: () => {
          delete Navigator.prototype.share;
          navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
          document.execCommand = () => false;
        },
      },
    );
  });

  test(`the code that is copied plays the record on another website, in ${locale}`, async () => {
    await visits(fan, async (page, context) => {
      await page.locator(".embed-code summary").click();
      await page.locator("[data-action=copy-embed]").click();
      await page.locator("[data-embed-note]", { hasText: words(locale, "share-embed-copied") }).waitFor();
      stranger.body = await page.evaluate(() => navigator.clipboard.readText());
      const other = await openPage(context);
      await other.goto(stranger.origin);
      const player = other.frameLocator("iframe");
      assert.ok((await other.locator("iframe").getAttribute("title")).includes(name));
      assert.deepEqual(await player.locator("html").evaluate(({ lang, dir }) => [lang, dir]), [locale, fan.dir]);
      await player.locator("[data-action=play]").click();
      await player.locator("[data-action=play][data-playing]").waitFor();
      await player.locator("[data-now]:not(:empty)").waitFor();
      const over = await player
        .locator("html")
        .evaluate((html) => [html.scrollWidth - innerWidth, html.scrollHeight - innerHeight]);
      assert.ok(Math.max(...over) <= 0, `the player is larger than its frame: ${over}`);
      const opened = context.waitForEvent("page");
      await player.locator(".fan a").click();
      await (await opened).waitForURL(link());
      assert.deepEqual(other.faults, []);
    });
  });
}

test("a phone takes the smaller cover, a sharp desktop the larger", async () => {
  const [fan] = FANS;
  const takes = (picture) => async (page) => {
    const source = await page.locator("[data-cover]").evaluate((cover) => cover.currentSrc);
    assert.equal(source.split("/").pop(), picture);
  };
  await visits(fan, takes("phone.jpg"), PHONE);
  await visits(fan, takes("cover.jpg"), { ...DESKTOP, deviceScaleFactor: 3 });
});

test("nothing moves when the page's script comes after its first picture", async () => {
  const [fan] = FANS;
  const context = await browser.newContext({ ...PHONE, locale: "en" });
  const page = await openPage(context);
  let send;
  const sent = new Promise((resolve) => (send = resolve));
  await context.route("**/share-*.js", (route) => sent.then(() => route.continue()));
  await page.goto(links[fan.locale].shareLink, { waitUntil: "commit" });
  const places = () => Promise.all([".actions", ".option[download]"].map((selector) => page.locator(selector).boundingBox()));
  await page.locator("[data-audio]").waitFor();
  await page.evaluate(() => document.fonts.ready);
  const before = await places();
  send();
  await page.locator("[data-player]").waitFor();
  assert.deepEqual(await places(), before);
  await context.close();
});

test("no other page stands in a stranger's frame", async () => {
  const context = await browser.newContext(DESKTOP);
  const page = await context.newPage();
  for (const path of [links.en.shareLink, `${cloud.origin}/en/`, `${cloud.origin}/en/sing/`]) {
    stranger.body = `<iframe src="${path}"></iframe>`;
    const refused = page.waitForEvent("console", (message) => /frame-ancestors|X-Frame-Options/i.test(message.text()));
    await page.goto(stranger.origin);
    await refused;
  }
  await context.close();
});

test("an erased record is silent on other websites too", async () => {
  const [fan] = FANS;
  const { shareLink, privateLink } = links[fan.locale];
  const context = await browser.newContext({ ...fan.screen, locale: fan.locale });
  const page = await openPage(context);
  await page.goto(privateLink);
  await erases(page);
  for (const file of ["", "embed.html", "mix.mp3", "phone.jpg"]) {
    assert.equal((await context.request.get(shareLink + file)).status(), 404, file);
  }
  await context.close();
});
