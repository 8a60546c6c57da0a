/** The campaign's data that the build writes into each page, for its scripts. */

import type { PlacementLimits } from "../booth/listening/rough-mix";
import type { Shortfalls } from "../booth/takes/engine";
import type { Line } from "../song/lyrics";
import type { Melody } from "../song/melody";
import type { TrackFile } from "../song/track";

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly colors: readonly [string, string];
  /** Codes of the countries whose fans are shown it first (ISO 3166-1 alpha-2), with a space between two. */
  readonly first_in?: string;
}

export interface Jurisdiction {
  /** Empty for the countries in which nobody may take part. */
  readonly id: string;
  /** In years; null where the age is not asked. */
  readonly min_age: number | null;
  /** ISO 3166-1 alpha-2; `*` stands for every country that no other jurisdiction names. */
  readonly countries: readonly string[];
}

/** On every page. */
export interface CampaignData {
  readonly locale: string;
  /** RFC 3339. */
  readonly opens_at: string;
  readonly closes_at: string;
  /** Until when fans may finish what they began in time. On the landing and in the booth. */
  readonly finish_by?: string;
  /** The file of the messages that scripts show. */
  readonly words_url: string;
  /** The song's title. */
  readonly title: string;
  /** The song's, without the sign #. */
  readonly hashtag?: string;
  readonly teams: readonly Team[];
}

/** On pages where the sung line is heard. */
export interface SongData {
  readonly tempo_bpm: number;
  readonly count_in_beats: number;
  readonly lyrics: readonly Line[];
  readonly melody: Melody;
  /** The band and the sung line together; the band alone where the song has no guide. */
  readonly demo_url: string;
}

/** On the booth's page. */
export interface BoothData {
  readonly worklet_url: string;
  readonly encoder_url: string;
  readonly backing: TrackFile;
  /** Absent where the song has none. `gain_db`: the level at which it is played beside the backing track, relative to the level that the two files have. */
  readonly guide?: TrackFile & { readonly gain_db: number };
  /** The pitch of the count-in. */
  readonly tick_hz: number;
  readonly take: { readonly min_ms: number; readonly max_ms: number };
  /** The bounds of a placement, and how many peaks a take's waveform has. */
  readonly limits: PlacementLimits & { readonly peaks: number };
  /** By engine: what it leaves out of the round trip that it reports. */
  readonly shortfall_ms: Shortfalls;
  /** ISO 3166-1 alpha-2 in groups, with a space between two: the first letter once, then each second letter. */
  readonly countries: string;
  readonly jurisdictions: readonly Jurisdiction[];
}

export function campaignData(): CampaignData & { readonly song?: SongData; readonly booth?: BoothData } {
  return JSON.parse(document.body.dataset["campaign"] ?? "{}");
}
