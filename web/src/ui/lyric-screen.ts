/** The cover's third side: the line to sing, word by word, the count, the way to the next line, and the melody behind them. */

import type { SongData } from "../page/data";
import { announce, one } from "../page/dom";
import { type CountIn, cueAt } from "../song/cues";
import { type Line, type LyricsPosition, isLong, positionAt, textOf } from "../song/lyrics";
import { melodyPath } from "../song/melody";

export class LyricScreen {
  readonly #root = one("[data-screen]");
  readonly #count = one("[data-count]", this.#root);
  readonly #line = one("[data-line]", this.#root);
  readonly #next = one("[data-next-line]", this.#root);
  readonly #way = one("[data-way]", this.#root);
  readonly #melody = one<SVGElement>("[data-melody]", this.#root);
  readonly #sung = one(".melody-sung", this.#melody);
  readonly #rest = one(".melody-rest", this.#melody);
  readonly #song: SongData;
  readonly #countIn: CountIn;
  #shown: LyricsPosition = { line: -1, sung: 0 };
  /** The melody as it stands: a frame in which nothing has changed writes nothing, or slow phones would draw it anew. */
  #drawn: { line: Line | undefined; step: number } = { line: undefined, step: NaN };
  /** The line that screen readers heard last. */
  #announced = -1;

  constructor(song: SongData) {
    this.#song = song;
    const firstWordMs = song.lyrics[0]?.start_ms ?? 0;
    this.#countIn = { tempoBpm: song.tempo_bpm, beats: song.count_in_beats, firstWordMs };
  }

  /** Shows the first line, before anything sounds. */
  rest(): void {
    this.#announced = -1;
    this.#showCount(null);
    this.#showLine({ line: 0, sung: 0 });
    this.#way.style.removeProperty("--way");
    this.#drawMelody(-Infinity);
  }

  /** Shows a moment of the song. `spoken`: screen readers hear each line and each counted beat. */
  show(songMs: number, spoken = false): void {
    const { lyrics } = this.#song;
    const { beat, way } = cueAt(lyrics, this.#countIn, songMs);
    const position = positionAt(lyrics, songMs);
    this.#showCount(beat, spoken);
    this.#showLine(position);
    // As early for screen readers as for eyes.
    if (spoken && position.line !== this.#announced) {
      announce(textOf(lyrics[position.line]), this.#root.lang);
      this.#announced = position.line;
    }
    this.#way.style.setProperty("--way", way.toFixed(3));
    this.#drawMelody(songMs);
  }

  /** The count takes the place of the line, which moves to where the next one stands: it can be read until it begins. */
  #showCount(beat: number | null, spoken = false): void {
    const text = beat === null ? "" : String(beat);
    if (this.#count.textContent === text) return;
    this.#count.textContent = text;
    this.#root.toggleAttribute("data-counting", beat !== null);
    // Restarts the animation with each beat.
    this.#count.removeAttribute("data-beat");
    void this.#count.offsetWidth;
    this.#count.setAttribute("data-beat", text);
    if (beat !== null && spoken) announce(text);
  }

  #showLine({ line, sung }: LyricsPosition): void {
    const { lyrics } = this.#song;
    if (line !== this.#shown.line) {
      const words = lyrics[line]?.words ?? [];
      this.#line.replaceChildren(...words.flatMap((word, at) => (at === 0 ? [wordElement(word.text)] : [" ", wordElement(word.text)])));
      this.#line.toggleAttribute("data-long", isLong(lyrics[line]));
      this.#next.textContent = textOf(lyrics[line + 1]);
    }
    if (line !== this.#shown.line || sung !== this.#shown.sung) {
      [...this.#line.children].forEach((word, at) => {
        word.toggleAttribute("data-sung", at < sung);
        if (at === sung - 1) word.setAttribute("aria-current", "true");
        else word.removeAttribute("aria-current");
      });
    }
    this.#shown = { line, sung };
  }

  #drawMelody(songMs: number): void {
    const line = this.#song.lyrics[this.#shown.line];
    const { melody } = this.#song;
    const step = Math.floor(songMs / melody.step_ms);
    const drawn = this.#drawn;
    if (drawn.line === line && drawn.step === step) return;
    const path = (toMs: number) => (line ? melodyPath(melody, line.start_ms, toMs, line.end_ms) : "");
    this.#sung.setAttribute("d", path(songMs));
    if (drawn.line !== line) this.#rest.setAttribute("d", path(Infinity));
    this.#drawn = { line, step };
  }
}

function wordElement(text: string): HTMLSpanElement {
  const span = document.createElement("span");
  span.className = "word";
  span.textContent = text;
  return span;
}
