/** Sending: each step is shown as it is, until the entry is finished or the take is safe with the service. */

import { ownerToFragment } from "../api/owner";
import type { ProblemKind } from "../api/problem-error";
import { type SendHandle, send } from "../booth/sending/send";
import { type SendState, isUploaded } from "../booth/sending/steps";
import type { SendStep } from "../booth/storage/entry";
import { announce, onAction, one } from "../page/dom";
import { showEntry } from "../ui/entry-view";
import { sendProblem } from "../ui/problem";
import { copy } from "../ui/share-sheet";
import { NEEDS_NEW_ID, correctionStep, fieldOf } from "./correction";
import type { Session } from "./session";

/** A line of the sending screen, and the messages that it shows during and after its steps. */
interface Stage {
  readonly element: string;
  readonly steps: readonly SendStep[];
  readonly doing: string;
  readonly done: string;
}
const STAGES: readonly Stage[] = [
  { element: "encode", steps: ["encoding", "creating"], doing: "sending-encoding", done: "sending-encoded" },
  { element: "upload", steps: ["uploading"], doing: "sending-uploading", done: "sending-uploaded" },
  { element: "mix", steps: ["mixing"], doing: "sending-mixing", done: "sending-mixed" },
  { element: "publish", steps: ["publishing"], doing: "sending-publishing", done: "sending-published" },
];

export class SendingStep {
  readonly #session: Session;
  #handle: SendHandle | null = null;
  /** The mix, from when it is there: it loads while the cover is drawn. */
  #sound: HTMLAudioElement | undefined;

  constructor(session: Session) {
    this.#session = session;
    onAction("poll", () => void this.#handle?.poll().then((state) => this.#show(state)));
    onAction("copy-safe-link", () => void this.#copyLink());
    session.on("sending", { enter: () => session.cover.turnTo("front") });
  }

  /** Sends the session's entry, or goes on from its stored step. */
  async run(): Promise<void> {
    const { entry, store, encoder } = this.#session;
    if (!entry) return;
    this.#session.sending = true;
    this.#sound = undefined;
    this.#session.restartAt("sending");
    this.#handle = send(entry.id, { encoder, store, onChange: (state) => this.#show(state) });
    this.#show(await this.#handle.finished);
  }

  #show(state: SendState): void {
    if (this.#session.entryShown) return;
    if (state.entry?.mix) this.#sound ??= loading(state.entry.mix.url);
    if (state.step === "done" && state.entry && this.#session.entry) {
      this.#session.entryShown = true;
      this.#session.replace("record");
      // What the fan has waited for plays by itself, where the browser lets it.
      return void showEntry(this.#session, state.entry, this.#session.entry, this.#sound).toggle();
    }
    if (state.step === "failed") return this.#showProblem(state.problem ?? "internal");
    const at = STAGES.findIndex((stage) => stage.steps.includes(state.step));
    STAGES.forEach((stage, i) => showStage(this.#session, stage, i - at, state));
    this.#showSafety(state);
    this.#session.cover.showProgress(at < 0 ? 1 : (at + (at === 1 ? state.uploaded : 0)) / STAGES.length);
  }

  /** Shows where the take is stored now, so that the fan knows whether the page may be closed. */
  #showSafety({ step, waiting }: SendState): void {
    const { translate, store } = this.#session;
    // A finished entry that the service cannot be asked for now can be polled too.
    const later = step === "safe" || step === "done";
    if (later && one("[data-later]").hidden) announce(translate("later-title"));
    one("[data-stages]").hidden = later;
    one("[data-later]").hidden = !later;
    const line = one("[data-safe]");
    line.toggleAttribute("data-there", isUploaded(step));
    line.toggleAttribute("data-waiting", waiting);
    const here = store.durable ? translate("safe-here") : translate("safe-nowhere");
    const text = waiting ? translate("sending-waiting") : isUploaded(step) ? translate("safe-there") : here;
    if (waiting && line.textContent !== text) announce(text);
    line.textContent = text;
  }

  /** Leads to the field of the form that is wrong; or shows the problem, whose button leads to its correction or sends again. */
  #showProblem(kind: ProblemKind): void {
    const session = this.#session;
    // The last state comes twice: as a change, and as what sending ends with.
    if (!session.sending) return;
    session.sending = false;
    if (NEEDS_NEW_ID.includes(kind)) session.entry = null;
    const field = fieldOf(kind);
    if (field) {
      session.correction = { field, message: `problem-${kind}` };
      return session.correct("you");
    }
    const step = correctionStep(kind);
    session.showProblem(sendProblem(session.translate, kind), () => (step ? session.correct(step) : void this.run()));
  }

  async #copyLink(): Promise<void> {
    const { entry, data, translate } = this.#session;
    if (!entry) return;
    const link = `${location.origin}/${data.locale}/mine/#${ownerToFragment(entry)}`;
    const text = (await copy(link)) ? translate("private-copied") : translate("copy-by-hand", { link });
    one("[data-safe]").textContent = text;
    announce(text);
  }
}

function loading(url: string): HTMLAudioElement {
  const sound = new Audio(url);
  sound.preload = "auto";
  return sound;
}

/** `order`: below 0 this stage is over, 0 it is now, above 0 it is to come. */
function showStage(session: Session, stage: Stage, order: number, state: SendState): void {
  const element = one(`[data-sending="${stage.element}"]`);
  const line = one("[data-text]", element);
  element.toggleAttribute("data-done", order < 0);
  if (order === 0) element.setAttribute("aria-current", "step");
  else element.removeAttribute("aria-current");
  if (order > 0) return;
  const text = session.translate(order < 0 ? stage.done : stage.doing, figures(session.data.locale, state));
  if (line.textContent === text) return;
  line.textContent = text;
  // Screen readers announce each stage once, without its percentages.
  if (order === 0 && element.dataset["announced"] !== stage.doing) announce(text);
  element.dataset["announced"] = stage.doing;
}

function figures(locale: string, state: SendState) {
  const megabytes = (state.sizeBytes ?? 0) / 1_000_000;
  return {
    size: new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(megabytes),
    percent: new Intl.NumberFormat(locale, { style: "percent" }).format(state.uploaded),
  };
}
