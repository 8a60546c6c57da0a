/** The sound check: the ring breathes with the fan's voice, and one piece of advice stands beneath it. */

import { DoorError, FileError, type Advice, type Booth } from "../booth/contract";
import { takeFromFile } from "../booth/file";
import { all, announce, onAction, one } from "../ui/page";
import { ADVICE, doorTrouble, fileTrouble, plain } from "../ui/problem";
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
    open.hidden = true;
    fileDoor.hidden = true;
    ready.hidden = false;
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
    fileDoor.hidden = false;
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
      session.trouble(troubleOf(session, error), () => session.go("check"));
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

/** What kept the booth from opening, in words. */
export function troubleOf(session: Session, error: unknown) {
  if (error instanceof DoorError) return doorTrouble(session.say, error.kind, navigator.userAgent);
  return plain(session.say, session.say("song-missing"));
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
