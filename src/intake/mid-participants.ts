/** Who took part in the incidents and disputes of MIDIP, gathered before the incidents are read. */
import type { Actor } from "../domain/vocabulary.ts";
import type { Sides } from "../domain/sides.ts";
import { cowActor } from "./cow-states.ts";
import type { Misfit, RowPlace } from "./format.ts";
import { MISSING, type MidParticipant } from "./mid-row.ts";

export interface Parties {
  readonly dispute: number;
  readonly initiators: readonly Actor[];
  readonly targets: readonly Actor[];
}

interface Roll {
  readonly dispute: number;
  readonly states: Map<string, { readonly actor: Actor; readonly initiates: boolean }>;
}

/** Incidents a state spends on each side of a dispute: [side A, side B]. */
type Stays = Map<string, [number, number]>;

export class MidParticipants {
  #rolls = new Map<number, Roll>();
  #stays = new Map<number, Stays>();
  #damagedDisputes = new Map<number, RowPlace>();
  #damagedIncidents = new Map<number, RowPlace>();

  /** Takes a row in; a misfit where it contradicts an earlier one. */
  add(row: MidParticipant): Misfit | undefined {
    const actor = cowActor(row.ccode, row.stabb, earliestDay(row));
    if (actor === undefined) return { column: "ccode", value: String(row.ccode), reason: "unknown-state", detail: "no state of the COW system has this number" };
    const initiates = row.insidea === 1;
    const roll = entry(this.#rolls, row.incidnum, (): Roll => ({ dispute: row.dispnum, states: new Map() }));
    const earlier = roll.states.get(actor.id);
    if (roll.dispute !== row.dispnum || (earlier !== undefined && earlier.initiates !== initiates)) return contradiction(roll, row);
    if (earlier !== undefined) return undefined;
    roll.states.set(actor.id, { actor, initiates });
    entry(entry(this.#stays, row.dispnum, (): Stays => new Map()), actor.id, () => [0, 0])[1 - row.sidea] += 1;
    return undefined;
  }

  /** Marks what a refused row belongs to: its parties and sides would be incomplete. NaN: not readable. */
  damage(dispute: number, incident: number, place: RowPlace): void {
    this.#damagedDisputes.set(dispute, place);
    this.#damagedIncidents.set(incident, place);
  }

  /** The refused row that leaves an incident or its dispute incomplete. */
  damageOf(dispute: number, incident: number): RowPlace | undefined {
    return this.#damagedIncidents.get(incident) ?? this.#damagedDisputes.get(dispute);
  }

  /** The parties of an incident, by id; undefined where MIDIP has no row for it. */
  partiesOf(incident: number): Parties | undefined {
    const roll = this.#rolls.get(incident);
    if (roll === undefined) return undefined;
    const states = [...roll.states.values()].sort((a, b) => (a.actor.id < b.actor.id ? -1 : 1));
    const actors = (initiates: boolean): Actor[] => states.filter((state) => state.initiates === initiates).map((state) => state.actor);
    return { dispute: roll.dispute, initiators: actors(true), targets: actors(false) };
  }

  /**
   * The sides of a dispute over all its incidents; none when one of them is empty. A state that is coded on both sides
   * stands where it stands in more incidents, side A when equal: a side needs a member it can be told by.
   */
  sidesOf(dispute: number): Sides {
    const stays = [...(this.#stays.get(dispute) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    const members = (isSideA: boolean): { id: string }[] => stays.filter(([, [a, b]]) => a >= b === isSideA).map(([id]) => ({ id }));
    const sides = [{ name: "Side A", actors: members(true) }, { name: "Side B", actors: members(false) }];
    return sides.every((side) => side.actors.length > 0) ? sides : [];
  }
}

function contradiction(roll: Roll, row: MidParticipant): Misfit {
  const column = roll.dispute === row.dispnum ? "insidea" : "dispnum";
  return { column, value: String(row[column]), reason: "contradicts-earlier-row", detail: `an earlier row of incident ${row.incidnum} says otherwise: keep the one that is right` };
}

/** The first day a row may mean, as YYYYMMDD. */
function earliestDay({ styear, stmon, stday }: MidParticipant): number {
  return styear * 10_000 + (stmon === MISSING ? 1 : stmon) * 100 + (stday === MISSING ? 1 : stday);
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
