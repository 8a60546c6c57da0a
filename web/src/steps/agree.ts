/** The consents of the fan's country, ticked one by one; each is sent with the hash of the text that was shown. */

import { newOwner } from "../api/owner";
import type { Consent } from "../api/types";
import { encodingForNetwork } from "../booth/encoding/take-encoder";
import type { StoredEntry } from "../booth/storage/entry";
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
      error.textContent = session.translate("agree-missing");
      missing.setAttribute("aria-invalid", "true");
      missing.focus();
      return;
    }
    void storeEntry(session, consentsOf(form)).then(send);
  });
  session.on("agree", {
    enter() {
      session.cover.turnTo("front");
      if (session.take) session.cover.showWaveform(session.take.peaks);
      showLaw(form, lawOf(session.data.booth.jurisdictions, session.draft.country)?.id ?? "");
    },
  });
}

/** Shows the consents of this law alone; those of another are disabled and do not count. */
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

function consentsOf(form: HTMLFormElement): Consent[] {
  return boxes(form)
    .filter((box) => box.checked)
    .map((box) => ({ purpose: box.value as Consent["purpose"], text_sha256: box.dataset["sha256"] ?? "" }));
}

/** Stores the whole entry before anything is sent. One that failed is sent again under its own id. */
async function storeEntry(session: Session, consents: Consent[]): Promise<void> {
  const { draft, take, data } = session;
  if (!take) return;
  const owner = session.entry ?? newOwner();
  const entry: StoredEntry = {
    id: owner.id,
    token: owner.token,
    form: {
      locale: data.locale,
      begun_at: new Date(session.begunMs).toISOString(),
      country: draft.country,
      team: draft.team,
      name: draft.name.trim(),
      age: lawOf(data.booth.jurisdictions, draft.country)?.min_age == null ? null : ageOf(draft.age),
      consents,
    },
    placement: session.placement ?? { nudge_ms: 0, gain_db: 0 },
    takeId: take.id,
    encoding: encodingForNetwork(),
    step: "encoding",
    madeAt: Date.now(),
  };
  await session.store.putEntry(entry);
  session.entry = entry;
}
