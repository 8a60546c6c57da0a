/** The sound check: the song can be heard, the waveform follows the fan's voice, and one piece of advice stands beneath it. */

import type { Booth } from "../booth/recording/booth";
import { CaptureError } from "../booth/recording/capture-error";
import { FileError, takeFromFile } from "../booth/recording/from-file";
import type { Advice } from "../booth/recording/sound-check";
import { all, announce, onAction, one, replaceControl } from "../page/dom";
import type { Demo } from "../ui/demo";
import { microphoneProblem } from "../ui/microphone-problem";
import { type ProblemScreen, fileProblem, plainProblem } from "../ui/problem";
import { draftToFragment } from "./flow";
import type { GuideSwitch } from "./guide-switch";
import type { Session } from "./session";

/** The advice's message, and the one beneath it. */
const ADVICE: Record<Advice, readonly [title: string, more: string]> = {
  listening: ["advice-listening", "check-hum"],
  silent: ["advice-silent", "advice-silent-more"],
  quiet: ["advice-quiet", "advice-quiet-more"],
  clipping: ["advice-clipping", "advice-clipping-more"],
  noisy: ["advice-noisy", "advice-noisy-more"],
  telephone: ["advice-telephone", "advice-telephone-more"],
  ready: ["advice-ready", "advice-ready-more"],
};

/** The RMS that fills the waveform: about that of singing close to a phone. */
const FULL_RMS = 0.16;

export function wireCheck(session: Session, demo: Demo, guide: GuideSwitch): void {
  const open = one<HTMLButtonElement>("[data-action='open-mic']");
  const start = onAction("to-booth", () => {
    session.recordAtOnce = true;
    session.go("booth");
  });
  const switches = document.querySelector<HTMLElement>("[data-check-switches]");
  const fileOption = one("[data-file-option]");
  const title = one("[data-advice]");
  const more = one("[data-advice-more]");
  let stop = () => {};

  const show = (advice: Advice) => {
    const [heading, beneath] = ADVICE[advice];
    const text = session.translate(heading);
    if (title.textContent === text) return;
    title.textContent = text;
    more.textContent = session.translate(beneath);
    announce(`${text} ${more.textContent}`);
  };
  const listen = (booth: Booth) => {
    stop();
    replaceControl(open, start);
    fileOption.hidden = true;
    if (switches) switches.hidden = false;
    show("listening");
    void guide.prepare();
    stop = booth.onLevel((level, advice) => {
      session.cover.showLevel(Math.sqrt(level.rms / FULL_RMS));
      // What the loudspeaker plays says nothing about the voice.
      if (!demo.playing) show(advice);
    });
    void booth.lost.then(rest);
  };
  const rest = () => {
    stop();
    open.hidden = false;
    open.disabled = false;
    open.textContent = session.translate("check-open");
    fileOption.hidden = !isSecureContext;
    start.hidden = true;
    if (switches) switches.hidden = true;
    title.textContent = session.translate("check-title");
    more.textContent = session.translate("check-text");
    session.cover.showWaveform(null);
  };
  const openMicrophone = async () => {
    open.disabled = true;
    open.textContent = session.translate("check-opening");
    try {
      listen(await session.openBooth());
    } catch (error) {
      showMicrophoneProblem(session, error, () => void openMicrophone());
    }
  };

  open.addEventListener("click", () => void openMicrophone());
  for (const input of all<HTMLInputElement>("[data-file]")) {
    input.addEventListener("change", () => void chooseFile(session, input));
  }
  session.on("check", {
    enter() {
      session.cover.turnTo("front");
      if (session.booth) listen(session.booth);
      else rest();
    },
    leave() {
      stop();
      demo.stop();
      session.cover.showWaveform(null);
    },
  });
}

/** `retry` runs within the user gesture of trying again, so that it may open the microphone at once. */
function showMicrophoneProblem(session: Session, error: unknown, retry: () => void): void {
  session.showProblem(boothProblem(session, error), () => {
    session.replace("check");
    retry();
  });
  // An app's own menu opens this page's address in a browser: the form has to be in it.
  if (error instanceof CaptureError && error.kind === "in-app-browser") history.replaceState(null, "", draftToFragment(session.draft));
}

/** Why the booth did not open. */
export function boothProblem({ translate, link }: Session, error: unknown): ProblemScreen {
  if (!(error instanceof CaptureError)) return plainProblem(translate, translate("song-missing"));
  const bySystem = error.cause instanceof Error && /by system/i.test(error.cause.message);
  return microphoneProblem(translate, { kind: error.kind, bySystem, link }, navigator);
}

/** Takes a sound file in place of a recording. */
async function chooseFile(session: Session, input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  announce(session.translate("check-reading"));
  const { take, limits } = session.data.booth;
  try {
    session.take = await takeFromFile(file, { minMs: take.min_ms, maxMs: take.max_ms, peaks: limits.peaks }, session.store);
    session.placement = null;
    await session.closeBooth();
    session.go("listen");
  } catch (error) {
    const kind = error instanceof FileError ? error.kind : "file-unreadable";
    session.showProblem(fileProblem(session.translate, kind), () => session.go("check"));
  } finally {
    input.value = "";
  }
}
