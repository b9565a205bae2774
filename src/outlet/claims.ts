/** Who claims what, a row a claim: its claimant, value, source and grade, and whether others contradict it. */
import { type About, type Claim, stanceOf } from "../domain/claim.ts";
import { conflictList } from "./conflict-list.ts";
import type { Value } from "./csv.ts";
import { jsonLine } from "./lines.ts";

/** A standing claim, with the incident that it is about. */
export interface ExportedClaim {
  readonly incidentId: string;
  readonly occurred: string;
  readonly summary: string | null;
  readonly about: About;
  readonly contested: boolean;
  readonly claimId: string;
  readonly claimant: string;
  readonly value: Claim["value"];
  readonly sourceId: string;
  readonly reliability: string | null;
  readonly credibility: number | null;
}

type Told = "claimId" | "claimant" | "value" | "sourceId" | "reliability" | "credibility";

/** An incident's claims as they are answered. */
interface Claimed extends Pick<ExportedClaim, "incidentId" | "occurred" | "summary"> {
  readonly abouts: readonly { readonly about: About; readonly contested: boolean; readonly claims: readonly Pick<ExportedClaim, Told>[] }[];
}

/** The rows of an answer, in its order. */
export function claimRows(incidents: readonly Claimed[]): ExportedClaim[] {
  return incidents.flatMap(({ abouts, ...incident }) => abouts.flatMap(({ claims, ...about }) => claims.map((claim) => ({ ...incident, ...about, ...claim }))));
}

/** A stance in words, a number as it is, anything else as JSON. */
function valueText({ about, value }: ExportedClaim): Value {
  if (about === "occurrence" || about === "responsibility") return stanceText(stanceOf(value));
  return typeof value === "object" ? jsonLine(value) : value;
}

function stanceText({ stance, to }: ReturnType<typeof stanceOf>): string {
  return to.length === 0 ? stance : `${stance} to ${to.join("; ")}`;
}

export const claimsOutlets = conflictList<ExportedClaim>({
  kind: "claims",
  what: ({ conflictId }) => `claims of ${conflictId}`,
  columns: [
    ...(["incidentId", "occurred", "summary", "about", "contested", "claimId", "claimant"] as const).map((name) => ({ name, value: ({ item }: { item: ExportedClaim }) => item[name] })),
    { name: "value", value: ({ item }) => valueText(item) },
    ...(["sourceId", "reliability", "credibility"] as const).map((name) => ({ name, value: ({ item }: { item: ExportedClaim }) => item[name] })),
  ],
});
