/**
 * The states of Gleditsch and Ward's list of independent states (1999, International Interactions 25(4): 393-413, and its list of
 * microstates), the numbers UCDP has for governments. They are those of the Correlates of War but where this file says otherwise;
 * 751 is UCDP's own. The identification with ISO codes is ours.
 */
import type { Actor } from "../domain/vocabulary.ts";
import { cowActor } from "./cow-states.ts";

/** The state that has another COW number; up to a day (YYYYMMDD, that day excluded), the last meaning has no end. */
const numberedOtherwise: readonly (readonly [gw: number, cow: number, until?: number])[] = [
  [260, 260, 19901003],
  [260, 255],
  [678, 678, 19900522],
  [678, 679],
  [970, 946],
  [971, 970],
  [972, 955],
  [973, 947],
];

/** What no COW number means, or none on every day that this number is used for. */
const ofItsOwn: readonly (readonly [gw: number, id: string, name: string])[] = [
  [89, "united-provinces-of-central-america", "United Provinces of Central America"],
  [99, "great-colombia", "Great Colombia"],
  [340, "SRB", "Serbia"],
  [396, "abkhazia", "Abkhazia"],
  [397, "south-ossetia", "South Ossetia"],
  [563, "transvaal", "Transvaal"],
  [564, "orange-free-state", "Orange Free State"],
  [711, "tibet", "Tibet"],
  [751, "hyderabad", "Hyderabad"],
  [815, "annam", "Vietnam (Annam, Cochin China, Tonkin)"],
];

/** Numbers of COW that this list does not use. */
const unused: ReadonlySet<number> = new Set([679, 946, 947, 955]);

const otherwise = Map.groupBy(numberedOtherwise, ([gw]) => gw);
const own = new Map(ofItsOwn.map(([gw, id, name]): [number, Actor] => [gw, { id, kind: "state", name, code: `GW ${gw}` }]));

/** The actor a state number means on a day (YYYYMMDD); undefined when no state has the number. `code` keeps the original. */
export function gwActor(number: number, day: number): Actor | undefined {
  const cow = otherwise.get(number)?.find(([, , until]) => until === undefined || day < until)?.[1] ?? (unused.has(number) ? undefined : number);
  const state = own.get(number) ?? (cow === undefined ? undefined : cowActor(cow, "", day));
  return state && { ...state, code: `GW ${number}` };
}
