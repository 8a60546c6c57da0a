/** What the steps of the booth share: the form, the take, the cover, and how one step leads to another. */

import { coverPreviewProblem } from "../api/cover-preview";
import type { ProblemKind } from "../api/problem-error";
import type { Placement } from "../api/types";
import { TakeEncoder } from "../booth/encoding/take-encoder";
import { type Booth, type Guide, openBooth } from "../booth/recording/booth";
import type { StoredEntry } from "../booth/storage/entry";
import type { BrowserStore } from "../booth/storage/store";
import type { Take } from "../booth/takes/take";
import type { BoothData, CampaignData, SongData, Team } from "../page/data";
import { isLate } from "../page/campaign-state";
import { all, announce, one } from "../page/dom";
import { markScreen } from "../page/early-clicks";
import type { Translate } from "../page/messages";
import type { ServiceClock } from "../page/service-clock";
import type { CountIn } from "../song/cues";
import { type Track, fetchTrack } from "../song/track";
import { type CoverView, showTeamColors } from "../ui/cover-view";
import type { ProblemScreen } from "../ui/problem";
import { showOptions } from "../ui/problem-options";
import { type StepName, before, draftToFragment, reachable, stepFromHash } from "./flow";
import { type Draft, EMPTY, type FieldProblem, formProblems } from "./form";
import { StepHistory } from "./step-history";

/** The names under which the half-filled form and the take's setting are stored. */
const DRAFT = "draft";
const SETTING = "setting";

/** How the fan has set a take: what is sent of it, and where the faders stand. */
export interface Setting {
  readonly takeId: string;
  readonly placement: Placement;
  readonly fadersDb: Readonly<Record<string, number>>;
}

/** What a step does when it is shown and when another one follows. */
export interface StepHooks {
  enter?(): void;
  leave?(): void;
}

/** The booth's page has everything. */
export type BoothPage = CampaignData & { readonly song: SongData; readonly booth: BoothData };

export class Session {
  draft: Draft = EMPTY;
  placement: Placement | null = null;
  booth: Booth | null = null;
  /** The entry that is sent, or that failed and waits for a correction. */
  entry: StoredEntry | null = null;
  sending = false;
  entryShown = false;
  /** The fan has asked to record: the booth counts in as soon as it is shown. */
  recordAtOnce = false;
  /** When the fan began, by the service's clock: what was begun in time may be finished after the campaign has closed. */
  begunMs: number;
  readonly encoder: TakeEncoder;
  /** What the service found wrong with the form that was sent; the form shows it once. */
  correction: FieldProblem | null = null;
  /** Why the service does not draw the preview that was requested last; null when it does, or cannot be asked. */
  preview: Promise<ProblemKind | null> = Promise.resolve(null);
  readonly #hooks = new Map<StepName, StepHooks>();
  readonly #history = new StepHistory();
  #take: Take | null = null;
  #step: StepName | null = null;
  #announcement = "";
  #backing: Promise<Track> | null = null;
  #guide: Promise<Track> | null = null;
  #retry = () => {};
  readonly #late = document.createElement("p");

  constructor(
    readonly data: BoothPage,
    readonly translate: Translate,
    readonly store: BrowserStore,
    readonly cover: CoverView,
    readonly now: ServiceClock,
  ) {
    this.begunMs = now();
    this.encoder = new TakeEncoder(store, data.booth.encoder_url);
    this.#history.follow((wanted) => this.#travelTo(wanted ?? "check"));
  }

  get take(): Take | null {
    return this.#take;
  }

  /** A take may come when the step after it is already shown: that it is there is said wherever one can go on with it. */
  set take(take: Take | null) {
    this.#take = take;
    for (const offer of all<HTMLElement>("[data-resume]")) offer.hidden = take === null;
  }

  get step(): StepName | null {
    return this.#step;
  }

  get team(): Team | null {
    return this.data.teams.find(({ id }) => id === this.draft.team) ?? null;
  }

  /** This page with the form, to open in another browser; always by https, without which no browser gives a microphone. */
  get link(): string {
    const origin = isSecureContext ? location.origin : location.origin.replace(/^http:/, "https:");
    return origin + location.pathname + draftToFragment(this.draft);
  }

  on(step: StepName, hooks: StepHooks): void {
    this.#hooks.set(step, hooks);
  }

  /** Changes the form: on the cover, and in the store. */
  change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    showTeamColors(this.team);
    this.previewCover();
    void this.store.putNote(DRAFT, this.draft);
  }

  previewCover(): void {
    const { name, country } = this.draft;
    const draft = { locale: this.data.locale, team: this.team?.id, name: name.trim(), country, peaks: this.take?.peaks };
    this.preview = this.cover.showPreview(draft).then((url) => (url ? coverPreviewProblem(url) : null));
  }

  /** Sets the take's placement: here, and in the store. */
  setPlacement(placement: Placement, fadersDb: Readonly<Record<string, number>>): void {
    this.placement = placement;
    if (this.take) void this.store.putNote(SETTING, { takeId: this.take.id, placement, fadersDb } satisfies Setting);
  }

  /** How the take was set before; null when another take was. */
  async storedSetting(): Promise<Setting | null> {
    const setting = (await this.store.note(SETTING)) as Setting | undefined;
    return setting && setting.takeId === this.take?.id ? setting : null;
  }

  async storedDraft(): Promise<Draft | null> {
    return ((await this.store.note(DRAFT)) as Draft | undefined) ?? null;
  }

  /** What is wrong with the form, as far as this page knows. */
  formProblems(): FieldProblem[] {
    const { teams, booth } = this.data;
    return formProblems(booth.jurisdictions, teams.map(({ id }) => id), this.draft);
  }

  /** Shows the step that the address names, else `start`. */
  begin(start: StepName): void {
    this.replace(stepFromHash(location.hash) ?? start);
  }

  /** Shows a step, or the first one that it needs. `announcement` is for screen readers, before the step's heading. */
  go(wanted: StepName, announcement = ""): void {
    const step = this.#reachable(wanted);
    this.#announcement = announcement;
    if (this.#history.goTo(step)) this.#show(step);
  }

  /** Like `go`, but nobody comes back to the step before. */
  replace(wanted: StepName): void {
    const step = this.#reachable(wanted);
    this.#history.replace(step);
    this.#show(step);
  }

  /** Like `go`, but from the step on, Back leaves the booth. */
  restartAt(wanted: StepName): void {
    const step = this.#reachable(wanted);
    this.#history.restartAt(step);
    this.#show(step);
  }

  /** Leads to where an entry that failed is corrected; from there the consents, which send it, are one step away. */
  correct(step: StepName): void {
    this.replace("agree");
    if (step !== "agree") this.go(step);
  }

  /** The fan is done with the form: on to the sound check, or back to what it was corrected for. */
  leaveForm(): void {
    this.go(this.#history.has("agree") ? "agree" : "check");
  }

  /** From a problem to its step, else to the step before, else out of the booth. */
  back(): void {
    const problem = document.body.dataset["step"] === "problem";
    if (this.#step && problem) return this.replace(this.#step);
    if (this.#history.canGoBack) return history.back();
    const to = this.#step && before(this.#step);
    if (to) this.replace(to);
    else location.href = `/${this.data.locale}/`;
  }

  /** Shows the problem in place of the step; `retry` runs when the fan tries again. */
  showProblem(screen: ProblemScreen, retry: () => void): void {
    one("[data-problem-title]").textContent = screen.title;
    one("[data-problem-text]").textContent = screen.text;
    one("[data-problem-help]").textContent = screen.help;
    showOptions(screen);
    this.#retry = retry;
    this.#reveal("problem");
  }

  retry(): void {
    this.#retry();
  }

  /** The backing track, fetched once; a fetch that failed is repeated by the next call. */
  backing(): Promise<Track> {
    this.#backing ??= fetchTrack(this.data.booth.backing).catch((error: unknown) => {
      this.#backing = null;
      throw error;
    });
    return this.#backing;
  }

  /** The guide, fetched once. Without it a fan can sing as well, so that a song without one, or one that does not arrive, gives null. */
  async guide(): Promise<Guide | null> {
    const { guide } = this.data.booth;
    if (!guide) return null;
    this.#guide ??= fetchTrack(guide);
    try {
      return { track: await this.#guide, gainDb: guide.gain_db };
    } catch {
      this.#guide = null;
      return null;
    }
  }

  /** How the song is counted in: into its first word. */
  get countIn(): CountIn {
    const { tempo_bpm, count_in_beats, lyrics } = this.data.song;
    return { tempoBpm: tempo_bpm, beats: count_in_beats, firstWordMs: lyrics[0]?.start_ms ?? 0 };
  }

  /** Opens the microphone; call it within a user gesture. Throws `CaptureError`, or the error of fetching the backing track. */
  async openBooth(): Promise<Booth> {
    if (this.booth) return this.booth;
    const { worklet_url, tick_hz, limits } = this.data.booth;
    const booth = await openBooth({
      workletUrl: worklet_url,
      backing: this.backing(),
      countIn: this.countIn,
      tickHz: tick_hz,
      peakCount: limits.peaks,
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

  #reachable(wanted: StepName): StepName {
    return reachable(wanted, {
      you: this.formProblems().length === 0,
      booth: this.booth !== null,
      take: this.take !== null,
      sending: this.sending,
      record: this.entryShown,
    });
  }

  /** The fan has come here by the browser's history, or by writing an address. */
  #travelTo(wanted: StepName): void {
    const step = this.#reachable(wanted);
    this.#history.replace(step);
    // While an entry is sent, every address shows how far it is.
    if (document.body.dataset["step"] !== step) this.#show(step);
  }

  #show(step: StepName): void {
    if (this.#step && this.#step !== step) this.#hooks.get(this.#step)?.leave?.();
    this.#step = step;
    this.#reveal(step);
    this.#hooks.get(step)?.enter?.();
    if (isLate(this.data, this.begunMs, this.now()) && !this.sending) this.#showLate(step);
    // The backing track takes a second or two to load: better now than in the booth.
    if (step === "check") void this.backing().catch(() => undefined);
  }

  /** Says that the campaign has closed, and until when the fan may finish, in this device's time zone. */
  #showLate(step: StepName): void {
    const { locale, finish_by } = this.data;
    this.#late.className = "hint";
    const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(finish_by!));
    this.#late.textContent = this.translate("booth-late", { date });
    one(`.step[data-step="${step}"] h2`).before(this.#late);
  }

  /** Shows one section alone, scrolled to the top, with the focus on its heading, which screen readers then read. */
  #reveal(name: StepName | "problem"): void {
    const first = document.body.dataset["revealed"] === undefined;
    document.body.dataset["revealed"] = "";
    document.body.dataset["step"] = name;
    for (const section of all<HTMLElement>(".step[data-step]")) section.hidden = section.dataset["step"] !== name;
    one("[data-action='back']").hidden = name === "sending" || name === "record";
    if (!first) scrollTo(0, 0);
    markScreen();
    const heading = one(`.step[data-step="${name}"] h2`);
    announce(this.#announcement);
    this.#announcement = "";
    if (first) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
