/** A record within somebody else's page: it plays, and works without this. */

import { adoptRecord } from "./ui/printed";

adoptRecord();
