/** What a fan may switch in the booth: to hear the guide, and to see its melody. */

import { all, one } from "../page/dom";
import type { Session } from "./session";

/** The name under which the switches are stored. */
const SWITCHES = "switches";
const NAMES = ["guide", "melody"] as const;
export type SwitchName = (typeof NAMES)[number];

/** Both are on until a fan switches them off; the same switch may stand in several steps. */
export class Switches {
  readonly #session: Session;
  readonly #on: Record<SwitchName, boolean> = { guide: true, melody: true };
  #onChange = () => {};

  constructor(session: Session) {
    this.#session = session;
    for (const box of boxes()) {
      box.addEventListener("change", () => {
        this.#on[nameOf(box)] = box.checked;
        this.#show();
        void session.store.putNote(SWITCHES, this.#on);
        this.#onChange();
      });
    }
    void this.#restore();
  }

  isOn(name: SwitchName): boolean {
    return this.#on[name];
  }

  /** `listener` runs whenever the fan has switched something. */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  async #restore(): Promise<void> {
    const stored = (await this.#session.store.note(SWITCHES)) as Partial<Record<SwitchName, unknown>> | undefined;
    for (const name of NAMES) this.#on[name] = stored?.[name] !== false;
    this.#show();
  }

  #show(): void {
    for (const box of boxes()) box.checked = this.#on[nameOf(box)];
    one("[data-screen]").toggleAttribute("data-melody-off", !this.#on.melody);
  }
}

function boxes(): HTMLInputElement[] {
  return all<HTMLInputElement>("[data-switch]");
}

function nameOf(box: HTMLInputElement): SwitchName {
  return box.dataset["switch"] === "melody" ? "melody" : "guide";
}
