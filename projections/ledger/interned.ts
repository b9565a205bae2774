/** What many rows share, kept once: codings, actor tuples, scopes, countries; and what a scale says of each coding. */
import type { Coding } from "../../src/domain/coding.ts";
import { typeOfViolence } from "../../src/domain/violence.ts";
import { type Actor, isState } from "../../src/domain/vocabulary.ts";
import { levelOf } from "../../src/scales/mid.ts";
import { quadsOf, trackOf } from "../../src/scales/quad.ts";
import type { ScoreScale } from "../../src/scales/scale.ts";
import type { ActorTuple, CodingTables } from "../../src/measures/view.ts";
import type { Page } from "./canonical-text.ts";
import { TextTable } from "./text-table.ts";

/** The conflicts an incident belongs to, those it only concerns, and the one its deaths count to. */
export interface Scope {
  readonly conflicts: readonly string[];
  readonly concerns: readonly string[];
  readonly deathsConflict: string | undefined;
}

export interface InternedParts {
  readonly codings: readonly Coding[];
  readonly actors: readonly ActorTuple[];
  readonly scopes: readonly Scope[];
  readonly countries: readonly string[];
}

type Party = Pick<Actor, "id" | "kind">;
type Tables = CodingTables & { readonly consults: Uint8Array };

export class Interned {
  readonly codings: Coding[] = [];
  readonly actors: ActorTuple[] = [];
  readonly scopes: Scope[] = [];
  readonly countries: string[] = [""];
  readonly #codingIndex = new Map<string, number>();
  readonly #actorIndex = new Map<string, number>();
  readonly #scopeIndex = new Map<string, number>();
  readonly #countryIndex = new Map<string, number>([["", 0]]);
  readonly #tables = new Map<string, Tables>();
  readonly #codingTexts = new TextTable();
  readonly #scopeTexts = new TextTable();
  readonly #countryTexts = new TextTable();
  readonly #partyTexts = new TextTable();
  readonly #parties: (readonly Actor[])[] = [[]];
  /** by actor tuple, for codings that do not say it themselves */
  readonly #violences: number[] = [];
  /** by initiators, then targets */
  readonly #tupleByParties: Map<number, number>[] = [];

  constructor(parts?: InternedParts) {
    for (const coding of parts?.codings ?? []) this.coding(coding);
    for (const tuple of parts?.actors ?? []) this.#tuple(keyOfTuple(tuple), tuple);
    for (const scope of parts?.scopes ?? []) this.scope(scope.conflicts, scope.concerns, scope.deathsConflict);
    for (const country of parts?.countries.slice(1) ?? []) this.country(country);
  }

  parts(): InternedParts {
    return { codings: this.codings, actors: this.actors, scopes: this.scopes, countries: this.countries };
  }

  coding(coding: Coding): number {
    return put(this.#codingIndex, this.codings, codingKey(coding), coding);
  }

  tuple(initiators: readonly Party[], targets: readonly Party[], parties: readonly string[] | undefined): number {
    const key = `${actorsKey(initiators)}>${actorsKey(targets)}${parties ? `|${parties.join(",")}` : ""}`;
    const known = this.#actorIndex.get(key);
    return known ?? this.#tuple(key, { initiators: initiators.map(reference), targets: targets.map(reference), ...(parties && { parties }) });
  }

  scope(conflicts: readonly string[], concerns: readonly string[], deathsConflict: string | undefined): number {
    const key = conflicts.length === 1 && concerns.length === 0 && deathsConflict === undefined ? conflicts[0] : `${conflicts.join(",")}|${concerns.join(",")}|${deathsConflict ?? ""}`;
    const known = this.#scopeIndex.get(key);
    return known ?? put(this.#scopeIndex, this.scopes, key, { conflicts, concerns, deathsConflict });
  }

  country(country: string): number {
    return put(this.#countryIndex, this.countries, country, country);
  }

  /** The coding whose canonical text stands in [from, to) of a page; parsed only when it was not met before. */
  codingIn(page: Page, from: number, to: number): number {
    const known = this.#codingTexts.find(page.bytes, from, to);
    return known >= 0 ? known : this.#codingTexts.keep(page.bytes, from, to, this.coding(JSON.parse(page.text(from, to)) as Coding));
  }

  /** UCDP type of violence of an act: by its own coding, or derived from who acts on whom. */
  violence(coding: number, actors: number): number {
    const coded = this.codings[coding].ucdp?.typeOfViolence;
    if (coded !== undefined) return coded;
    const { initiators, targets } = this.actors[actors];
    return (this.#violences[actors] ??= typeOfViolence({}, initiators, targets).type);
  }

  /** The scope of a report that names nothing but conflicts. */
  scopeIn(page: Page, from: number, to: number): number {
    const known = this.#scopeTexts.find(page.bytes, from, to);
    return known >= 0 ? known : this.#scopeTexts.keep(page.bytes, from, to, this.scope(JSON.parse(page.text(from, to)) as string[], [], undefined));
  }

  countryIn(page: Page, from: number, to: number): number {
    const known = this.#countryTexts.find(page.bytes, from, to);
    return known >= 0 ? known : this.#countryTexts.keep(page.bytes, from, to, this.country(page.text(from, to)));
  }

  /** The tuple of initiators and targets without talks; an empty span is no actors. */
  actorsIn(page: Page, from: number, to: number, targetsFrom: number, targetsTo: number): number {
    const initiators = this.#partyIn(page, from, to);
    const targets = this.#partyIn(page, targetsFrom, targetsTo);
    const tuples = (this.#tupleByParties[initiators] ??= new Map<number, number>());
    let tuple = tuples.get(targets);
    if (tuple === undefined) tuples.set(targets, (tuple = this.tuple(this.#parties[initiators], this.#parties[targets], undefined)));
    return tuple;
  }

  #partyIn(page: Page, from: number, to: number): number {
    if (to <= from) return NO_PARTY;
    const known = this.#partyTexts.find(page.bytes, from, to);
    return known >= 0 ? known : this.#partyTexts.keep(page.bytes, from, to, this.#parties.push(JSON.parse(page.text(from, to)) as Actor[]) - 1);
  }

  /** What a scale says of every coding so far; without a scale nothing is scored: the edges refuse a name that has none. */
  tables(scale: ScoreScale | undefined, inherit: boolean): Tables {
    const key = `${scale === undefined ? "" : `${scale.id}@${scale.version}`} ${inherit}`;
    const known = this.#tables.get(key);
    if (known && known.scores.length >= this.codings.length) return known;
    const tables = makeTables(this.codings, scale, inherit);
    this.#tables.set(key, tables);
    return tables;
  }

  #tuple(key: string, tuple: ActorTuple): number {
    return put(this.#actorIndex, this.actors, key, tuple);
  }
}

const NO_PARTY = 0;

function put<T>(index: Map<string, number>, list: T[], key: string, value: T): number {
  const known = index.get(key);
  if (known !== undefined) return known;
  index.set(key, list.length);
  return list.push(value) - 1;
}

function codingKey(coding: Coding): string {
  let key = `${coding.cameo ?? ""}/${coding.mid ?? ""}`;
  if (coding.plover ?? coding.acled ?? coding.ucdp ?? coding.derivedBy) key += JSON.stringify([coding.plover, coding.acled, coding.ucdp, coding.derivedBy]);
  return key;
}

const reference = (actor: Party): ActorTuple["initiators"][number] => ({ id: actor.id, kind: actor.kind, state: isState(actor) });

function actorsKey(actors: readonly { id: string; kind?: string | undefined }[]): string {
  if (actors.length === 1) return `${actors[0].id}:${actors[0].kind ?? ""}`;
  return actors.map((actor) => `${actor.id}:${actor.kind ?? ""}`).join(",");
}

function keyOfTuple(tuple: ActorTuple): string {
  return `${actorsKey(tuple.initiators)}>${actorsKey(tuple.targets)}${tuple.parties ? `|${tuple.parties.join(",")}` : ""}`;
}

const TRACKS = { verbal: 0, material: 1, unclassified: 2 } as const;

function makeTables(codings: readonly Coding[], scale: ScoreScale | undefined, inherit: boolean): Tables {
  const size = codings.length + (codings.length >> 3) + 16;
  const tables = { scores: new Float64Array(size).fill(NaN), inherited: new Uint8Array(size), tracks: new Uint8Array(size), quadsGdelt: new Uint8Array(size), quadsPlover: new Uint8Array(size), levels: new Uint8Array(size), consults: new Uint8Array(size) };
  let greatest = 0;
  for (const [index, coding] of codings.entries()) {
    const scored = scale?.score(coding, inherit);
    const quads = quadsOf(coding);
    tables.scores[index] = scored?.value ?? NaN;
    greatest = Math.max(greatest, Math.abs(scored?.value ?? 0));
    tables.inherited[index] = scored?.inheritedFrom === undefined ? 0 : 1;
    tables.tracks[index] = TRACKS[trackOf(coding)];
    tables.quadsGdelt[index] = quads.gdelt ?? 0;
    tables.quadsPlover[index] = quads.plover ?? 0;
    tables.levels[index] = levelOf(coding)?.level ?? 0;
    tables.consults[index] = isConsult(coding) ? 1 : 0;
  }
  return { ...shrunk(tables, codings.length), greatest };
}

/** Views compare lengths to tell whether a table covers every coding. */
function shrunk(tables: Omit<Tables, "greatest">, size: number): Omit<Tables, "greatest"> {
  return Object.fromEntries(Object.entries(tables).map(([name, column]) => [name, (column as Float64Array).subarray(0, size)])) as unknown as Tables;
}

/** CAMEO root 03-04 or PLOVER CONSULT: an act between the parties themselves (domain.md section 2). */
function isConsult(coding: Coding): boolean {
  return coding.cameo?.startsWith("03") === true || coding.cameo?.startsWith("04") === true || coding.plover?.type === "CONSULT";
}
