/** The consents of the fan's country, ticked one by one; what was read is sent along as a hash of its text. */

import type { Consent, KeptEntry } from "../booth/contract";
import { newOwner } from "../api/owner";
import { all, one } from "../page/dom";
import { ageOf, lawOf } from "./form";
import type { Session } from "./session";

export function wireAgree(session: Session, send: () => void): void {
  const form = one<HTMLFormElement>("form[data-step='agree']");
  const error = one("#agree-error");
  form.addEventListener("change", () => {
    error.textContent = "";
    for (const box of boxes(form)) box.removeAttribute("aria-invalid");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const missing = boxes(form).find((box) => "required" in box.dataset && !box.checked);
    if (missing) {
      error.textContent = session.say("agree-missing");
      missing.setAttribute("aria-invalid", "true");
      missing.focus();
      return;
    }
    void keepEntry(session, given(form)).then(send);
  });
  session.on("agree", {
    enter() {
      session.sleeve.turnTo("front");
      if (session.take) session.sleeve.print(session.take.peaks);
      showLaw(form, lawOf(session.data.booth.jurisdictions, session.draft.country)?.id ?? "");
    },
  });
}

/** The law of the country alone, and nothing ticked in another. */
function showLaw(form: HTMLFormElement, law: string): void {
  const fieldsets = all<HTMLFieldSetElement>("fieldset[data-law]", form);
  for (const fieldset of fieldsets) {
    const shown = fieldset === fieldsets.find(({ dataset }) => dataset["law"] === law);
    fieldset.hidden = !shown;
    fieldset.disabled = !shown;
  }
}

function boxes(form: HTMLFormElement): HTMLInputElement[] {
  return all<HTMLInputElement>("fieldset:not([disabled]) input[type='checkbox']", form);
}

function given(form: HTMLFormElement): Consent[] {
  return boxes(form)
    .filter((box) => box.checked)
    .map((box) => ({ purpose: box.value, text_sha256: box.dataset["sha256"] ?? "" }));
}

/** Keeps the whole entry before anything is sent. A refused one goes again under its own id. */
async function keepEntry(session: Session, consents: Consent[]): Promise<void> {
  const { draft, take, data } = session;
  if (!take) return;
  const owner = session.entry ?? newOwner();
  const entry: KeptEntry = {
    id: owner.id,
    token: owner.token,
    form: {
      locale: data.locale,
      country: draft.country,
      team: draft.team,
      name: draft.name.trim(),
      age: lawOf(data.booth.jurisdictions, draft.country)?.min_age == null ? null : ageOf(draft.age),
      consents,
    },
    placement: session.placement ?? { nudge_ms: 0, gain_db: 0 },
    takeId: take.id,
    step: "packing",
    madeAt: Date.now(),
  };
  await session.keep.putEntry(entry);
  session.entry = entry;
}
