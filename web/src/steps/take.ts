/** The take: count-in, the lyrics word by word, the waveform around the cover, time left. One button. */

import type { TakeEnd, TakeRecorder } from "../booth/recording/take-recorder";
import { announce, onAction, one, replaceControl } from "../page/dom";
import { beatAt } from "../song/count-in";
import { type LyricsPosition, clockText, isLong, positionAt, textOf } from "../song/lyrics";
import { boothProblem } from "./check";
import type { Session } from "./session";

/** The peak that fills a bar of the waveform. */
const FULL_PEAK = 0.6;

export function wireTake(session: Session): void {
  const start = one<HTMLButtonElement>("[data-action='record']");
  const again = one<HTMLButtonElement>("[data-action='restart']");
  const screen = new Screen(session);
  let recorder: TakeRecorder | null = null;

  const rest = () => {
    start.hidden = false;
    start.disabled = false;
    again.hidden = true;
    screen.rest();
  };
  const record = async () => {
    start.disabled = true;
    try {
      const booth = await session.openBooth();
      session.cover.showWaveform(null);
      recorder = await booth.record(session.store);
      const stopLevels = booth.onLevel((level) => screen.addPeak(level.peak));
      replaceControl(start, again);
      screen.follow(recorder);
      const end = await recorder.done;
      stopLevels();
      recorder = null;
      await finish(session, end, rest);
    } catch (error) {
      recorder = null;
      rest();
      session.showProblem(boothProblem(session, error), () => session.go("check"));
    }
  };

  start.addEventListener("click", () => void record());
  onAction("restart", () => {
    const running = recorder;
    running?.discard();
    void running?.done.then(record);
  });
  session.on("booth", {
    enter() {
      session.cover.turnTo("screen");
      rest();
      start.focus({ preventScroll: true });
    },
    leave() {
      recorder?.discard();
      screen.rest();
      session.cover.turnTo("front");
    },
  });
}

/** Leads to listening if there is a take, with the microphone closed: phones play through the earpiece while it is open. */
async function finish(session: Session, end: TakeEnd, rest: () => void): Promise<void> {
  if (end.how === "discarded" || !end.take) return rest();
  session.take = end.take;
  session.placement = null;
  await session.closeBooth();
  session.go("listen", session.translate("booth-over"));
}

/** What the cover and the page show while the fan sings. */
class Screen {
  readonly #count = one("[data-count]");
  readonly #line = one("[data-line]");
  readonly #next = one("[data-next-line]");
  readonly #left = one("[data-countdown]");
  readonly #lead = one("[data-booth-lead]");
  readonly #songLanguage = one("[data-screen]").lang;
  readonly #session: Session;
  #shown: LyricsPosition = { line: -1, sung: 0 };
  #recorder: TakeRecorder | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Before the take: shows the first line. */
  rest(): void {
    this.#recorder = null;
    this.#count.hidden = true;
    this.#left.hidden = true;
    this.#lead.hidden = false;
    this.#showLine({ line: 0, sung: 0 });
    this.#session.cover.showWaveform(null);
  }

  follow(recorder: TakeRecorder): void {
    this.#recorder = recorder;
    this.#lead.hidden = true;
    this.#left.hidden = false;
    this.#left.textContent = this.#session.translate("booth-loading");
    this.#frame();
  }

  addPeak(peak: number): void {
    const recorder = this.#recorder;
    if (!recorder) return;
    this.#session.cover.addLevel(recorder.songSeconds() / recorder.songLengthSeconds, peak / FULL_PEAK);
  }

  #frame(): void {
    const recorder = this.#recorder;
    if (!recorder) return;
    const { tempo_bpm, count_in_beats, lyrics } = this.#session.data.booth.song;
    const seconds = recorder.songSeconds();
    const beat = beatAt(seconds, tempo_bpm, count_in_beats);
    this.#showBeat(beat);
    if (beat) this.#left.textContent = "";
    if (beat === null) {
      this.#showLine(positionAt(lyrics, seconds * 1000));
      const left = clockText(Math.ceil(recorder.songLengthSeconds - seconds));
      this.#left.textContent = this.#session.translate("booth-left", { seconds: left });
    }
    requestAnimationFrame(() => this.#frame());
  }

  #showBeat(beat: number | null): void {
    const text = beat ? String(beat) : "";
    if (this.#count.textContent === text && this.#count.hidden === (beat === null)) return;
    if (beat === null && this.#count.textContent !== "") announce(this.#session.translate("booth-recording"));
    this.#count.hidden = beat === null;
    this.#line.hidden = beat !== null;
    this.#count.textContent = text;
    // Restarts the animation with each beat.
    this.#count.removeAttribute("data-beat");
    void this.#count.offsetWidth;
    this.#count.setAttribute("data-beat", text);
    if (beat) announce(text);
  }

  #showLine({ line, sung }: LyricsPosition): void {
    const { lyrics } = this.#session.data.booth.song;
    this.#line.hidden = false;
    if (line !== this.#shown.line) {
      const words = lyrics[line]?.words ?? [];
      this.#line.replaceChildren(
        ...words.flatMap((word, at) => {
          const span = document.createElement("span");
          span.className = "word";
          span.textContent = word.text;
          return at === 0 ? [span] : [" ", span];
        }),
      );
      this.#line.toggleAttribute("data-long", isLong(lyrics[line]));
      this.#next.textContent = textOf(lyrics[line + 1]);
      // As early for screen readers as for eyes.
      if (this.#recorder) announce(textOf(lyrics[line]), this.#songLanguage);
    }
    [...this.#line.children].forEach((word, at) => {
      word.toggleAttribute("data-sung", at < sung);
      if (at === sung - 1) word.setAttribute("aria-current", "true");
      else word.removeAttribute("aria-current");
    });
    this.#shown = { line, sung };
  }
}
