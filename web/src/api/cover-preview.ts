/** GET /api/covers/preview: drafts of the cover while the fan fills in the form. */

import { hex } from "./bytes";

/** Without a team the cover's light is neutral; without a name the cover is blank. `peaks` (each 0..255) are the take's waveform. */
export function coverPreviewUrl(locale: string, team: string, name: string, peaks?: Uint8Array): string {
  const query = new URLSearchParams({ locale });
  if (team) query.set("team", team);
  if (name.trim()) query.set("name", name);
  if (peaks) query.set("peaks", hex(peaks));
  return `/api/covers/preview?${query}`;
}
