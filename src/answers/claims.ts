/** Who claims what of a conflict's incidents: each side's claim beside the other, attributed and graded. */
import { ABOUTS, type About, type Claim } from "../domain/claim.ts";
import type { Lens } from "../domain/lens.ts";
import type { Reliability } from "../domain/source.ts";
import { CONTESTED_SHIFT, FLAG } from "../measures/columns.ts";
import { isVisible } from "../measures/select.ts";
import { onsetText } from "../measures/when.ts";
import { asked, tallyOf } from "../../projections/escalation.ts";
import type { SegmentView } from "../../projections/ledger/segment-view.ts";
import { withSummaries } from "./account.ts";
import { type Answer, type Counts, type Ground, type Heading, answered, countsOf, headingOf, viewOf } from "./ground.ts";

export interface ClaimAnswer {
  readonly claimId: string;
  readonly claimant: string;
  readonly value: Claim["value"];
  readonly sourceId: string;
  /** Admiralty code: reliability of the source, credibility of the claim; null: not graded */
  readonly reliability: Reliability | null;
  readonly credibility: number | null;
}

export interface ClaimedIncident {
  readonly incidentId: string;
  readonly occurred: string;
  readonly summary: string | null;
  readonly abouts: readonly { readonly about: About; readonly contested: boolean; readonly claims: readonly ClaimAnswer[] }[];
}

export interface Claims extends Heading, Counts {
  readonly conflictId: string;
  readonly incidents: readonly ClaimedIncident[];
}

/** The standing claims of every active incident with onset <= at, in order of onset. */
export async function claimsAnswer(ground: Ground, conflictId: string, lens: Lens): Promise<Answer<Claims>> {
  const found = viewOf(ground, conflictId, lens);
  if (!found.ok) return found;
  const view = found.value;
  const claimed = claimedRows(view, lens.atMs).map((row) => claimedIncident(view, row));
  const incidents = await withSummaries(ground, lens, claimed);
  return answered({ conflictId, ...headingOf(ground.ledger, lens), ...countsOf(tallyOf(asked(view, lens))), incidents });
}

function claimedRows(view: SegmentView, atMs: number): number[] {
  const rows: number[] = [];
  const until = view.countUntil(atMs);
  for (let row = 0; row < until; row++) {
    if (isVisible(view, row) && (view.columns.flags[row] & FLAG.SITUATION) === 0 && view.extra(row)?.claims) rows.push(row);
  }
  return rows;
}

function claimedIncident(view: SegmentView, row: number): Omit<ClaimedIncident, "summary"> {
  const claims = view.extra(row)?.claims ?? [];
  const flags = view.columns.flags[row];
  const abouts = ABOUTS.filter((about) => claims.some(({ claim }) => claim.about === about)).map((about) => ({
    about,
    contested: about !== "outcome" && (flags & (1 << (CONTESTED_SHIFT + ABOUTS.indexOf(about)))) !== 0,
    claims: claims.filter(({ claim }) => claim.about === about).map(({ claim, reliability }) => ({
      claimId: claim.claimId, claimant: claim.claimant, value: claim.value, sourceId: claim.sourceId, reliability: reliability ?? null, credibility: claim.credibility ?? null,
    })),
  }));
  return { incidentId: view.incidentId(row), occurred: onsetText(view, row), abouts };
}
