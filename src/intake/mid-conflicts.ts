/** Which conflicts a MID incident belongs to, and how they are opened. */
import { Id } from "../domain/vocabulary.ts";
import type { ConflictBy } from "./conflict-by.ts";
import { type Membership, type Opening, dyadOf } from "./membership.ts";
import type { MidParticipants, Parties } from "./mid-participants.ts";
import type { MidIncident } from "./mid-row.ts";


/** A dispute is the conflict unless another rule is given. */
export const byDispute = { by: "column", column: "dispnum" } as const satisfies ConflictBy;

/** What of an incident names its conflict. */
export interface Belonging {
  readonly incident: MidIncident;
  readonly cells: Readonly<Record<string, string>>;
  readonly parties: Parties | undefined;
  readonly participants: MidParticipants;
}

/** The conflicts of an incident, each with its definition: one, or one a pair of opposed states with `dyad`. */
export function belongs(by: ConflictBy, belonging: Belonging): Membership {
  if (by.by === "id") return { ok: true, opens: [{ conflictId: by.id, name: by.id }] };
  return by.by === "dyad" ? dyads(belonging.parties) : column(by.column, belonging);
}

function column(name: string, { incident, cells, participants }: Belonging): Membership {
  if (name === byDispute.column) return { ok: true, opens: [disputeOpening(incident.dispnum, participants)] };
  const value = cells[name].trim();
  const conflictId = `mid-${value}`;
  if (value === "" || !Id.safeParse(conflictId).success) return { ok: false, misfit: { column: name, value, reason: "no-conflict", detail: "a conflict's id has letters, digits, . _ : or -: choose another column" } };
  return { ok: true, opens: [{ conflictId, name: `MID ${name} ${value}` }] };
}

function disputeOpening(dispute: number, participants: MidParticipants): Opening {
  const sides = participants.sidesOf(dispute);
  return { conflictId: `mid-${dispute}`, name: `MID ${dispute}`, ...(sides.length > 0 && { sides }) };
}

function dyads(parties: Parties | undefined): Membership {
  const opens = (parties?.initiators ?? []).flatMap((initiator) => (parties?.targets ?? []).map((target) => dyadOf(initiator, target)));
  if (opens.length > 0) return { ok: true, opens: opens.sort((a, b) => (a.conflictId < b.conflictId ? -1 : 1)) };
  return { ok: false, misfit: { reason: "no-dyad", detail: "the participants of this incident are not on two sides: import it by column:dispnum or id:ID" } };
}
