/** The sound check: the ring breathes with the fan's voice, and one piece of advice stands beneath it. */

import { DoorError, FileError, type Advice, type Booth } from "../booth/contract";
import { takeFromFile } from "../booth/takes/from-file";
import { all, announce, handOver, onAction, one } from "../page/dom";
import { doorTrouble } from "../ui/microphone-problem";
import { ADVICE, type Trouble, fileTrouble, plain } from "../ui/problem";
import { carry } from "./flow";
import type { Session } from "./session";

/** Loudness that fills the ring: singing close to a phone has an RMS about here. */
const FULL_RMS = 0.16;

export function wireCheck(session: Session): void {
  const open = one<HTMLButtonElement>("[data-action='open-mic']");
  const ready = onAction("to-booth", () => session.go("booth"));
  const fileDoor = one("[data-file-door]");
  const title = one("[data-advice]");
  const more = one("[data-advice-more]");
  let stop = () => {};

  const show = (advice: Advice) => {
    const [heading, beneath] = ADVICE[advice];
    const text = session.say(heading);
    if (title.textContent === text) return;
    title.textContent = text;
    more.textContent = session.say(beneath);
    announce(`${text} ${more.textContent}`);
  };
  const listen = (booth: Booth) => {
    stop();
    handOver(open, ready);
    fileDoor.hidden = true;
    show("listening");
    stop = booth.onLevel((level, advice) => {
      session.sleeve.breathe(Math.sqrt(level.rms / FULL_RMS));
      show(advice);
    });
    void booth.lost.then(rest);
  };
  const rest = () => {
    stop();
    open.hidden = false;
    open.disabled = false;
    open.textContent = session.say("check-open");
    fileDoor.hidden = !isSecureContext;
    ready.hidden = true;
    title.textContent = session.say("check-title");
    more.textContent = session.say("check-text");
    session.sleeve.print(null);
  };
  const knock = async () => {
    open.disabled = true;
    open.textContent = session.say("check-opening");
    try {
      listen(await session.openBooth());
    } catch (error) {
      showDoor(session, error, () => void knock());
    }
  };

  open.addEventListener("click", () => void knock());
  for (const input of all<HTMLInputElement>("[data-file]")) {
    input.addEventListener("change", () => void chooseFile(session, input));
  }
  session.on("check", {
    enter() {
      session.sleeve.turnTo("front");
      if (session.booth) listen(session.booth);
      else rest();
    },
    leave() {
      stop();
      session.sleeve.print(null);
    },
  });
}

/** The screen of a shut door; trying again is a tap, and may knock at once. */
function showDoor(session: Session, error: unknown, knock: () => void): void {
  session.trouble(troubleOf(session, error), () => {
    session.replace("check");
    knock();
  });
  // An app's own menu opens this very address elsewhere, so the form has to stand in it.
  if (error instanceof DoorError && error.kind === "in-app-browser") history.replaceState(null, "", carry(session.draft));
}

/** What kept the booth from opening, in words. */
export function troubleOf({ say, link }: Session, error: unknown): Trouble {
  if (!(error instanceof DoorError)) return plain(say, say("song-missing"));
  const bySystem = error.cause instanceof Error && /by system/i.test(error.cause.message);
  return doorTrouble(say, { kind: error.kind, bySystem, link }, navigator);
}

/** A recording that the fan has stands in for the microphone. */
async function chooseFile(session: Session, input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  announce(session.say("check-reading"));
  const { min_ms, max_ms } = session.data.booth.take;
  try {
    session.take = await takeFromFile(file, { minMs: min_ms, maxMs: max_ms }, session.keep);
    session.placement = null;
    await session.closeBooth();
    session.go("listen");
  } catch (error) {
    const kind = error instanceof FileError ? error.kind : "file-unreadable";
    session.trouble(fileTrouble(session.say, kind), () => session.go("check"));
  } finally {
    input.value = "";
  }
}
