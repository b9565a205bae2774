/** Which conflicts a MID incident belongs to, and how they are opened. */
import type { z } from "zod";
import type { Opens } from "../domain/report.ts";
import { type Actor, Id } from "../domain/vocabulary.ts";
import type { ConflictBy } from "./conflict-by.ts";
import type { Misfit } from "./format.ts";
import type { MidParticipants, Parties } from "./mid-participants.ts";
import type { MidIncident } from "./mid-row.ts";

type Opening = z.infer<typeof Opens>;
export type Belongs = { readonly ok: true; readonly opens: readonly Opening[] } | { readonly ok: false; readonly misfit: Misfit };

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
export function belongs(by: ConflictBy, belonging: Belonging): Belongs {
  if (by.by === "id") return { ok: true, opens: [{ conflictId: by.id, name: by.id }] };
  return by.by === "dyad" ? dyads(belonging.parties) : column(by.column, belonging);
}

function column(name: string, { incident, cells, participants }: Belonging): Belongs {
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

function dyads(parties: Parties | undefined): Belongs {
  const opens = (parties?.initiators ?? []).flatMap((initiator) => (parties?.targets ?? []).map((target) => dyadOpening(initiator, target)));
  if (opens.length > 0) return { ok: true, opens: opens.sort((a, b) => (a.conflictId < b.conflictId ? -1 : 1)) };
  return { ok: false, misfit: { reason: "no-dyad", detail: "the participants of this incident are not on two sides: import it by column:dispnum or id:ID" } };
}

/** One id whoever strikes first, and whatever format says so. */
function dyadOpening(initiator: Actor, target: Actor): Opening {
  const pair = initiator.id < target.id ? [initiator, target] : [target, initiator];
  const name = (actor: Actor): string => actor.name ?? actor.id;
  return {
    conflictId: pair.map((actor) => actor.id).join("-"),
    name: pair.map(name).join(" - "),
    sides: pair.map((actor) => ({ name: name(actor), actors: [{ id: actor.id, role: "primary" }] })),
  };
}
