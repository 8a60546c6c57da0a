/** The cover in the middle of every page: its picture, the side that it shows, and the waveform around it. */

import { type CoverDraft, coverPreviewUrl } from "../api/cover-preview";
import type { Team } from "../page/data";
import { one } from "../page/dom";
import { BARS, barLevels, coverWaveformPath, levelsFromPath } from "./cover-waveform";

/** After the last change of the form, before a preview is requested. */
const TYPING_PAUSE_MS = 280;

/** The back shows all lyrics, the screen the line that is sung now. */
export type Side = "front" | "back" | "screen";

export class CoverView {
  readonly #root = one("[data-cover-view]");
  readonly #faces = one(".faces", this.#root);
  readonly #picture = one<HTMLImageElement>("[data-cover]", this.#root);
  readonly #waveform = this.#root.querySelector<SVGElement>(".cover-waveform");
  readonly #rest = this.#root.querySelector(".cover-waveform-rest");
  readonly #done = this.#root.querySelector(".cover-waveform-done");
  #levels = new Uint8Array(BARS);
  /** Counts the pictures that were requested: a preview waits for a pause in typing, and may be overtaken. */
  #requests = 0;
  #wanted = "";

  /**
   * Requests a preview once the fan stops typing; the picture stays until the preview is there. Answers the address of a preview
   * that did not come; null when it came, and when another picture was requested before it.
   */
  async showPreview(draft: CoverDraft): Promise<string | null> {
    const request = ++this.#requests;
    await new Promise((resolve) => setTimeout(resolve, TYPING_PAUSE_MS));
    if (request !== this.#requests) return null;
    const url = coverPreviewUrl(draft);
    return (await this.show(url, this.#picture.alt)) ? null : url;
  }

  /** Shows a picture once it is loaded, in place of any that is still loading. False when it fails to load, which changes nothing. */
  async show(url: string, alt: string): Promise<boolean> {
    this.#requests++;
    const picture = new Image();
    picture.src = url;
    this.#wanted = url;
    try {
      await picture.decode();
    } catch {
      return false;
    }
    if (this.#wanted !== url) return true;
    this.#picture.src = url;
    this.#picture.alt = alt;
    return true;
  }

  turnTo(side: Side): void {
    this.#faces.dataset["side"] = side;
    const back = this.#root.querySelector<HTMLElement>("[data-back]");
    if (back) back.inert = side !== "back";
  }

  get side(): Side {
    return (this.#faces.dataset["side"] as Side | undefined) ?? "front";
  }

  /** Turns the finished cover around once, from its back to its front. */
  reveal(): void {
    this.#faces.dataset["side"] = "turning";
    this.#faces.addEventListener("animationend", () => this.turnTo("front"), { once: true });
  }

  /** Takes over the waveform that the server drew into the page. */
  readWaveform(): void {
    this.#levels = levelsFromPath(this.#rest?.getAttribute("d") ?? "");
  }

  /** The level (0..255) of each of the waveform's bars. */
  get levels(): ArrayLike<number> {
    return this.#levels;
  }

  /** Shows a take's waveform; null shows none. */
  showWaveform(peaks: ArrayLike<number> | null): void {
    this.#levels = peaks ? barLevels(peaks) : new Uint8Array(BARS);
    this.#draw(0, peaks ? BARS : 0);
  }

  /** Fills the waveform up to a share of it (0..1). */
  showProgress(share: number): void {
    this.#draw(Math.round(Math.min(Math.max(share, 0), 1) * BARS), BARS);
  }

  /** Shows one level (0..1) in all bars, varied a little from bar to bar. */
  showLevel(level: number): void {
    for (let bar = 0; bar < BARS; bar += 1) {
      const variation = 0.55 + 0.45 * Math.abs(Math.sin(bar * 1.7) * Math.cos(bar * 0.37));
      this.#levels[bar] = 255 * Math.min(level * variation, 1);
    }
    this.#draw(BARS, BARS);
  }

  /** While the fan sings: adds the level (0..1) at a share of the song (0..1). */
  addLevel(share: number, level: number): void {
    const bar = Math.min(Math.floor(share * BARS), BARS - 1);
    if (bar < 0) return;
    this.#levels[bar] = Math.max(this.#levels[bar] ?? 0, 255 * Math.min(level, 1));
    this.#draw(bar + 1, BARS);
  }

  #draw(done: number, end: number): void {
    this.#done?.setAttribute("d", coverWaveformPath(this.#levels, 0, done));
    this.#rest?.setAttribute("d", coverWaveformPath(this.#levels, done, end));
    this.#waveform?.toggleAttribute("data-faint", done > 0 && done < BARS);
  }
}

/** Gives the page's lights the team's colours; without a team they have the look's. */
export function showTeamColors(team: Pick<Team, "colors"> | null): void {
  const root = document.documentElement.style;
  team?.colors.forEach((color, at) => root.setProperty(`--light-${at + 1}`, color));
  if (!team) ["--light-1", "--light-2"].forEach((name) => root.removeProperty(name));
}
