/** States as JSON lines: a figure never leaves without what it was measured with. */
import { z } from "zod";
import { faultsOf } from "../domain/faults.ts";
import { worded } from "../domain/worded.ts";
import type { Reading } from "./citation.ts";
import { asLines, jsonLine } from "./lines.ts";
import { NDJSON, type Outlet, UnwritableItem } from "./outlet.ts";
import { type ExportedState, stateCitation } from "./state-table.ts";

export const statesJsonl: Outlet<ExportedState, Reading> = {
  ...NDJSON,
  kind: "states",
  write: (states, from) => asLines(states, (state) => stateLine(state, from)),
};

/** What each line says of the figures in it: of what, when, as known when, on which scale, from how many incidents. */
const Provenance = z.looseObject({
  conflictId: z.string(),
  at: z.string(),
  knownAt: z.string(),
  scale: z.looseObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  n: z.number(),
});

/** One state as it was answered, with the line to cite. Throws UnwritableItem where it does not say what it was measured with. */
export function stateLine(state: ExportedState, from: Reading): string {
  const told = Provenance.safeParse(state, worded);
  if (told.success) return jsonLine({ ...state, inherit: from.inherit, logId: from.logId, cite: stateCitation(state, from) });
  const [{ path, message }] = faultsOf(told.error);
  throw new UnwritableItem("a state", `${path || "it"} is missing or wrong (${message}): export the state as it was answered`);
}
