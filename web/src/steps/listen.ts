/** Listening: the rough mix at once, two faders, earlier or later, again or keep. */

import { NUDGE_LIMIT_MS, type RoughMix, type Take } from "../booth/contract";
import { shortfallMs } from "../booth/takes/engine";
import { openRoughMix } from "../booth/listening/rough-mix";
import { all, announce, onAction, one } from "../page/dom";
import { plain } from "../ui/problem";
import { troubleOf } from "./check";
import { isCut } from "../booth/takes/truncated";
import type { Session } from "./session";

export function wireListen(session: Session): void {
  const desk = new Desk(session);
  onAction("again", () => void singAgain(session));
  onAction("keep", () => {
    desk.keep();
    session.go("agree");
  });
  session.on("listen", {
    enter() {
      session.sleeve.turnTo("front");
      void desk.open();
      void showTakes(session, () => void desk.open());
    },
    leave() {
      desk.keep();
      void desk.close();
    },
  });
}

async function singAgain(session: Session): Promise<void> {
  try {
    await session.openBooth();
    session.go("booth");
  } catch (error) {
    session.trouble(troubleOf(session, error), () => session.go("listen"));
  }
}

/** The rough mix and its controls. */
class Desk {
  readonly #session: Session;
  readonly #play = one<HTMLButtonElement>("[data-action='preview']");
  readonly #faders = all<HTMLInputElement>("[data-fader]");
  readonly #nudged = one<HTMLOutputElement>("[data-nudge-value]");
  #mix: RoughMix | null = null;
  /** The newest opening: an earlier one that is done later must not play too. */
  #opening = 0;
  #nudgeMs = 0;

  constructor(session: Session) {
    this.#session = session;
    this.#play.addEventListener("click", () => void this.#toggle());
    for (const fader of this.#faders) fader.addEventListener("input", () => this.#turn());
    for (const button of all<HTMLButtonElement>("[data-nudge]")) {
      button.addEventListener("click", () => {
        this.#nudge(this.#nudgeMs + Number(button.dataset["nudge"]));
        this.keep();
      });
    }
  }

  /** Opens the mix of the session's take, and plays it if the browser lets us without a tap. */
  async open(): Promise<void> {
    await this.close();
    const { take, keep } = this.#session;
    if (!take) return;
    const opening = this.#opening;
    this.#session.sleeve.print(take.peaks);
    this.#session.drawSleeve();
    this.#showCut(isCut(take, this.#session.data.booth.backing.frames));
    try {
      const [pcm, backing, setting] = await Promise.all([
        keep.pcm(take.id),
        this.#session.backing(),
        this.#session.recallSetting(),
      ]);
      if (!pcm || opening !== this.#opening) return;
      const { data, placement } = this.#session;
      const lacks = shortfallMs(take.timing, data.booth.shortfall_ms);
      const mix = await openRoughMix(take, pcm, backing, lacks, placement ?? undefined);
      if (opening !== this.#opening) return void mix.close();
      this.#mix = mix;
      mix.onEnd(() => this.#showState());
      // Another take is heard with the faders where they are.
      for (const fader of this.#faders) fader.value = String(setting?.fadersDb[fader.dataset["fader"] ?? ""] ?? fader.value);
      this.#nudge(setting?.placement.nudge_ms ?? 0);
      this.#applyFaders();
      await this.#toggle();
    } catch {
      const { say } = this.#session;
      this.#session.trouble(plain(say, say("song-missing")), () => this.#session.go("listen"));
    }
  }

  /** A take that ends before the song does is short for a reason that the fan may not have seen. */
  #showCut(cut: boolean): void {
    const note = one("[data-cut]");
    note.hidden = !cut;
    if (cut) announce(note.textContent ?? "");
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

  #turn(): void {
    this.#applyFaders();
    this.keep();
  }

  #applyFaders(): void {
    const { voice, band } = this.#levels();
    this.#mix?.setFaders(voice ?? 0, band ?? 0);
  }

  /** Keeps how the take is set now. */
  keep(): void {
    if (this.#mix) this.#session.set(this.#mix.placement(), this.#levels());
  }

  #levels(): Record<string, number> {
    return Object.fromEntries(this.#faders.map((fader) => [fader.dataset["fader"], Number(fader.value)]));
  }

  #nudge(toMs: number): void {
    this.#nudgeMs = Math.min(Math.max(toMs, -NUDGE_LIMIT_MS), NUDGE_LIMIT_MS);
    this.#mix?.setNudge(this.#nudgeMs);
    this.#nudged.value = nudgeText(this.#session, this.#nudgeMs);
  }

  #showState(): void {
    const playing = this.#mix?.playing ?? false;
    this.#play.toggleAttribute("data-playing", playing);
    this.#play.setAttribute("aria-label", this.#play.dataset[playing ? "labelPause" : "labelPlay"] ?? "");
    if (playing) this.#follow();
  }

  #follow(): void {
    const mix = this.#mix;
    if (!mix) return;
    this.#session.sleeve.progress(mix.seconds() / mix.lengthSeconds);
    if (mix.playing) requestAnimationFrame(() => this.#follow());
  }
}

function nudgeText(session: Session, ms: number): string {
  if (ms === 0) return session.say("listen-on-time");
  const number = new Intl.NumberFormat(session.data.locale, { signDisplay: "always" }).format(ms);
  return session.say("listen-moved", { ms: number });
}

/** With several takes on this phone, each can be heard again; with one there is nothing to choose. */
async function showTakes(session: Session, choose: () => void): Promise<void> {
  const takes = (await session.keep.takes()).reverse();
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
  button.textContent = session.say("listen-take", { n });
  button.setAttribute("aria-pressed", String(take.id === session.take?.id));
  return button;
}
