/** A public page: replaces the browser's audio controls, which work without scripts, by our player. */

import { one } from "../page/dom";
import { CoverView } from "./cover-view";
import { Player } from "./player";

export function enhancePlayer(): void {
  const audio = one<HTMLAudioElement>("[data-audio]");
  const panel = one("[data-player]");
  const cover = new CoverView();
  cover.readWaveform();
  new Player(panel, cover, audio);
  audio.controls = false;
  audio.hidden = true;
  panel.hidden = false;
}
