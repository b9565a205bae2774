/** Breadth (ours): how many actors, undirected dyads and countries had a part in the last 30 days. */
import { MS_PER_DAY } from "../domain/instant.ts";
import { countedWithin } from "./select.ts";
import type { View } from "./view.ts";

export interface Breadth {
  readonly actors: number;
  readonly dyads: number;
  readonly countries: number;
}

export function breadthAt(view: View, atMs: number, withoutContested: boolean): Breadth {
  const [actors, dyads, countries] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const row of countedWithin(view, atMs - 30 * MS_PER_DAY, atMs, withoutContested)) {
    const { initiators, targets } = view.actors(row);
    for (const actor of [...initiators, ...targets]) actors.add(actor.id);
    for (const a of initiators) for (const b of targets) if (a.id !== b.id) dyads.add(undirected(a.id, b.id));
    const country = view.country(row);
    if (country !== undefined) countries.add(country);
  }
  return { actors: actors.size, dyads: dyads.size, countries: countries.size };
}

/** One name for both directions of a dyad. */
export function undirected(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}
