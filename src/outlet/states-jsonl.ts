/** States as JSON lines: a figure never leaves without what it was measured with. */
import { z } from "zod";
import { asLines, jsonLine } from "./lines.ts";
import { type Outlet, UnwritableItem } from "./outlet.ts";

export const statesJsonl: Outlet<unknown> = {
  kind: "states",
  format: "jsonl",
  mediaType: "application/x-ndjson",
  write: (states) => asLines(states, stateLine),
};

/** What each line says of the figures in it: of what, when, as known when, on which scale, from how many incidents. */
const Provenance = z.looseObject({
  conflictId: z.string(),
  at: z.string(),
  knownAt: z.string(),
  scale: z.looseObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  n: z.number(),
});

/** One state. Throws UnwritableItem where it does not say what it was measured with. */
export function stateLine(state: unknown): string {
  const told = Provenance.safeParse(state);
  if (told.success) return jsonLine(state);
  const [issue] = told.error.issues;
  throw new UnwritableItem("a state", `${issue.path.join("/") || "it"} is missing or wrong (${issue.message}): export the state as it was answered`);
}
