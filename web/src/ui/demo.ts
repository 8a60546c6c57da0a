/** The sung line, heard before one sings: the cover turns, and the words light up as they will in the booth. */

import type { SongData } from "../page/data";
import { onAction } from "../page/dom";
import type { CoverView } from "./cover-view";
import type { LyricScreen } from "./lyric-screen";

export class Demo {
  readonly #cover: CoverView;
  readonly #screen: LyricScreen;
  readonly #button: HTMLButtonElement;
  readonly #audio = new Audio();

  constructor(song: SongData, cover: CoverView, screen: LyricScreen) {
    this.#cover = cover;
    this.#screen = screen;
    this.#audio.preload = "none";
    this.#audio.src = song.demo_url;
    this.#button = onAction("hear", () => void this.toggle());
    this.#button.hidden = false;
    for (const event of ["play", "pause", "ended"]) this.#audio.addEventListener(event, () => this.#showState());
  }

  get playing(): boolean {
    return !this.#audio.paused && !this.#audio.ended;
  }

  /** Plays from the start, or stops. A browser that refuses leaves everything as it was. */
  async toggle(): Promise<void> {
    if (this.playing) return this.stop();
    this.#audio.currentTime = 0;
    await this.#audio.play().catch(() => undefined);
  }

  stop(): void {
    this.#audio.pause();
  }

  #showState(): void {
    const { playing } = this;
    this.#button.toggleAttribute("data-playing", playing);
    this.#button.setAttribute("aria-pressed", String(playing));
    this.#cover.turnTo(playing ? "screen" : "front");
    if (playing) this.#follow();
    else this.#screen.rest();
  }

  #follow(): void {
    if (!this.playing) return;
    this.#screen.show(this.#audio.currentTime * 1_000);
    requestAnimationFrame(() => this.#follow());
  }
}
