/** Commitments: ceasefires, agreements, releases, and what became of them by an instant. One contested breach ends nothing. */
import { formatMs, parseInstant } from "../domain/instant.ts";
import type { Commitment } from "../domain/talks.ts";
import { FLAG } from "./columns.ts";
import { isVisible } from "./select.ts";
import type { View } from "./view.ts";

export interface Breach {
  readonly incidentId: string;
  readonly claimant: string | null;
  readonly contested: boolean;
}

export interface CommitmentState {
  readonly id: string;
  readonly kind: Commitment["kind"];
  readonly declaration: Commitment["declaration"];
  readonly class: NonNullable<Commitment["class"]> | null;
  readonly parties: readonly string[];
  readonly from: string;
  readonly until: string | null;
  readonly state: "announced" | "in-force" | "violated" | "expired" | "ended";
  readonly violations: readonly Breach[];
  readonly endedBy: string | null;
  readonly incidentId: string;
}

/** Every commitment known by the instant, in the order of the incidents that carry them. `withoutContested` leaves out incidents contested on occurrence. */
export function commitmentsAt(view: View, atMs: number, withoutContested: boolean): CommitmentState[] {
  const out = FLAG.SITUATION | (withoutContested ? FLAG.CONTESTED_OCCURRENCE : 0);
  const rows = [...view.marked].filter((row) => isVisible(view, row) && (view.columns.flags[row] & out) === 0 && view.columns.onset[row] <= atMs);
  const occurred = rows.filter((row) => (view.columns.flags[row] & FLAG.STATUS) === 0);
  return rows.flatMap((row) => {
    const commitment = view.extra(row)?.commitment;
    return commitment ? [stateOf(view, row, commitment, occurred, atMs)] : [];
  });
}

function stateOf(view: View, row: number, commitment: Commitment, occurred: readonly number[], atMs: number): CommitmentState {
  const ending = occurred.find((other) => view.extra(other)?.ends?.includes(commitment.id));
  const violations = occurred.flatMap((other) => breachesBy(view, other, commitment.id));
  return {
    id: commitment.id,
    kind: commitment.kind,
    declaration: commitment.declaration,
    class: commitment.class ?? null,
    parties: commitment.parties,
    from: formatMs(msOf(commitment.from)),
    until: commitment.until === undefined ? null : formatMs(endOf(commitment.until)),
    state: situation(commitment, (view.columns.flags[row] & FLAG.STATUS) !== 0, ending !== undefined, violations.length, atMs),
    violations,
    endedBy: ending === undefined ? null : view.incidentId(ending),
    incidentId: view.incidentId(row),
  };
}

function situation(commitment: Commitment, notOccurred: boolean, ended: boolean, violations: number, atMs: number): CommitmentState["state"] {
  if (notOccurred || msOf(commitment.from) > atMs) return "announced";
  if (ended) return "ended";
  if (commitment.until !== undefined && endOf(commitment.until) < atMs) return "expired";
  return violations > 0 ? "violated" : "in-force";
}

function breachesBy(view: View, row: number, id: string): Breach[] {
  const contested = (view.columns.flags[row] & (FLAG.CONTESTED_OCCURRENCE | FLAG.CONTESTED_RESPONSIBILITY)) !== 0;
  const violates = view.extra(row)?.violates?.filter((violation) => violation.commitment === id) ?? [];
  return violates.map((violation) => ({ incidentId: view.incidentId(row), claimant: violation.claimant ?? null, contested }));
}

const msOf = (text: string): number => (parseInstant(text)?.us ?? NaN) / 1_000;

/** A bare date holds to its end. */
function endOf(text: string): number {
  return msOf(text) + (parseInstant(text)?.dateOnly ? 86_399_999 : 0);
}
