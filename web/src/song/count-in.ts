/** The beats before the song. */

/**
 * The beat of the count-in that sounds now: 1..beats; 0 before the first one, null once the song runs. `songSeconds` is the
 * position in the song, negative until it begins.
 */
export function beatAt(songSeconds: number, tempoBpm: number, beats: number): number | null {
  if (songSeconds >= 0) return null;
  const beat = Math.floor((songSeconds * tempoBpm) / 60 + beats) + 1;
  return Math.max(0, Math.min(beat, beats));
}
