/** The sleeve in the middle of every page: its picture, the side it shows, and the ring around it. */

import { previewUrl } from "../booth/entries";
import { one, type Team } from "./page";
import { BARS, bars, levelsOf, ringPath } from "./ring";

/** After the last letter, before the sleeve is drawn anew; in milliseconds. */
const TYPING_PAUSE_MS = 280;

export type Side = "front" | "back" | "screen";

export class Sleeve {
  readonly #root = one("[data-sleeve]");
  readonly #faces = one(".faces", this.#root);
  readonly #cover = one<HTMLImageElement>("[data-cover]", this.#root);
  readonly #rest = this.#root.querySelector(".ring-rest");
  readonly #done = this.#root.querySelector(".ring-done");
  readonly #ring = this.#root.querySelector<SVGElement>(".ring");
  #levels = new Uint8Array(BARS);
  #typing = 0;

  /** Asks for a draft of the sleeve once the fan rests; the old picture stays until the new one is there. */
  draft(team: Team | null, name: string, locale: string, peaks?: Uint8Array): void {
    clearTimeout(this.#typing);
    this.#typing = window.setTimeout(() => {
      const url = team || name ? previewUrl(team?.id ?? "", name, locale, peaks) : `/api/covers/preview?locale=${locale}`;
      void this.show(url, this.#cover.alt);
    }, TYPING_PAUSE_MS);
  }

  /** Shows a picture once it is loaded; a picture that fails leaves the old one. A draft on its way gives way to it. */
  async show(url: string, alt: string): Promise<void> {
    clearTimeout(this.#typing);
    const picture = new Image();
    picture.src = url;
    this.#wanted = url;
    try {
      await picture.decode();
    } catch {
      return;
    }
    if (this.#wanted !== url) return;
    this.#cover.src = url;
    this.#cover.alt = alt;
  }
  #wanted = "";

  turnTo(side: Side): void {
    this.#faces.dataset["side"] = side;
    const back = this.#root.querySelector<HTMLElement>("[data-back]");
    if (back) back.inert = side !== "back";
  }

  get side(): Side {
    return (this.#faces.dataset["side"] as Side | undefined) ?? "front";
  }

  /** The one flourish: the finished sleeve comes around from its back. */
  flourish(): void {
    this.#faces.dataset["side"] = "turning";
    this.#faces.addEventListener("animationend", () => this.turnTo("front"), { once: true });
  }

  /** Takes over a ring that the server printed: its bars are as long as their strokes. */
  adopt(): void {
    const strokes = this.#rest?.getAttribute("d")?.match(/[hv]-?\d+/g) ?? [];
    this.#levels = levelsOf(strokes.map((stroke) => Math.abs(Number(stroke.slice(1)))));
  }

  /** The voice in the ring: a level (0..255) for each of its bars. */
  get levels(): ArrayLike<number> {
    return this.#levels;
  }

  /** Prints a voice around the sleeve; none takes it away. */
  print(peaks: ArrayLike<number> | null): void {
    this.#levels = peaks ? bars(peaks) : new Uint8Array(BARS);
    this.#draw(0, peaks ? BARS : 0);
  }

  /** Fills the ring up to a share of it (0..1). */
  progress(share: number): void {
    this.#draw(Math.round(Math.min(Math.max(share, 0), 1) * BARS), BARS);
  }

  /** All of the ring breathes with one level (0..1), a little uneven, as a voice is. */
  breathe(level: number): void {
    for (let bar = 0; bar < BARS; bar += 1) {
      const uneven = 0.55 + 0.45 * Math.abs(Math.sin(bar * 1.7) * Math.cos(bar * 0.37));
      this.#levels[bar] = 255 * Math.min(level * uneven, 1);
    }
    this.#draw(BARS, BARS);
  }

  /** While the fan sings: the level (0..1) at a share of the song (0..1). */
  sing(share: number, level: number): void {
    const bar = Math.min(Math.floor(share * BARS), BARS - 1);
    if (bar < 0) return;
    this.#levels[bar] = Math.max(this.#levels[bar] ?? 0, 255 * Math.min(level, 1));
    this.#draw(bar + 1, BARS);
  }

  #draw(done: number, end: number): void {
    this.#done?.setAttribute("d", ringPath(this.#levels, 0, done));
    this.#rest?.setAttribute("d", ringPath(this.#levels, done, end));
    this.#ring?.toggleAttribute("data-faint", done > 0 && done < BARS);
  }
}

/** Turns the two beams to a team's colours; without a team they keep the theme's. */
export function light(team: Team | null): void {
  const root = document.documentElement.style;
  team?.colors.forEach((color, at) => root.setProperty(`--light-${at + 1}`, color));
  if (!team) ["--light-1", "--light-2"].forEach((name) => root.removeProperty(name));
}
