/** A public page: replaces the browser's audio controls, which work without scripts, by our player. */

import { one } from "../page/dom";
import { CoverView, showTeamColors } from "./cover-view";
import { Player } from "./player";

export function enhancePlayer(): void {
  showLightOfPage();
  const audio = one<HTMLAudioElement>("[data-audio]");
  const panel = one("[data-player]");
  const cover = new CoverView();
  cover.readWaveform();
  new Player(panel, cover, audio);
  audio.controls = false;
  audio.hidden = true;
  panel.hidden = false;
}

/** The server gives the lights behind the page the team's colours; not every style has the lights, so all of the page gets them. */
function showLightOfPage(): void {
  const colors = [...document.querySelectorAll(".beam[color]")].map((beam) => beam.getAttribute("color") ?? "");
  const [first, second] = colors;
  if (first && second) showTeamColors({ colors: [first, second] });
}
