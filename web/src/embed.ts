/** A published entry in another website's page. It works without scripts too. */

import { enhancePlayer } from "./ui/enhance-player";

enhancePlayer();
