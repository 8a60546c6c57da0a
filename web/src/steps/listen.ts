/** Listening: the rough mix at once, two faders, earlier or later, sing again or go on with this take. */

import { encodingForNetwork } from "../booth/encoding/take-encoder";
import { type RoughMix, openRoughMix } from "../booth/listening/rough-mix";
import { shortfallMs } from "../booth/takes/engine";
import type { Take } from "../booth/takes/take";
import { isTooShort, isTruncated } from "../booth/takes/truncated";
import { all, announce, onAction, one } from "../page/dom";
import { positionAt, textOf } from "../song/lyrics";
import { SeekBar } from "../ui/seek-bar";
import { plainProblem } from "../ui/problem";
import { boothProblem } from "./check";
import type { Session } from "./session";

export function wireListen(session: Session): void {
  const controls = new MixControls(session);
  onAction("again", () => void singAgain(session));
  onAction("use-take", () => {
    controls.storeSetting();
    session.go("agree");
  });
  session.on("listen", {
    enter() {
      session.cover.turnTo("front");
      void controls.open();
      void showTakes(session, () => void controls.open());
    },
    leave() {
      controls.storeSetting();
      void controls.close();
    },
  });
}

async function singAgain(session: Session): Promise<void> {
  try {
    await session.openBooth();
    session.go("booth");
  } catch (error) {
    session.showProblem(boothProblem(session, error), () => session.go("listen"));
  }
}

/** The rough mix and its controls. */
class MixControls {
  readonly #session: Session;
  readonly #play = one<HTMLButtonElement>("[data-action='preview']");
  readonly #faders = all<HTMLInputElement>("[data-fader]");
  readonly #nudged = one<HTMLOutputElement>("[data-nudge-value]");
  readonly #line = one("[data-preview-line]");
  readonly #bar: SeekBar;
  #mix: RoughMix | null = null;
  /** Counts the openings: one that is overtaken by a later one must not play too. */
  #opening = 0;
  #nudgeMs = 0;

  constructor(session: Session) {
    this.#session = session;
    this.#bar = new SeekBar(one(".step[data-step='listen']"), session.cover, (share) => this.#seekTo(share));
    this.#play.addEventListener("click", () => void this.#toggle());
    for (const fader of this.#faders) fader.addEventListener("input", () => this.#onFader());
    for (const button of all<HTMLButtonElement>("[data-nudge]")) {
      button.addEventListener("click", () => {
        this.#nudge(this.#nudgeMs + Number(button.dataset["nudge"]));
        this.storeSetting();
      });
    }
  }

  /** Opens the mix of the session's take, and plays it if the browser allows that without a gesture. */
  async open(): Promise<void> {
    await this.close();
    const { take, store, data } = this.#session;
    if (!take) return;
    const opening = this.#opening;
    this.#session.cover.showWaveform(take.peaks);
    this.#session.previewCover();
    this.#showNotes(take);
    this.#nudge(0);
    // What goes wrong with it now is said when it is sent, if it still does.
    void this.#session.encoder.encode(take, encodingForNetwork()).catch(() => undefined);
    try {
      const [pcm, backing, setting] = await Promise.all([
        store.samples(take.id),
        this.#session.backing(),
        this.#session.storedSetting(),
      ]);
      if (!pcm || opening !== this.#opening) return;
      const { shortfall_ms, limits } = data.booth;
      const placement = this.#session.placement ?? undefined;
      const mix = await openRoughMix({ take, pcm, backing, shortfallMs: shortfallMs(take.timing, shortfall_ms), limits, placement });
      if (opening !== this.#opening) return void mix.close();
      this.#mix = mix;
      mix.onEnd(() => this.#showState());
      // Another take starts with the faders where they are.
      for (const fader of this.#faders) fader.value = String(setting?.fadersDb[fader.dataset["fader"] ?? ""] ?? fader.value);
      this.#nudge(setting?.placement.nudge_ms ?? 0);
      this.#applyFaders();
      await this.#toggle();
    } catch {
      const { translate } = this.#session;
      this.#session.showProblem(plainProblem(translate, translate("song-missing")), () => this.#session.go("listen"));
    }
  }

  /** Says what the fan may not have noticed: that the take ends before the song or is too short, and that it is not stored. */
  #showNotes(take: Take): void {
    const { data, store } = this.#session;
    const tooShort = isTooShort(take, data.booth.take.min_ms);
    showNote("[data-truncated]", isTruncated(take, data.booth.backing.frames));
    showNote("[data-too-short]", tooShort);
    one("[data-action='use-take']").hidden = tooShort;
    showNote("[data-not-stored]", !store.durable);
  }

  async close(): Promise<void> {
    this.#opening++;
    const mix = this.#mix;
    this.#mix = null;
    await mix?.close();
    this.#showState();
  }

  async #toggle(): Promise<void> {
    if (this.#mix?.playing) this.#mix.pause();
    else await this.#mix?.play();
    this.#showState();
  }

  #onFader(): void {
    this.#applyFaders();
    this.storeSetting();
  }

  #applyFaders(): void {
    const { voice, band } = this.#fadersDb();
    this.#mix?.setFaders(voice ?? 0, band ?? 0);
  }

  /** Stores the take's placement and faders. */
  storeSetting(): void {
    if (this.#mix) this.#session.setPlacement(this.#mix.placement(), this.#fadersDb());
  }

  #fadersDb(): Record<string, number> {
    return Object.fromEntries(this.#faders.map((fader) => [fader.dataset["fader"], Number(fader.value)]));
  }

  #nudge(toMs: number): void {
    const limitMs = this.#session.data.booth.limits.nudge_ms;
    this.#nudgeMs = Math.min(Math.max(toMs, -limitMs), limitMs);
    this.#mix?.setNudge(this.#nudgeMs);
    this.#nudged.value = nudgeText(this.#session, this.#nudgeMs);
  }

  #showState(): void {
    const playing = this.#mix?.playing ?? false;
    this.#play.toggleAttribute("data-playing", playing);
    this.#play.setAttribute("aria-label", this.#play.dataset[playing ? "labelPause" : "labelPlay"] ?? "");
    if (playing) this.#follow();
    else this.#showPosition();
  }

  #seekTo(share: number): void {
    this.#mix?.seek(share * this.#mix.lengthSeconds);
    this.#showPosition();
  }

  /** Follows the sound frame by frame while it plays. */
  #follow(): void {
    this.#showPosition();
    if (this.#mix?.playing) requestAnimationFrame(() => this.#follow());
  }

  #showPosition(): void {
    const mix = this.#mix;
    if (!mix) return;
    const seconds = mix.seconds();
    this.#bar.show(seconds, mix.lengthSeconds);
    const { lyrics } = this.#session.data.song;
    const text = textOf(lyrics[positionAt(lyrics, seconds * 1_000).line]);
    if (this.#line.textContent !== text) this.#line.textContent = text;
  }
}

function showNote(selector: string, shown: boolean): void {
  const note = one(selector);
  note.hidden = !shown;
  if (shown) announce(note.textContent ?? "");
}

function nudgeText(session: Session, ms: number): string {
  if (ms === 0) return session.translate("listen-on-time");
  const number = new Intl.NumberFormat(session.data.locale, { signDisplay: "always" }).format(ms);
  return session.translate("listen-moved", { ms: number });
}

/** Offers each stored take, if there are several. */
async function showTakes(session: Session, choose: () => void): Promise<void> {
  const takes = (await session.store.takes()).reverse();
  const list = one("[data-takes]");
  list.hidden = takes.length < 2;
  const buttons = takes.map((take, at) => takeButton(session, take, at + 1));
  buttons.forEach((button, at) => {
    button.addEventListener("click", () => {
      session.take = takes[at] ?? session.take;
      session.placement = null;
      buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
      choose();
    });
  });
  list.replaceChildren(...buttons);
}

function takeButton(session: Session, take: Take, n: number): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = session.translate("listen-take", { n });
  button.setAttribute("aria-pressed", String(take.id === session.take?.id));
  return button;
}
