/** Which conflicts a row of a data set belongs to, and how they are opened. */
import type { z } from "zod";
import type { Opens } from "../domain/report.ts";
import { type Actor, Id } from "../domain/vocabulary.ts";
import type { ConflictBy } from "./conflict-by.ts";
import type { Misfit } from "./format.ts";
import { remembered } from "./remembered.ts";
import { slugOf } from "./slug.ts";

export type Opening = z.infer<typeof Opens>;
export type Membership = { readonly ok: true; readonly opens: readonly Opening[] } | { readonly ok: false; readonly misfit: Misfit };

/** What of a row names its conflict. `cells` are known by their columns in lower case. */
export interface Belonging {
  readonly format: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly initiators: readonly Actor[];
  readonly targets: readonly Actor[];
}

/**
 * The conflicts of a row, each with its definition. With `dyad` one a pair of actors, `unknown` standing for a party that is not
 * stated; with `column` one, `<format>-<value>`, called `name` where given. Misfits: `missing-column`, `no-conflict`.
 */
export function membershipOf(by: ConflictBy, belonging: Belonging, name?: string): Membership {
  switch (by.by) {
    case "id":
      return { ok: true, opens: openingOf(by.id) };
    case "dyad":
      return { ok: true, opens: dyadsOf(belonging) };
    case "column":
      return columnMembership(by.column.toLowerCase(), belonging, name);
  }
}

const openingOf = remembered((id): readonly Opening[] => [{ conflictId: id, name: id }]);

function columnMembership(column: string, { format, cells }: Belonging, name: string | undefined): Membership {
  if (!Object.hasOwn(cells, column)) return { ok: false, misfit: { column, reason: "missing-column", detail: `no column is called ${column}: choose one of ${Object.keys(cells).join(", ")}` } };
  const value = cells[column].trim();
  const opens = value.length > LONGEST_REMEMBERED ? columnOpening(format, value, name ?? `${format} ${column} ${value}`) : rememberedOpening([format, value, name ?? `${format} ${column} ${value}`].join("\t"));
  if (opens === undefined) return { ok: false, misfit: { column, value, reason: "no-conflict", detail: "the cell names no conflict: choose another column" } };
  return { ok: true, opens };
}

const LONGEST_REMEMBERED = 200;
const rememberedOpening = remembered((text) => {
  const [format, value, ...name] = text.split("\t");
  return columnOpening(format, value, name.join("\t"));
});

function columnOpening(format: string, value: string, name: string): readonly Opening[] | undefined {
  const id = Id.safeParse(`${format}-${value}`).success ? value : slugOf(value);
  return value === "" || id === undefined ? undefined : [{ conflictId: `${format}-${id}`, name: name.slice(0, 500) }];
}

const unknown: Actor = { id: "unknown", name: "unknown" };

/** The dyads of a row, by id; acts within one actor have a conflict without sides. */
function dyadsOf({ initiators, targets }: Belonging): readonly Opening[] {
  const [from, to] = [initiators, targets].map((actors) => (actors.length > 0 ? actors : [unknown]));
  if (from.length === 1 && to.length === 1) return keptDyad(from[0], to[0]);
  const byId = new Map(from.flatMap((initiator) => to.map((target) => dyadOf(initiator, target))).map((dyad) => [dyad.conflictId, dyad]));
  return [...byId.values()].sort((a, b) => (a.conflictId < b.conflictId ? -1 : 1));
}

/** Dyads by their actors, for as long as a format keeps those: most rows of a large file are between a few. */
const dyads = new WeakMap<Actor, WeakMap<Actor, readonly Opening[]>>();

function keptDyad(initiator: Actor, target: Actor): readonly Opening[] {
  const ofInitiator = dyads.get(initiator) ?? new WeakMap<Actor, readonly Opening[]>();
  const dyad = ofInitiator.get(target) ?? [dyadOf(initiator, target)];
  dyads.set(initiator, ofInitiator.set(target, dyad));
  return dyad;
}

/** The conflict of two actors: one id whoever acts first, and whatever data set says so; ids with a hyphen are joined by two, so that none fall together. It has sides where the two are known and apart. */
export function dyadOf(initiator: Actor, target: Actor): Opening {
  const pair = initiator.id < target.id ? [initiator, target] : [target, initiator];
  const name = (actor: Actor): string => (actor.name ?? actor.id).slice(0, 100);
  const side = (actor: Actor): string => (name(initiator) === name(target) ? actor.id : name(actor));
  const apart = initiator.id !== target.id && !pair.some((actor) => actor.id === unknown.id);
  return {
    conflictId: pair.map((actor) => actor.id).join(pair.some((actor) => actor.id.includes("-")) ? "--" : "-"),
    name: pair.map(name).join(" - "),
    ...(apart && { sides: pair.map((actor) => ({ name: side(actor), actors: [{ id: actor.id, role: "primary" as const }] })) }),
  };
}
