/** What the steps of the booth share: the form, the take, the sleeve, and the way from step to step. */

import { fetchBacking } from "../song/backing-track";
import type { Backing, Booth, Keep, KeptEntry, Placement, Take } from "../booth/contract";
import { openBooth } from "../booth/recording/booth";
import { type BoothData, type CampaignData, type Team, all, announce, one } from "../page/dom";
import type { Trouble } from "../ui/problem";
import { light, type Sleeve } from "../ui/cover-view";
import { showWays } from "../ui/problem-options";
import type { Say } from "../page/messages";
import { type StepName, before, carry, reachable, stepFromHash } from "./flow";
import { type Draft, EMPTY, nameProblem, placeProblem } from "./form";

/** Where the half-filled form is kept, and how the newest take is set in the mix. */
const DRAFT = "draft";
const SETTING = "setting";

/** How the fan has set a take: what is sent of it, and where the faders stand. */
export interface Setting {
  readonly takeId: string;
  readonly placement: Placement;
  readonly fadersDb: Readonly<Record<string, number>>;
}

/** What a step does when it comes on and when it goes. */
export interface StepHooks {
  enter?(): void;
  leave?(): void;
}

export class Session {
  draft: Draft = EMPTY;
  take: Take | null = null;
  placement: Placement | null = null;
  booth: Booth | null = null;
  /** The entry on its way, or refused and waiting for another take. */
  entry: KeptEntry | null = null;
  sending = false;
  recordShown = false;
  readonly #hooks = new Map<StepName, StepHooks>();
  #step: StepName | null = null;
  #news = "";
  #backing: Promise<Backing> | null = null;

  constructor(
    readonly data: CampaignData & { readonly booth: BoothData },
    readonly say: Say,
    readonly keep: Keep,
    readonly sleeve: Sleeve,
  ) {}

  get team(): Team | null {
    return this.data.teams.find(({ id }) => id === this.draft.team) ?? null;
  }

  /** This page with the form, to open in another browser; by its secure address, for none lends a microphone to another. */
  get link(): string {
    const origin = isSecureContext ? location.origin : location.origin.replace(/^http:/, "https:");
    return origin + location.pathname + carry(this.draft);
  }

  on(step: StepName, hooks: StepHooks): void {
    this.#hooks.set(step, hooks);
  }

  /** Keeps a change of the form, on the sleeve and on this phone. */
  change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    light(this.team);
    this.drawSleeve();
    void this.keep.remember(DRAFT, this.draft);
  }

  drawSleeve(): void {
    this.sleeve.draft(this.team, this.draft.name.trim(), this.data.locale, this.take?.peaks);
  }

  /** Keeps how the take is set, here and on this phone. */
  set(placement: Placement, fadersDb: Readonly<Record<string, number>>): void {
    this.placement = placement;
    if (this.take) void this.keep.remember(SETTING, { takeId: this.take.id, placement, fadersDb } satisfies Setting);
  }

  /** How the take was set before; null for another take. */
  async recallSetting(): Promise<Setting | null> {
    const setting = (await this.keep.recall(SETTING)) as Setting | undefined;
    return setting && setting.takeId === this.take?.id ? setting : null;
  }

  async recallDraft(): Promise<Draft | null> {
    return (await this.keep.recall(DRAFT)) as Draft | null;
  }

  /** Follows the address: browser buttons and links move between steps like the page's own. */
  follow(): void {
    window.addEventListener("hashchange", () => this.#show(stepFromHash(location.hash) ?? "name"));
    this.#show(stepFromHash(location.hash) ?? "name");
  }

  /** `news` is for screen readers, before the new step's heading. */
  go(step: StepName, news = ""): void {
    this.#news = news;
    if (location.hash === `#${step}`) this.#show(step);
    else location.hash = step;
  }

  /** Like `go`, where coming back would make no sense. */
  replace(step: StepName): void {
    history.replaceState(null, "", `#${step}`);
    this.#show(step);
  }

  back(): void {
    const to = this.#step && before(this.#step);
    if (to) this.go(to);
    else location.href = `/${this.data.locale}/`;
  }

  /** Shows what went wrong in place of the step; `retry` leads back into it. */
  trouble(trouble: Trouble, retry: () => void): void {
    one("[data-problem-title]").textContent = trouble.title;
    one("[data-problem-text]").textContent = trouble.text;
    one("[data-problem-help]").textContent = trouble.help;
    showWays(trouble);
    this.#retry = retry;
    this.#reveal("problem");
  }
  #retry = () => {};
  retry(): void {
    this.#retry();
  }

  /** The backing track, fetched once; a failed fetch may be tried again. */
  backing(): Promise<Backing> {
    const { url, frames } = this.data.booth.backing;
    this.#backing ??= fetchBacking(url, frames).catch((error: unknown) => {
      this.#backing = null;
      throw error;
    });
    return this.#backing;
  }

  /** Opens the microphone; call it inside a tap. Throws `DoorError`, or whatever kept the song from arriving. */
  async openBooth(): Promise<Booth> {
    if (this.booth) return this.booth;
    const { worklet_url, song } = this.data.booth;
    const booth = await openBooth({
      workletUrl: worklet_url,
      backing: this.backing(),
      tempoBpm: song.tempo_bpm,
      countInBeats: song.count_in_beats,
    });
    this.booth = booth;
    void booth.lost.then(() => this.closeBooth());
    return booth;
  }

  async closeBooth(): Promise<void> {
    const booth = this.booth;
    this.booth = null;
    await booth?.close();
  }

  #show(wanted: StepName): void {
    const step = reachable(wanted, {
      name: nameProblem(this.draft.name) === null,
      team: this.team !== null,
      place: placeProblem(this.data.booth.jurisdictions, this.draft) === null,
      booth: this.booth !== null,
      take: this.take !== null,
      sending: this.sending,
      record: this.recordShown,
    });
    if (step !== wanted) history.replaceState(null, "", `#${step}`);
    if (this.#step && this.#step !== step) this.#hooks.get(this.#step)?.leave?.();
    this.#step = step;
    this.#reveal(step);
    this.#hooks.get(step)?.enter?.();
  }

  /** Shows one section and tells where we are: its heading for screen readers, the top of the page for eyes. */
  #reveal(name: StepName | "problem"): void {
    const first = document.body.dataset["revealed"] === undefined;
    document.body.dataset["revealed"] = "";
    document.body.dataset["step"] = name;
    for (const section of all<HTMLElement>(".step[data-step]")) section.hidden = section.dataset["step"] !== name;
    one("[data-action='back']").hidden = name === "sending" || name === "record";
    scrollTo(0, 0);
    const heading = one(`.step[data-step="${name}"] h2`);
    announce(this.#news);
    this.#news = "";
    if (first) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
