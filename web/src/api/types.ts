/** The service's JSON, by the names that the pages use. The types themselves are generated from docs/openapi.yaml. */

import type { components } from "../../generated/api";

type Schemas = components["schemas"];

export type Consent = Schemas["Consent"];
export type Engine = Schemas["Engine"];
export type Entry = Schemas["Entry"];
/** The body of PUT /api/entries/{id}. */
export type EntryRequest = Schemas["EntryRequest"];
/** What the fan filled in and agreed to: an entry request without the take. */
export type FanForm = Omit<EntryRequest, "placement" | "take">;
/** Where the voice lies over the backing track, and how loud; a positive nudge is later. */
export type Placement = Schemas["Placement"];
/** The answer to PUT /api/entries/{id}. `upload` is null when the service has the take already. */
export type Reserved = Schemas["Reserved"];
export type TakeFile = Schemas["TakeFile"];
export type TakeTiming = Schemas["TakeTiming"];
/** The signed request that sends a take. */
export type Upload = Schemas["Upload"];

type KindOf<Type> = Type extends `urn:refrain:problem:${infer Kind}` ? Kind : never;
/** The kind of a problem that the service answers with: the last part of its `type`. */
export type ServiceProblemKind = KindOf<Schemas["Problem"]["type"]>;
