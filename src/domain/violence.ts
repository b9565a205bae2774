/** UCDP's type of violence, coded or derived. */
import type { Coding } from "./coding.ts";
import { type Actor, isState } from "./vocabulary.ts";

type Party = Pick<Actor, "id" | "kind">;

export type TypeOfViolence = 1 | 2 | 3;
export const UCDP_DERIVE = "ucdp-derive@1";

/**
 * 1 state-based, 2 non-state, 3 one-sided (UCDP GED codebook). Without a `ucdp` coding, table ucdp-derive@1 (ours): one-sided
 * when the targets are civilians only, else state-based when an initiator or target is a state and the initiators are not
 * civilians only, else non-state.
 */
export function typeOfViolence(coding: Coding, initiators: readonly Party[], targets: readonly Party[]): { type: TypeOfViolence; derivedBy?: string } {
  if (coding.ucdp) return { type: coding.ucdp.typeOfViolence };
  if (onlyCivilians(targets)) return { type: 3, derivedBy: UCDP_DERIVE };
  const stateBased = !onlyCivilians(initiators) && [...initiators, ...targets].some(isState);
  return { type: stateBased ? 1 : 2, derivedBy: UCDP_DERIVE };
}

function onlyCivilians(actors: readonly Party[]): boolean {
  return actors.length > 0 && actors.every((actor) => actor.kind === "civilians");
}
