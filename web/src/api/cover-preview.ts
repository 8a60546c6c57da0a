/** GET /api/covers/preview: drafts of the cover while the fan fills in the form. */

import { hex } from "./bytes";
import { type ProblemKind, problemOf } from "./problem-error";

export interface CoverDraft {
  readonly locale: string;
  /** Its id; without one the cover's light is neutral. */
  readonly team?: string | undefined;
  /** The cover is blank without one. */
  readonly name?: string;
  /** Decides which forms the Han characters of a name have where nothing else does. */
  readonly country?: string;
  /** The take's waveform, each 0..255. */
  readonly peaks?: Uint8Array | undefined;
}

/** The picture of another country is the same picture, unless a name has Han characters. */
const HAN = /\p{Script=Han}/u;

export function coverPreviewUrl({ locale, team, name = "", country, peaks }: CoverDraft): string {
  const query = new URLSearchParams({ locale });
  if (team) query.set("team", team);
  if (name.trim()) query.set("name", name);
  if (country && HAN.test(name)) query.set("country", country);
  if (peaks) query.set("peaks", hex(peaks));
  return `/api/covers/preview?${query}`;
}

/** Why the service does not draw a draft; null when it does, or cannot be asked now. */
export async function coverPreviewProblem(url: string): Promise<ProblemKind | null> {
  const response = await fetch(url).catch(() => null);
  if (!response || response.ok) return null;
  const { kind } = await problemOf(response);
  return kind === "busy" ? null : kind;
}
