/** Plays a finished mix: the sound, its waveforms, and the lyrics in time on the cover's back and beneath it. */

import { all, onAction } from "../page/dom";
import type { CoverView } from "./cover-view";
import { SeekBar } from "./seek-bar";

export class Player {
  readonly #audio: HTMLAudioElement;
  readonly #cover: CoverView;
  readonly #play: HTMLButtonElement;
  readonly #turn: HTMLButtonElement | null;
  readonly #bar: SeekBar;
  /** Shows the line that is sung; not every page has it. */
  readonly #now = document.querySelector<HTMLElement>("[data-now]");
  readonly #lines = all<HTMLLIElement>(".lyric-sheet li");

  constructor(root: ParentNode, cover: CoverView, audio: HTMLAudioElement = new Audio()) {
    this.#audio = audio;
    this.#cover = cover;
    this.#bar = new SeekBar(root, cover, (share) => this.#seekTo(share));
    this.#play = onAction("play", () => void this.toggle(), root);
    this.#turn = root.querySelector<HTMLButtonElement>("[data-action='turn']");
    this.#turn?.addEventListener("click", () => this.#turnOver());
    for (const event of ["play", "pause", "ended"]) audio.addEventListener(event, () => this.#showState());
    for (const event of ["timeupdate", "loadedmetadata"]) audio.addEventListener(event, () => this.#showTime());
  }

  load(url: string): void {
    this.#audio.preload = "metadata";
    this.#audio.src = url;
  }

  async toggle(): Promise<void> {
    if (!this.#audio.paused) return this.#audio.pause();
    // A browser may refuse to play outside a user gesture; the button then stays as it is.
    await this.#audio.play().catch(() => undefined);
  }

  #seekTo(share: number): void {
    if (Number.isFinite(this.#audio.duration)) this.#audio.currentTime = share * this.#audio.duration;
    else this.#loadFor(() => this.#seekTo(share));
    this.#showTime();
  }

  /** A public page loads no sound before it is played, so the length is unknown until then. */
  #loadFor(act: () => void): void {
    this.#audio.preload = "metadata";
    this.#audio.addEventListener("loadedmetadata", act, { once: true });
  }

  #turnOver(): void {
    const toBack = this.#cover.side !== "back";
    this.#cover.turnTo(toBack ? "back" : "front");
    this.#turn?.setAttribute("aria-pressed", String(toBack));
  }

  #showState(): void {
    const playing = !this.#audio.paused;
    this.#play.toggleAttribute("data-playing", playing);
    this.#play.setAttribute("aria-label", this.#play.dataset[playing ? "labelPause" : "labelPlay"] ?? "");
    if (playing) this.#follow();
  }

  /** Follows the sound frame by frame: `timeupdate` alone comes four times a second. */
  #follow(): void {
    this.#showTime();
    if (!this.#audio.paused) requestAnimationFrame(() => this.#follow());
  }

  #showTime(): void {
    const { currentTime, duration } = this.#audio;
    this.#bar.show(currentTime, duration);
    const current = this.#lines.findLast((line) => Number(line.dataset["startMs"]) <= currentTime * 1000);
    this.#mark(currentTime > 0 ? current : undefined);
  }

  #mark(current: HTMLLIElement | undefined): void {
    if (current?.hasAttribute("aria-current")) return;
    if (this.#now) this.#now.textContent = current?.textContent ?? "";
    for (const line of this.#lines) line.removeAttribute("aria-current");
    if (!current) return;
    current.setAttribute("aria-current", "true");
    const sheet = current.closest<HTMLElement>("[data-back]");
    sheet?.scrollTo({ top: current.offsetTop - sheet.clientHeight / 2 });
  }
}
