/** Name, team, country and age, on one screen. The cover's preview changes with each. */

import type { ProblemKind } from "../api/problem-error";
import type { Team } from "../page/data";
import { all, one, onAction } from "../page/dom";
import { afterDrawing, yieldToBrowser } from "../page/yield-to-browser";
import { type FieldProblem, type FormField, asksAge, countries, countryCodes, nameProblem, placeProblem, plainLetters, teamsInOrder } from "./form";
import { browserPlace, likelyCountry } from "./likely-country";
import type { Session } from "./session";

const FIELDS: readonly FormField[] = ["name", "team", "country", "age"];
/** So long the button waits for the service's word on the name; it decides once more when the entry is sent. */
const MAX_WAIT_MS = 4_000;

export async function wireYou(session: Session): Promise<void> {
  const form = new YouForm(session);
  await form.fill();
  session.on("you", { enter: () => form.enter() });
}

class YouForm {
  readonly #session: Session;
  readonly #form = one<HTMLFormElement>("form[data-step='you']");
  readonly #name = one<HTMLInputElement>("#fan-name");
  readonly #country = one<HTMLSelectElement>("#country");
  readonly #age = one<HTMLInputElement>("#age");
  readonly #plain: HTMLButtonElement;
  #waits = false;
  #shown = false;
  /** The country that the form has followed last. */
  #followed = "";
  /** Ends when the country has been guessed, if it was not known. */
  #guess: Promise<void> = Promise.resolve();

  constructor(session: Session) {
    this.#session = session;
    this.#plain = onAction("plain-name", () => this.#takePlainName());
    this.#form.addEventListener("input", () => this.#read());
    this.#name.addEventListener("keydown", (event) => this.#onNameKey(event));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.#waits) void this.#submit();
    });
  }

  /** One radio button for each team, and every country. To put names in order takes a slow phone as long as to show them. */
  async fill(): Promise<void> {
    const { locale, teams, booth } = this.#session.data;
    const inOrder = teamsInOrder(locale, teams, "");
    await yieldToBrowser();
    this.#fillTeams(inOrder);
    await yieldToBrowser();
    const named = countries(locale, countryCodes(booth.countries));
    await yieldToBrowser();
    this.#country.append(new Option(this.#session.translate("place-choose"), ""), ...named.map(({ code, name }) => new Option(name, code)));
  }

  enter(): void {
    const { cover, draft, correction } = this.#session;
    cover.turnTo("front");
    cover.showWaveform(null);
    this.#write();
    this.#guess = this.#guessCountry().catch(() => undefined);
    for (const field of FIELDS) this.#showProblem(field, null);
    const first = !this.#shown;
    this.#shown = true;
    if (!first) one(".roll", this.#form).scrollTo(0, 0);
    if (correction) {
      this.#session.correction = null;
      this.#showProblems([correction]);
      return;
    }
    // Whoever begins writes; whoever comes back finds the heading first.
    if (draft.name !== "") void this.#judgeName();
    else if (first) void this.#focusName();
    else this.#name.focus({ preventScroll: true });
  }

  async #focusName(): Promise<void> {
    await afterDrawing();
    // The fan may have gone on meanwhile.
    if (document.activeElement === document.body && this.#session.step === "you") this.#name.focus({ preventScroll: true });
  }

  get #teams(): HTMLInputElement[] {
    return all<HTMLInputElement>("[name='team']", this.#form);
  }

  #fillTeams(inOrder: readonly Team[]): void {
    const template = one<HTMLTemplateElement>("[data-team]").content;
    for (const { id, name, colors } of inOrder) {
      const label = template.cloneNode(true) as DocumentFragment;
      one<HTMLInputElement>("input", label).value = id;
      one(".team-name", label).textContent = name;
      all("path", label).forEach((half, at) => half.setAttribute("fill", colors[at]!));
      one(".line-up").append(label);
    }
  }

  async #guessCountry(): Promise<void> {
    if (this.#session.draft.country) return;
    await yieldToBrowser();
    const country = await likelyCountry(browserPlace(), countryCodes(this.#session.data.booth.countries));
    // The fan may have chosen meanwhile.
    if (!country || this.#session.draft.country) return;
    this.#session.change({ country });
    this.#country.value = country;
    this.#followCountry();
  }

  /** From the draft into the fields. */
  #write(): void {
    const { name, team, country, age } = this.#session.draft;
    this.#name.value = name;
    this.#country.value = country;
    this.#age.value = age;
    for (const radio of this.#teams) radio.checked = radio.value === team;
    this.#followCountry();
  }

  /** From the fields into the draft. What was wrong with a field that changes is wrong no more; on the name there is a new word soon. */
  #read(): void {
    const before = this.#session.draft;
    const team = this.#teams.find(({ checked }) => checked)?.value ?? "";
    const draft = { name: this.#name.value, team, country: this.#country.value, age: this.#age.value };
    for (const field of FIELDS) if (field !== "name" && draft[field] !== before[field]) this.#showProblem(field, null);
    this.#session.change(draft);
    this.#followCountry();
    void this.#judgeName();
    // It takes a second or two to load: better now than in the booth.
    void this.#session.backing().catch(() => undefined);
  }

  /** What depends on the country: whether an age is asked, whether one may take part at all, and which teams come first. */
  #followCountry(): void {
    const { data, draft } = this.#session;
    const { locale, teams, booth } = data;
    const { country } = draft;
    one("[data-age]").hidden = !asksAge(booth.jurisdictions, country);
    // Whoever chooses a team keeps the focus on it.
    if (country === this.#followed) return;
    this.#followed = country;
    const problem = country ? placeProblem(booth.jurisdictions, draft) : null;
    if (problem?.field === "country") this.#showProblem("country", problem);
    for (const { id } of teamsInOrder(locale, teams, country)) one(".line-up").append(one(`[value="${id}"]`, this.#form).closest("label")!);
  }

  /** Enter leads to what is missing, as the button on a phone's keyboard promises. */
  #onNameKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.isComposing || this.#session.team || this.#name.value.trim() === "") return;
    event.preventDefault();
    this.#teams[0]?.focus();
  }

  async #submit(): Promise<void> {
    const session = this.#session;
    const button = one("[type='submit']", this.#form);
    this.#waits = true;
    button.setAttribute("aria-busy", "true");
    await this.#guess;
    const problems = session.formProblems();
    if (problems.length === 0) {
      const timeout = new Promise<null>((resolve) => setTimeout(resolve, MAX_WAIT_MS, null));
      const problem = await Promise.race([this.#judgement(), timeout]);
      if (problem) problems.push(problem);
    }
    button.removeAttribute("aria-busy");
    this.#waits = false;
    if (session.step !== "you") return;
    if (problems.length > 0) this.#showProblems(problems);
    else session.leaveForm();
  }

  /** Says beneath the name, as it is written, why the service cannot draw it; what was said before stays until then. */
  async #judgeName(): Promise<void> {
    const problem = await this.#judgement();
    if (problem || nameProblem(this.#name.value) === null) this.#showProblem("name", problem);
  }

  /** What the service says of the name as it stands when the answer comes. */
  async #judgement(): Promise<FieldProblem | null> {
    let asked: Promise<ProblemKind | null>;
    let kind: ProblemKind | null;
    do {
      asked = this.#session.preview;
      kind = await asked;
    } while (asked !== this.#session.preview);
    return kind?.startsWith("name-") ? { field: "name", message: `problem-${kind}` } : null;
  }

  /** Shows what is wrong beside each field, and moves the focus to the first, with all that is said of it in sight. */
  #showProblems(problems: readonly FieldProblem[]): void {
    for (const field of FIELDS) this.#showProblem(field, problems.find((problem) => problem.field === field) ?? null);
    const { field } = problems[0]!;
    this.#control(field).focus();
    one(`#${field}-error`).scrollIntoView({ block: "nearest" });
  }

  #showProblem(field: FormField, problem: FieldProblem | null): void {
    const error = one(`#${field}-error`);
    const text = problem ? this.#session.translate(problem.message) : "";
    // Screen readers announce what changes.
    if (error.textContent !== text) error.textContent = text;
    // A radio button alone is never invalid.
    const control = field === "team" ? null : this.#control(field);
    if (problem) control?.setAttribute("aria-invalid", "true");
    else control?.removeAttribute("aria-invalid");
    if (field === "name") this.#offerPlainName(problem);
  }

  /** The element of a field that takes the focus. */
  #control(field: FormField): HTMLElement {
    if (field === "team") return this.#teams.find(({ checked }) => checked) ?? this.#teams[0]!;
    return { name: this.#name, country: this.#country, age: this.#age }[field];
  }

  #offerPlainName(problem: FieldProblem | null): void {
    const plain = problem && plainLetters(this.#name.value);
    this.#plain.hidden = !plain;
    this.#plain.textContent = plain ? this.#session.translate("name-plain", { name: plain }) : "";
  }

  #takePlainName(): void {
    this.#name.value = plainLetters(this.#name.value) ?? this.#name.value;
    this.#name.focus();
    this.#read();
  }
}
