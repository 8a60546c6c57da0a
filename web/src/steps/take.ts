/** The take: count-in, the lines word by word, the voice around the sleeve, time left. One button. */

import type { Singing, SingingEnd } from "../booth/contract";
import { type Place, clockText, isLong, placeAt, textOf } from "../song/lyrics";
import { announce, handOver, onAction, one } from "../page/dom";
import { beatAt } from "../song/count-in";
import { troubleOf } from "./check";
import type { Session } from "./session";

/** Peak level that fills a bar of the ring. */
const FULL_PEAK = 0.6;

export function wireTake(session: Session): void {
  const start = one<HTMLButtonElement>("[data-action='record']");
  const again = one<HTMLButtonElement>("[data-action='restart']");
  const screen = new Screen(session);
  let singing: Singing | null = null;

  const rest = () => {
    start.hidden = false;
    start.disabled = false;
    again.hidden = true;
    screen.rest();
  };
  const sing = async () => {
    start.disabled = true;
    try {
      const booth = await session.openBooth();
      session.sleeve.print(null);
      singing = await booth.sing(session.keep);
      const stopLevels = booth.onLevel((level) => screen.hear(level.peak));
      handOver(start, again);
      screen.follow(singing);
      const end = await singing.done;
      stopLevels();
      singing = null;
      await finish(session, end, rest);
    } catch (error) {
      singing = null;
      rest();
      session.trouble(troubleOf(session, error), () => session.go("check"));
    }
  };

  start.addEventListener("click", () => void sing());
  onAction("restart", () => {
    const running = singing;
    running?.discard();
    void running?.done.then(sing);
  });
  session.on("booth", {
    enter() {
      session.sleeve.turnTo("screen");
      rest();
      start.focus({ preventScroll: true });
    },
    leave() {
      singing?.discard();
      screen.rest();
      session.sleeve.turnTo("front");
    },
  });
}

/** The take is over: with one to listen to, the microphone closes, since phones play through the earpiece until then. */
async function finish(session: Session, end: SingingEnd, rest: () => void): Promise<void> {
  if (end.how === "discarded" || !end.take) return rest();
  session.take = end.take;
  session.placement = null;
  await session.closeBooth();
  session.go("listen", session.say("booth-over"));
}

/** What stands on the sleeve while the fan sings. */
class Screen {
  readonly #count = one("[data-count]");
  readonly #line = one("[data-line]");
  readonly #next = one("[data-next-line]");
  readonly #left = one("[data-countdown]");
  readonly #lead = one("[data-booth-lead]");
  readonly #songLanguage = one("[data-screen]").lang;
  readonly #session: Session;
  #shown: Place = { line: -1, sung: 0 };
  #singing: Singing | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Before the take: the first line waits. */
  rest(): void {
    this.#singing = null;
    this.#count.hidden = true;
    this.#left.hidden = true;
    this.#lead.hidden = false;
    this.#showPlace({ line: 0, sung: 0 });
    this.#session.sleeve.print(null);
  }

  follow(singing: Singing): void {
    this.#singing = singing;
    this.#lead.hidden = true;
    this.#left.hidden = false;
    this.#left.textContent = this.#session.say("booth-loading");
    this.#frame();
  }

  hear(peak: number): void {
    const singing = this.#singing;
    if (!singing) return;
    this.#session.sleeve.sing(singing.songSeconds() / singing.songLengthSeconds, peak / FULL_PEAK);
  }

  #frame(): void {
    const singing = this.#singing;
    if (!singing) return;
    const { tempo_bpm, count_in_beats, lyrics } = this.#session.data.booth.song;
    const seconds = singing.songSeconds();
    const beat = beatAt(seconds, tempo_bpm, count_in_beats);
    this.#showBeat(beat);
    if (beat) this.#left.textContent = "";
    if (beat === null) {
      this.#showPlace(placeAt(lyrics, seconds * 1000));
      const left = clockText(Math.ceil(singing.songLengthSeconds - seconds));
      this.#left.textContent = this.#session.say("booth-left", { seconds: left });
    }
    requestAnimationFrame(() => this.#frame());
  }

  #showBeat(beat: number | null): void {
    const text = beat ? String(beat) : "";
    if (this.#count.textContent === text && this.#count.hidden === (beat === null)) return;
    if (beat === null && this.#count.textContent !== "") announce(this.#session.say("booth-recording"));
    this.#count.hidden = beat === null;
    this.#line.hidden = beat !== null;
    this.#count.textContent = text;
    // The animation starts anew with each beat.
    this.#count.removeAttribute("data-beat");
    void this.#count.offsetWidth;
    this.#count.setAttribute("data-beat", text);
    if (beat) announce(text);
  }

  #showPlace({ line, sung }: Place): void {
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
      // Whoever hears the words needs them as early as whoever sees them.
      if (this.#singing) announce(textOf(lyrics[line]), this.#songLanguage);
    }
    [...this.#line.children].forEach((word, at) => {
      word.toggleAttribute("data-sung", at < sung);
      if (at === sung - 1) word.setAttribute("aria-current", "true");
      else word.removeAttribute("aria-current");
    });
    this.#shown = { line, sung };
  }
}
