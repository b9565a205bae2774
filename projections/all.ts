/** Every projection there is, by name and version. */
import { LEDGER_VERSION } from "./ledger/projection.ts";
import { searchProjection } from "./search.ts";

export const projections: readonly { readonly name: string; readonly version: number }[] = [
  { name: "ledger", version: LEDGER_VERSION },
  { name: searchProjection.name, version: searchProjection.version },
];
