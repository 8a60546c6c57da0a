/** The booth's modules on a bare page, for a test to call. */

import { encodeTake } from "../../../../web/src/booth/encoding/encode-take";
import { openRoughMix } from "../../../../web/src/booth/listening/rough-mix";
import { openBooth } from "../../../../web/src/booth/recording/booth";
import { takeFromFile } from "../../../../web/src/booth/recording/from-file";
import { GuidePlayback } from "../../../../web/src/booth/recording/guide-playback";
import { openStore } from "../../../../web/src/booth/storage/store";
import { fetchTrack } from "../../../../web/src/song/track";

Object.assign(globalThis, { GuidePlayback, encodeTake, fetchTrack, openBooth, openRoughMix, openStore, takeFromFile });
