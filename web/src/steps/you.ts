/** Name, team, country and age. The cover's preview changes with each. */

import { one } from "../page/dom";
import type { Session } from "./session";
import { asksAge, countries, likelyCountry, nameProblem, placeProblem } from "./form";

export function wireYou(session: Session): void {
  wireName(session);
  wireTeam(session);
  wirePlace(session);
}

function wireName(session: Session): void {
  const field = one<HTMLInputElement>("#fan-name");
  const resume = one("[data-resume]");
  field.addEventListener("input", () => {
    session.change({ name: field.value });
    showFieldError(session, field, "name-error", null);
  });
  onSubmit("name", () => {
    const problem = nameProblem(session.draft.name);
    showFieldError(session, field, "name-error", problem);
    if (!problem) session.go("team");
  });
  one("[data-action='resume']").addEventListener("click", () => session.go("listen"));
  session.on("name", {
    enter() {
      field.value = session.draft.name;
      resume.hidden = session.take === null;
      session.cover.turnTo("front");
      session.cover.showWaveform(null);
    },
  });
}

function wireTeam(session: Session): void {
  const form = one<HTMLFormElement>("form[data-step='team']");
  const radios = () => [...form.elements].filter((field) => field instanceof HTMLInputElement);
  form.addEventListener("change", () => {
    session.change({ team: new FormData(form).get("team")?.toString() ?? "" });
    one("#team-error").textContent = "";
  });
  onSubmit("team", () => {
    if (session.team) return session.go("place");
    one("#team-error").textContent = session.translate("team-missing");
    radios()[0]?.focus();
  });
  session.on("team", {
    enter() {
      for (const radio of radios()) radio.checked = radio.value === session.draft.team;
    },
  });
}

function wirePlace(session: Session): void {
  const country = one<HTMLSelectElement>("#country");
  const age = one<HTMLInputElement>("#age");
  const { jurisdictions, countries: codes } = session.data.booth;
  const showAge = () => {
    one("[data-age]").hidden = !asksAge(jurisdictions, session.draft.country);
  };
  country.append(new Option(session.translate("place-choose"), ""));
  for (const { code, name } of countries(session.data.locale, codes)) country.append(new Option(name, code));
  country.addEventListener("change", () => {
    session.change({ country: country.value });
    showFieldError(session, country, "country-error", null);
    showAge();
  });
  age.addEventListener("input", () => {
    session.change({ age: age.value });
    showFieldError(session, age, "age-error", null);
  });
  onSubmit("place", () => {
    const problem = placeProblem(jurisdictions, session.draft);
    showFieldError(session, country, "country-error", problem?.field === "country" ? problem.message : null);
    showFieldError(session, age, "age-error", problem?.field === "age" ? problem.message : null);
    if (!problem) session.go("check");
  });
  session.on("place", {
    enter() {
      if (!session.draft.country) {
        const guess = likelyCountry(navigator.languages);
        if ([...country.options].some((option) => option.value === guess)) session.change({ country: guess });
      }
      country.value = session.draft.country;
      age.value = session.draft.age;
      showAge();
      // The backing track takes a second or two to load: better now than in the booth.
      void session.backing().catch(() => undefined);
    },
  });
}

function onSubmit(step: string, act: () => void): void {
  one<HTMLFormElement>(`form[data-step="${step}"]`).addEventListener("submit", (event) => {
    event.preventDefault();
    act();
  });
}

/** Shows an error beside its field and moves the focus there; null removes the error. */
function showFieldError(session: Session, field: HTMLElement, errorId: string, message: string | null): void {
  one(`#${errorId}`).textContent = message ? session.translate(message) : "";
  field.toggleAttribute("aria-invalid", false);
  if (!message) return;
  field.setAttribute("aria-invalid", "true");
  field.focus();
}
