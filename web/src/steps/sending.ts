/** Sending: each honest step turns into the next, until the record is there or the take is safe. */

import type { Sending, SendHandle, Step } from "../booth/contract";
import { ownerToFragment } from "../api/owner";
import { send } from "../booth/sending/send";
import { copy } from "../ui/share-sheet";
import { announce, onAction, one } from "../page/dom";
import { problemTrouble } from "../ui/problem";
import { showRecord } from "../ui/entry-view";
import { NEEDS_NEW_ID, mending } from "./correction";
import type { Session } from "./session";

interface Stage {
  readonly element: string;
  readonly steps: readonly Step[];
  readonly doing: string;
  readonly done: string;
}
const STAGES: readonly Stage[] = [
  { element: "pack", steps: ["packing", "creating"], doing: "sending-packing", done: "sending-packed" },
  { element: "upload", steps: ["uploading"], doing: "sending-uploading", done: "sending-uploaded" },
  { element: "mix", steps: ["mixing"], doing: "sending-mixing", done: "sending-mixed" },
  { element: "print", steps: ["printing"], doing: "sending-printing", done: "sending-printed" },
];
/** From here on the take is with the service. */
const ARRIVED: readonly Step[] = ["mixing", "printing", "done", "safe"];

export class SendingStep {
  readonly #session: Session;
  #handle: SendHandle | null = null;

  constructor(session: Session) {
    this.#session = session;
    onAction("look", () => void this.#handle?.look().then((sending) => this.#show(sending)));
    onAction("copy-safe-link", () => void this.#copyLink());
    session.on("sending", { enter: () => session.sleeve.turnTo("front") });
  }

  /** Sends the session's entry, or goes on where it stood. */
  async run(): Promise<void> {
    const { entry, keep, data } = this.#session;
    if (!entry) return;
    this.#session.sending = true;
    this.#session.replace("sending");
    const packerUrl = data.booth.packer_url;
    this.#handle = send(entry.id, { packerUrl, keep, onChange: (sending) => this.#show(sending) });
    this.#show(await this.#handle.settled);
  }

  #show(sending: Sending): void {
    if (this.#session.recordShown) return;
    if (sending.step === "done" && sending.entry && this.#session.entry) {
      this.#session.recordShown = true;
      this.#session.replace("record");
      return showRecord(this.#session, sending.entry, this.#session.entry);
    }
    if (sending.step === "refused") return this.#refused(sending.problem ?? "internal");
    const at = STAGES.findIndex((stage) => stage.steps.includes(sending.step));
    STAGES.forEach((stage, i) => showStage(this.#session, stage, i - at, sending));
    this.#showSafety(sending);
    this.#session.sleeve.progress(at < 0 ? 1 : (at + (at === 1 ? sending.uploaded : 0)) / STAGES.length);
  }

  #showSafety({ step, waiting }: Sending): void {
    const { say, keep } = this.#session;
    // A finished record that cannot be asked for now is to be looked at again as well.
    const later = step === "safe" || step === "done";
    if (later && one("[data-later]").hidden) announce(say("later-title"));
    one("[data-stages]").hidden = later;
    one("[data-later]").hidden = !later;
    const line = one("[data-safe]");
    line.toggleAttribute("data-there", ARRIVED.includes(step));
    line.toggleAttribute("data-waiting", waiting);
    const safety = keep.durable ? say("safe-here") : say("safe-nowhere");
    const text = waiting ? say("sending-waiting") : ARRIVED.includes(step) ? say("safe-there") : safety;
    if (waiting && line.textContent !== text) announce(text);
    line.textContent = text;
  }

  /** Back to where it can be mended: the take, the name, the country, the consents; else simply again. */
  #refused(kind: string): void {
    const { say } = this.#session;
    this.#session.sending = false;
    if (NEEDS_NEW_ID.includes(kind)) this.#session.entry = null;
    const way = mending(kind);
    this.#session.trouble(problemTrouble(say, kind), () => (way ? this.#session.go(way) : void this.run()));
  }

  async #copyLink(): Promise<void> {
    const { entry, data, say } = this.#session;
    if (!entry) return;
    const link = `${location.origin}/${data.locale}/mine/#${ownerToFragment(entry)}`;
    const said = (await copy(link)) ? say("private-copied") : say("copy-by-hand", { link });
    one("[data-safe]").textContent = said;
    announce(said);
  }
}

/** `order`: below 0 this stage is over, 0 it is now, above 0 it is to come. */
function showStage(session: Session, stage: Stage, order: number, sending: Sending): void {
  const element = one(`[data-sending="${stage.element}"]`);
  const text = one("[data-text]", element);
  element.toggleAttribute("data-done", order < 0);
  if (order === 0) element.setAttribute("aria-current", "step");
  else element.removeAttribute("aria-current");
  if (order > 0) return;
  const said = session.say(order < 0 ? stage.done : stage.doing, figures(session.data.locale, sending));
  if (text.textContent === said) return;
  text.textContent = said;
  // Percentages are for eyes; ears hear each stage once.
  if (order === 0 && element.dataset["said"] !== stage.doing) announce(said);
  element.dataset["said"] = stage.doing;
}

function figures(locale: string, sending: Sending) {
  const megabytes = (sending.sizeBytes ?? 0) / 1_000_000;
  return {
    size: new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(megabytes),
    percent: new Intl.NumberFormat(locale, { style: "percent" }).format(sending.uploaded),
  };
}
