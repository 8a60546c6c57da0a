/** A record that the server printed into the page: its sound and its ring, with our player in the place of the browser's. */

import { one } from "./page";
import { Player } from "./player";
import { Sleeve } from "./sleeve";

export function adoptRecord(): void {
  const audio = one<HTMLAudioElement>("[data-audio]");
  const panel = one("[data-player]");
  const sleeve = new Sleeve();
  sleeve.adopt();
  new Player(panel, sleeve, audio);
  audio.controls = false;
  audio.hidden = true;
  panel.hidden = false;
}
