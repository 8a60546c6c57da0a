/** The guide beneath a take: there while its switch is on, also when that changes in mid-take. */

import type { Guide } from "../booth/recording/booth";
import type { Session } from "./session";
import type { Switches } from "./switches";

/** So long a take waits for the guide; one that arrives later comes in where the song is by then. */
const MAX_WAIT_MS = 1_000;

export class GuideSwitch {
  readonly #session: Session;
  readonly #switches: Switches;
  /** Whether the take that is recorded was given the guide. */
  #given = false;
  #follows = false;

  constructor(session: Session, switches: Switches) {
    this.#session = session;
    this.#switches = switches;
    switches.onChange(() => void this.#apply());
  }

  /** Loads the guide if it is switched on, so that no take has to wait for it. */
  async prepare(): Promise<void> {
    if (!this.#isOn) return;
    const guide = await this.#session.guide();
    if (guide) await this.#session.booth?.prepareGuide(guide).catch(() => undefined);
  }

  /** What a take that begins now has beneath the band. */
  async first(): Promise<Guide | null> {
    this.#follows = false;
    const timeout = new Promise<null>((resolve) => setTimeout(resolve, MAX_WAIT_MS, null));
    const guide = this.#isOn ? await Promise.race([this.#session.guide(), timeout]) : null;
    this.#given = guide !== null;
    return guide;
  }

  /** From now on the take that is recorded follows the switch, which may have moved since `first`. */
  follow(): void {
    this.#follows = true;
    void this.#apply();
  }

  get #isOn(): boolean {
    return this.#switches.isOn("guide");
  }

  /** Without the guide one can sing as well: where it does not arrive, the take goes on. */
  async #apply(): Promise<void> {
    const { booth } = this.#session;
    if (!this.#follows || !booth || this.#given === this.#isOn) return;
    this.#given = this.#isOn;
    const guide = this.#given ? await this.#session.guide() : null;
    await booth.setGuide(this.#given ? guide : null).catch(() => undefined);
  }
}
