/** The count-in, from the song's clock. */

/**
 * Which beat of the count-in sounds: 1..beats; 0 before it begins, null once the song runs. `songSeconds` is negative
 * until then.
 */
export function beatAt(songSeconds: number, tempoBpm: number, beats: number): number | null {
  if (songSeconds >= 0) return null;
  const beat = Math.floor((songSeconds * tempoBpm) / 60 + beats) + 1;
  return Math.max(0, Math.min(beat, beats));
}
