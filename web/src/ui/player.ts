/** Plays a finished mix: the sound, its waveforms, and the lyrics in time on the cover's back and beneath it. */

import { clockText } from "../song/lyrics";
import { all, one, onAction } from "../page/dom";
import type { CoverView } from "./cover-view";
import { SLIDER_BARS, sliderWaveformPath } from "./slider-waveform";

/** Steps of the slider of the position. */
const SEEK_STEPS = 1000;

export class Player {
  readonly #audio: HTMLAudioElement;
  readonly #cover: CoverView;
  readonly #play: HTMLButtonElement;
  readonly #turn: HTMLButtonElement | null;
  readonly #seek: HTMLInputElement;
  readonly #time: HTMLElement;
  readonly #wave: readonly [done: SVGPathElement, rest: SVGPathElement];
  /** Shows the line that is sung; not every page has it. */
  readonly #now = document.querySelector<HTMLElement>("[data-now]");
  readonly #lines = all<HTMLLIElement>(".lyric-sheet li");

  constructor(root: ParentNode, cover: CoverView, audio: HTMLAudioElement = new Audio()) {
    this.#audio = audio;
    this.#cover = cover;
    this.#seek = one<HTMLInputElement>("[data-seek]", root);
    this.#time = one("[data-time]", root);
    this.#play = onAction("play", () => void this.toggle(), root);
    this.#wave = [one<SVGPathElement>(".wave-done", root), one<SVGPathElement>(".wave-rest", root)];
    this.#turn = root.querySelector<HTMLButtonElement>("[data-action='turn']");
    this.#turn?.addEventListener("click", () => this.#turnOver());
    this.#seek.addEventListener("input", () => this.#seekTo(Number(this.#seek.value) / SEEK_STEPS));
    for (const event of ["play", "pause", "ended"]) audio.addEventListener(event, () => this.#showState());
    for (const event of ["timeupdate", "loadedmetadata"]) audio.addEventListener(event, () => this.#showTime());
    this.#drawWave(0);
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
    const share = Number.isFinite(duration) && duration > 0 ? currentTime / duration : 0;
    this.#seek.value = String(Math.round(share * SEEK_STEPS));
    this.#seek.setAttribute("aria-valuetext", clockText(currentTime));
    this.#time.textContent = clockText(currentTime);
    this.#cover.showProgress(share);
    this.#drawWave(share);
    const current = this.#lines.findLast((line) => Number(line.dataset["startMs"]) <= currentTime * 1000);
    this.#mark(currentTime > 0 ? current : undefined);
  }

  #drawWave(share: number): void {
    const played = Math.round(share * SLIDER_BARS);
    const [done, rest] = this.#wave;
    done.setAttribute("d", sliderWaveformPath(this.#cover.levels, 0, played));
    rest.setAttribute("d", sliderWaveformPath(this.#cover.levels, played));
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
