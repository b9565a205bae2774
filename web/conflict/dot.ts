/** An incident as a dot of the strip: when, in which lane, and what is said of it. */
import type { StripDot } from "../charts/strip-drawing.ts";
import { occurredInWords } from "./occurred.ts";
import { onsetMs } from "./onset.ts";
import type { Account } from "./view.ts";

/** GDELT's four classes by the root of the CAMEO code: 01-05, 06-09, 10-14, 15-20 (GDELT event codebook 2.0, QuadClass), from conflict to cooperation; last, acts without a CAMEO code. */
export const LANES = ["material conflict", "verbal conflict", "verbal cooperation", "material cooperation", "other acts"] as const;

export function laneOf(cameo: string | undefined): number {
  const root = Number(cameo?.slice(0, 2) ?? NaN);
  if (Number.isNaN(root)) return 4;
  if (root <= 5) return 2;
  if (root <= 9) return 3;
  return root <= 14 ? 1 : 0;
}

/** The dots of accounts, oldest first. `known`: ids that were known then; others were learnt later. */
export function dotsOf(accounts: readonly Account[], known: ReadonlySet<string> | undefined): StripDot[] {
  return accounts
    .map((account) => ({ id: account.incidentId, ms: onsetMs(account.facts?.occurred ?? ""), lane: laneOf(account.facts?.coding.cameo), contested: account.contested.length > 0, later: known !== undefined && !known.has(account.incidentId) }))
    .filter(({ ms }) => !Number.isNaN(ms))
    .sort((a, b) => a.ms - b.ms || (a.id < b.id ? -1 : 1));
}

/** "13 Apr 2024: Iran fires ..., contested: munitions" */
export function saidOf({ incidentId, facts, contested }: Account): string {
  const contest = contested.length > 0 ? `, contested: ${contested.join(", ")}` : "";
  return `${occurredInWords(facts?.occurred)}: ${facts?.summary ?? incidentId}${contest}`;
}
