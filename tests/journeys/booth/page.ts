/** The booth's modules on a bare page, for a test to call. */

import { fetchBacking } from "../../../web/src/booth/backing";
import { takeFromFile } from "../../../web/src/booth/file";
import { openKeep } from "../../../web/src/booth/keep";
import { pack } from "../../../web/src/booth/pack";
import { openBooth } from "../../../web/src/booth/recorder";
import { openRoughMix } from "../../../web/src/booth/roughmix";

Object.assign(globalThis, { fetchBacking, takeFromFile, openKeep, pack, openBooth, openRoughMix });
