/** Where a sound stands: on the waveform in a line, as a time, and on the cover's waveform; and the slider that moves it. */

import { clockText } from "../song/lyrics";
import { one } from "../page/dom";
import type { CoverView } from "./cover-view";
import { SLIDER_BARS, sliderWaveformPath } from "./slider-waveform";

/** Steps of the slider of the position. */
const SEEK_STEPS = 1000;

export class SeekBar {
  readonly #cover: CoverView;
  readonly #slider: HTMLInputElement;
  readonly #time: HTMLElement;
  readonly #wave: readonly [done: SVGPathElement, rest: SVGPathElement];

  /** `seek` gets the share of the sound (0..1) that was chosen. */
  constructor(root: ParentNode, cover: CoverView, seek: (share: number) => void) {
    this.#cover = cover;
    this.#slider = one<HTMLInputElement>("[data-seek]", root);
    this.#time = one("[data-time]", root);
    this.#wave = [one<SVGPathElement>(".wave-done", root), one<SVGPathElement>(".wave-rest", root)];
    this.#slider.addEventListener("input", () => seek(Number(this.#slider.value) / SEEK_STEPS));
    this.#draw(0);
  }

  /** Shows a position; a length that is not known yet is NaN. */
  show(seconds: number, lengthSeconds: number): void {
    const share = lengthSeconds > 0 && Number.isFinite(lengthSeconds) ? seconds / lengthSeconds : 0;
    this.#slider.value = String(Math.round(share * SEEK_STEPS));
    this.#slider.setAttribute("aria-valuetext", clockText(seconds));
    this.#time.textContent = clockText(seconds);
    this.#cover.showProgress(share);
    this.#draw(share);
  }

  #draw(share: number): void {
    const played = Math.round(share * SLIDER_BARS);
    const [done, rest] = this.#wave;
    done.setAttribute("d", sliderWaveformPath(this.#cover.levels, 0, played));
    rest.setAttribute("d", sliderWaveformPath(this.#cover.levels, played));
  }
}
