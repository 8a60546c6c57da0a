/** The public page of an entry. It works without this: here the sleeve turns and the ring fills as it plays. */

import { share } from "./ui/hand";
import { one, onAction } from "./ui/page";
import { Player } from "./ui/player";
import { Sleeve } from "./ui/sleeve";

const audio = one<HTMLAudioElement>("[data-audio]");
const panel = one("[data-player]");
const sleeve = new Sleeve();
sleeve.adopt();
new Player(panel, sleeve, audio);
audio.controls = false;
audio.hidden = true;
panel.hidden = false;

const door = onAction("share", () => {
  const url = one<HTMLLinkElement>("link[rel='canonical']").href;
  void share({ title: document.title, text: document.title, url });
});
door.hidden = typeof navigator.share !== "function";
