/** The take: count-in, the lyrics word by word, the waveform around the cover, what is left to sing. */

import type { TakeEnd, TakeRecorder } from "../booth/recording/take-recorder";
import { onAction, one, replaceControl } from "../page/dom";
import { leftMs } from "../song/cues";
import { clockText } from "../song/lyrics";
import type { LyricScreen } from "../ui/lyric-screen";
import { boothProblem } from "./check";
import type { GuideSwitch } from "./guide-switch";
import type { Session } from "./session";

/** The peak that fills a bar of the waveform. */
const FULL_PEAK = 0.6;

export function wireTake(session: Session, screen: LyricScreen, guide: GuideSwitch): void {
  const controls = new TakeControls();
  const minMs = session.data.booth.take.min_ms;
  let recorder: TakeRecorder | null = null;
  let isHere = false;

  const rest = () => {
    controls.rest();
    screen.rest();
    session.cover.showWaveform(null);
  };
  const record = async () => {
    controls.start.disabled = true;
    try {
      const booth = await session.openBooth();
      session.cover.showWaveform(null);
      const sound = await guide.first();
      // Whoever went back meanwhile is not recorded.
      if (!isHere) return;
      recorder = await booth.record(session.store, sound);
      if (!isHere) recorder.discard();
      guide.follow();
      const stopLevels = booth.onLevel((level) => showPeak(session, recorder, level.peak));
      controls.recording();
      follow(session, screen, controls, recorder, (one) => one === recorder);
      const end = await recorder.done;
      stopLevels();
      recorder = null;
      await finish(session, end);
      if (isHere) rest();
      if (end.take && end.how !== "discarded") session.go("listen", session.translate("booth-over"));
    } catch (error) {
      recorder = null;
      rest();
      session.showProblem(boothProblem(session, error), () => session.go("check"));
    }
  };

  controls.start.addEventListener("click", () => void record());
  onAction("finish", () => recorder?.stop());
  onAction("restart", () => {
    const running = recorder;
    running?.discard();
    void running?.done.then(record);
  });
  session.on("booth", {
    enter() {
      isHere = true;
      session.cover.turnTo("screen");
      rest();
      controls.start.focus({ preventScroll: true });
      void guide.prepare();
      if (session.recordAtOnce) void record();
      session.recordAtOnce = false;
    },
    leave() {
      isHere = false;
      // Whoever goes back while singing keeps what was sung, if it is long enough for a take.
      if (recorder?.isLongerThan(minMs)) recorder.interrupt();
      else recorder?.discard();
      session.cover.turnTo("front");
    },
  });
}

/** Takes the take over, with the microphone closed: phones play through the earpiece while it is open. */
async function finish(session: Session, end: TakeEnd): Promise<void> {
  if (end.how === "discarded" || !end.take) return;
  session.take = end.take;
  session.placement = null;
  await session.closeBooth();
}

function showPeak(session: Session, recorder: TakeRecorder | null, peak: number): void {
  if (recorder) session.cover.addLevel(recorder.songSeconds() / recorder.songLengthSeconds, peak / FULL_PEAK);
}

/** Shows each frame of the song for as long as this recorder is the one that records. */
function follow(
  session: Session,
  screen: LyricScreen,
  controls: TakeControls,
  recorder: TakeRecorder,
  isRecording: (recorder: TakeRecorder) => boolean,
): void {
  if (!isRecording(recorder)) return;
  const { lyrics } = session.data.song;
  const songMs = recorder.songSeconds() * 1_000;
  screen.show(songMs, true);
  const leftSeconds = leftMs(lyrics, Math.max(songMs, lyrics[0]?.start_ms ?? 0)) / 1_000;
  controls.showLeft(clockText(Math.ceil(leftSeconds)), (seconds) => session.translate("booth-left", { seconds }));
  controls.showFinish(recorder.isLongerThan(session.data.booth.take.min_ms));
  requestAnimationFrame(() => follow(session, screen, controls, recorder, isRecording));
}

/** The buttons of the booth and the line above them. */
class TakeControls {
  readonly start = one<HTMLButtonElement>("[data-action='record']");
  readonly #again = one<HTMLButtonElement>("[data-action='restart']");
  readonly #finish = one<HTMLButtonElement>("[data-action='finish']");
  readonly #lead = one("[data-booth-lead]");
  readonly #left = one("[data-countdown]");
  #clock = "";

  rest(): void {
    this.start.disabled = false;
    replaceControl(this.#again, this.start);
    this.#finish.hidden = true;
    this.#left.hidden = true;
    this.#lead.hidden = false;
  }

  recording(): void {
    replaceControl(this.start, this.#again);
    this.#lead.hidden = true;
    this.#left.hidden = false;
    this.#left.textContent = "";
    this.#clock = "";
  }

  /** `asText` writes a clock such as 0:12 out; it runs when that has changed. */
  showLeft(clock: string, asText: (clock: string) => string): void {
    if (this.#clock === clock) return;
    this.#clock = clock;
    this.#left.textContent = asText(clock);
  }

  /** Stopping is offered once there is enough to keep. */
  showFinish(shown: boolean): void {
    if (this.#finish.hidden !== shown) return;
    this.#finish.hidden = !shown;
  }
}
