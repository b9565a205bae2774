/** An incident's account reduced to what the ledger's columns hold: made from a report, changed by corrections, read back from a row. */
import type { Coding } from "../../src/domain/coding.ts";
import { PRECISIONS, parseOccurrence } from "../../src/domain/occurrence.ts";
import type { CorrectedFacts, ReportedFacts } from "../../src/domain/report.ts";
import { typeOfViolence } from "../../src/domain/violence.ts";
import type { Actor } from "../../src/domain/vocabulary.ts";
import { FLAG, PRECISION_SHIFT, VIOLENCE_SHIFT } from "../../src/measures/columns.ts";
import type { Extra } from "../../src/measures/view.ts";
import type { Interned } from "./interned.ts";

export interface Account {
  readonly onset: number;
  readonly end: number;
  readonly coding: number;
  readonly actors: number;
  readonly scope: number;
  readonly deathsLow: number;
  readonly deathsBest: number;
  readonly deathsHigh: number;
  readonly lat: number;
  readonly lon: number;
  readonly country: number;
  /** The bits of `flags` that the facts themselves give (FACT_BITS). */
  readonly bits: number;
  readonly extra: Extra | undefined;
}

/** The bits that come from the facts, not from what became of the incident. */
export const FACT_BITS =
  FLAG.STATUS | (0b111 << PRECISION_SHIFT) | FLAG.SPELL | FLAG.IMPRECISE | (0b11 << VIOLENCE_SHIFT) | FLAG.TALKS | FLAG.COMMITMENT | FLAG.RESPONSE | FLAG.UTC_ASSUMED | FLAG.UNCERTAIN | FLAG.APPROXIMATE;

type Facts = Pick<ReportedFacts, "status" | "occurred" | "initiators" | "targets" | "coding" | "magnitudes" | "place" | "conflicts" | "concerns" | "deathsConflict" | "talks" | "commitment" | "ends" | "violates" | "inResponseTo" | "thresholds">;

/** The account a report states; undefined for an occurrence that no schema would have let in: the caller parks the event. */
export function accountOf(facts: Facts, interned: Interned): Account | undefined {
  const when = readOccurrence(facts.occurred);
  if (when === undefined) return undefined;
  return assembled(
    {
      when,
      status: STATUS_BITS[facts.status ?? "occurred"],
      coding: facts.coding,
      initiators: facts.initiators ?? none,
      targets: facts.targets ?? none,
      scope: interned.scope(facts.conflicts, facts.concerns ?? none, facts.deathsConflict),
      deaths: deathsOf(facts.magnitudes?.fatalities),
      place: placeOf(facts.place, interned),
      extra: extraOf(facts),
    },
    interned,
  );
}

/** The account after a correction: what is set replaces, null removes, the rest stays. */
export function correctedAccount(account: Account, set: CorrectedFacts, interned: Interned): Account {
  const tuple = interned.actors[account.actors];
  const scope = interned.scopes[account.scope];
  return assembled(
    {
      when: (set.occurred === undefined ? undefined : readOccurrence(set.occurred)) ?? { onset: account.onset, end: account.end, bits: account.bits & WHEN_BITS },
      status: set.status === undefined ? account.bits & FLAG.STATUS : STATUS_BITS[set.status ?? "occurred"],
      coding: set.coding ?? interned.codings[account.coding],
      initiators: chosen<readonly Party[]>(set.initiators, tuple.initiators) ?? none,
      targets: chosen<readonly Party[]>(set.targets, tuple.targets) ?? none,
      scope: interned.scope(set.conflicts ?? scope.conflicts, chosen(set.concerns, scope.concerns) ?? none, chosen(set.deathsConflict, scope.deathsConflict)),
      deaths: set.magnitudes === undefined ? account : deathsOf(set.magnitudes?.fatalities),
      place: set.place === undefined ? account : placeOf(set.place ?? undefined, interned),
      extra: correctedExtra(account.extra, set),
    },
    interned,
  );
}

type DeathColumns = Pick<Account, "deathsLow" | "deathsBest" | "deathsHigh">;
type PlaceColumns = Pick<Account, "lat" | "lon" | "country">;

/** An actor as far as the ledger knows one. */
type Party = Pick<Actor, "id" | "kind">;

/** The columns of an occurrence. */
export interface When {
  readonly onset: number;
  readonly end: number;
  readonly bits: number;
}

interface Parts {
  readonly when: When;
  readonly status: number;
  readonly coding: Coding;
  readonly initiators: readonly Party[];
  readonly targets: readonly Party[];
  readonly scope: number;
  readonly deaths: DeathColumns;
  readonly place: PlaceColumns;
  readonly extra: Extra | undefined;
}

function assembled(parts: Parts, interned: Interned): Account {
  const { when, coding, initiators, targets, deaths, place, extra } = parts;
  return {
    onset: when.onset,
    end: when.end,
    coding: interned.coding(coding),
    actors: interned.tuple(initiators, targets, extra?.talks?.parties),
    scope: parts.scope,
    deathsLow: deaths.deathsLow,
    deathsBest: deaths.deathsBest,
    deathsHigh: deaths.deathsHigh,
    lat: place.lat,
    lon: place.lon,
    country: place.country,
    bits: when.bits | parts.status | (typeOfViolence(coding, initiators, targets).type << VIOLENCE_SHIFT) | extraBits(extra),
    extra,
  };
}

/** What a correction says of an optional fact: undefined keeps the old one, null takes it away. */
function chosen<T>(set: T | null | undefined, old: T | undefined): T | undefined {
  return set === undefined ? old : (set ?? undefined);
}

const none: readonly never[] = [];
const STATUS_BITS = { occurred: 0, announced: 1, planned: 2 } as const;
const WHEN_BITS = (0b111 << PRECISION_SHIFT) | FLAG.SPELL | FLAG.IMPRECISE | FLAG.UTC_ASSUMED | FLAG.UNCERTAIN | FLAG.APPROXIMATE;

/** The columns of a date; undefined for a text that is none. */
export function readOccurrence(text: string): When | undefined {
  const parsed = parseOccurrence(text);
  if (!parsed.ok) return undefined;
  const { occurrence } = parsed;
  let bits = PRECISIONS.indexOf(occurrence.precision) << PRECISION_SHIFT;
  if (occurrence.shape === "spell") bits |= FLAG.SPELL;
  if (occurrence.imprecise) bits |= FLAG.IMPRECISE;
  if (occurrence.utcAssumed) bits |= FLAG.UTC_ASSUMED;
  if (occurrence.uncertain) bits |= FLAG.UNCERTAIN;
  if (occurrence.approximate) bits |= FLAG.APPROXIMATE;
  return { onset: occurrence.onsetMs, end: occurrence.endMs, bits };
}

type Fatalities = NonNullable<NonNullable<ReportedFacts["magnitudes"]>["fatalities"]>;

/** Unknown is -1, never 0. A part not stated takes its nearest stated neighbour; a lone high leaves low and best unknown. */
function deathsOf(stated: Fatalities | undefined): DeathColumns {
  if (stated === undefined) return unknownDeaths;
  const best = stated.best ?? stated.low ?? -1;
  return { deathsLow: stated.low ?? best, deathsBest: best, deathsHigh: stated.high ?? best };
}
const unknownDeaths = { deathsLow: -1, deathsBest: -1, deathsHigh: -1 } as const;

function placeOf(place: ReportedFacts["place"], interned: Interned): PlaceColumns {
  if (place === undefined) return nowhere;
  return { lat: place.lat ?? NaN, lon: place.lon ?? NaN, country: place.country === undefined ? 0 : interned.country(place.country) };
}
const nowhere = { lat: NaN, lon: NaN, country: 0 } as const;

type ExtraFacts = Pick<CorrectedFacts, "talks" | "commitment" | "ends" | "violates" | "inResponseTo" | "thresholds" | "magnitudes">;

function extraOf(facts: ExtraFacts): Extra | undefined {
  const m = facts.magnitudes;
  if (!(facts.talks ?? facts.commitment ?? facts.ends ?? facts.violates ?? facts.inResponseTo ?? facts.thresholds ?? m)) return undefined;
  return pruned({
    talks: facts.talks ?? undefined,
    commitment: facts.commitment ?? undefined,
    ends: facts.ends ?? undefined,
    violates: facts.violates?.map((violation) => (typeof violation === "string" ? { commitment: violation } : violation)),
    inResponseTo: facts.inResponseTo ?? undefined,
    thresholds: facts.thresholds ?? undefined,
    injuries: m?.injuries,
    munitions: m?.munitions,
    intercepted: m?.intercepted,
    civilians: m?.fatalities?.civilians,
  });
}

const FACTS_IN_MAGNITUDES = ["injuries", "munitions", "intercepted", "civilians"] as const;

function correctedExtra(extra: Extra | undefined, set: CorrectedFacts): Extra | undefined {
  const next: Record<string, unknown> = { ...extra };
  for (const name of set.magnitudes === undefined ? [] : FACTS_IN_MAGNITUDES) delete next[name];
  for (const name of ["talks", "commitment", "ends", "violates", "inResponseTo", "thresholds"] as const) if (set[name] !== undefined) delete next[name];
  return pruned({ ...next, ...extraOf(set) });
}

/** Without what is undefined or empty; undefined when nothing is left. */
function pruned(extra: { readonly [Name in keyof Extra]: Extra[Name] | undefined }): Extra | undefined {
  const kept = Object.entries(extra).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return kept.length > 0 ? (Object.fromEntries(kept)) : undefined;
}

function extraBits(extra: Extra | undefined): number {
  if (extra === undefined) return 0;
  return (extra.talks ? FLAG.TALKS : 0) | (extra.commitment ?? extra.ends ?? extra.violates ? FLAG.COMMITMENT : 0) | (extra.inResponseTo ? FLAG.RESPONSE : 0);
}
