/** From histories to versions: the chain of accounts of each incident on each clock, merges followed. */
import { ABOUTS, type About } from "../../src/domain/claim.ts";
import { sameJson } from "../../src/domain/canonical.ts";
import type { Clock } from "../../src/domain/lens.ts";
import { contestedAbouts, standing } from "../../src/domain/contested.ts";
import { CONTESTED_SHIFT, FLAG } from "../../src/measures/columns.ts";
import type { Extra, LedgerClaim } from "../../src/measures/view.ts";
import type { Account } from "./account.ts";
import { type History, type Own, foldHistory, knownTime, publishedBase } from "./history.ts";
import type { Interned } from "./interned.ts";

/** An account with what became of it: what a row holds besides its windows. */
export interface Content {
  readonly account: Account;
  /** situation and contested bits */
  readonly bits: number;
  readonly claims: readonly LedgerClaim[];
  readonly merged: readonly string[];
}

/** A content that stands on a clock in [from, to) µs; `known`: since when the incident is known there. */
export interface Version {
  readonly content: Content;
  readonly from: number;
  readonly to: number;
  readonly known: number;
}

export interface Chains {
  readonly recorded: readonly Version[];
  readonly published: readonly Version[];
}

/** What the chains of a group of merged incidents are made from. `id` names an incident, for order and for display. */
export interface Group {
  readonly members: ReadonlyMap<number, History>;
  readonly id: (incident: number) => string;
  readonly interned: Interned;
}

/** The chains of every member of a group, and the merge events that were ignored because they close a cycle. */
export function chainsOf(group: Group): { chains: Map<number, Chains>; ignored: string[] } {
  const [[incident, history]] = group.members;
  if (group.members.size === 1 && history.changes.every(({ change }) => change.kind !== "merged")) return { chains: new Map([[incident, loneChains(history, group.interned)]]), ignored: [] };
  const ignored = new Set<string>();
  const recorded = clockChains(group, "recorded", ignored);
  const published = clockChains(group, "published", ignored);
  const chains = new Map<number, Chains>();
  for (const member of group.members.keys()) chains.set(member, { recorded: recorded.get(member) ?? [], published: published.get(member) ?? [] });
  return { chains, ignored: [...ignored].sort() };
}

/** The chains of an incident that no merge touches: what chainsOf says of it, at a fraction of the work. Most incidents are alone. */
export function loneChains(history: History, interned: Interned): Chains {
  // Both clocks pass through the same sets of known changes, mostly: each set is folded once.
  const contents = new Map<string, Content>();
  const chainOf = (clock: Clock): Version[] => {
    const base = clock === "recorded" ? history.report.known : publishedBase(history);
    const times = history.changes.map((dated) => knownTime(dated, clock, base));
    const chain: Version[] = [];
    for (const time of inOrder(base, times)) {
      let key = "";
      for (const known of times) key += known <= time ? "1" : "0";
      let content = contents.get(key);
      if (content === undefined) contents.set(key, (content = loneContent(history, key, interned)));
      append(chain, content, time, base);
    }
    return chain;
  };
  return { recorded: chainOf("recorded"), published: chainOf("published") };
}

function inOrder(base: number, times: readonly number[]): number[] {
  const order = [base];
  for (const time of times) if (!order.includes(time)) order.push(time);
  return order.sort((a, b) => a - b);
}

/** `known`: a 1 for each change that is known, by revision. */
function loneContent(history: History, known: string, interned: Interned): Content {
  let revision = 0;
  const own = foldHistory(history, () => known[revision++] === "1", interned);
  const claims = standing(own.claims);
  const bits = own.situation === "retracted" ? FLAG.RETRACTED : contestedBits(claims, own.account, interned);
  return { account: own.account, bits, claims, merged: [] };
}

function clockChains(group: Group, clock: Clock, ignored: Set<string>): Map<number, Version[]> {
  const bases = basesOf(group, clock);
  const chains = new Map<number, Version[]>();
  for (const time of breakpoints(group, clock, bases)) {
    const owns = new Map<number, Own>();
    for (const [member, history] of group.members) {
      const base = bases.get(member) ?? Infinity;
      if (base <= time) owns.set(member, foldHistory(history, (dated) => knownTime(dated, clock, base) <= time, group.interned));
    }
    const finals = finalsOf(owns, ignored);
    for (const [member, own] of owns) extend(chains, member, contentOf(group, member, own, owns, finals), time, knownSince(member, finals, bases));
  }
  return chains;
}

/** When each incident becomes known on a clock. On the published clock a survivor takes the earliest time of its group. */
export function basesOf(group: Group, clock: Clock): Map<number, number> {
  const bases = new Map<number, number>();
  for (const [member, history] of group.members) bases.set(member, clock === "recorded" ? history.report.known : publishedBase(history));
  if (clock === "recorded" || group.members.size === 1) return bases;
  const owns = new Map<number, Own>();
  for (const [member, history] of group.members) owns.set(member, foldHistory(history, () => true, group.interned));
  const finals = finalsOf(owns, new Set());
  const earliest = new Map(bases);
  for (const [member, final] of finals) earliest.set(final, Math.min(earliest.get(final) ?? Infinity, bases.get(member) ?? Infinity));
  for (const member of [...earliest.keys()]) if (!bases.has(member)) earliest.delete(member);
  return earliest;
}

function breakpoints(group: Group, clock: Clock, bases: ReadonlyMap<number, number>): number[] {
  const times = new Set<number>(bases.values());
  for (const [member, history] of group.members) for (const dated of history.changes) times.add(knownTime(dated, clock, bases.get(member) ?? Infinity));
  return [...times].sort((a, b) => a - b);
}

/** The incident each one finally merges into: itself when it is not merged. In a cycle the edge with the greatest eventId is ignored. */
function finalsOf(owns: ReadonlyMap<number, Own>, ignored: Set<string>): Map<number, number> {
  const edges = new Map<number, number>();
  for (const [member, own] of owns) if (own.situation === "merged") edges.set(member, own.into);
  for (const member of [...edges.keys()].sort((a, b) => a - b)) cutCycle(member, edges, owns, ignored);
  const finals = new Map<number, number>();
  for (const member of owns.keys()) {
    let final = member;
    for (let next = edges.get(final); next !== undefined; next = edges.get(final)) final = next;
    finals.set(member, final);
  }
  return finals;
}

function cutCycle(start: number, edges: Map<number, number>, owns: ReadonlyMap<number, Own>, ignored: Set<string>): void {
  const path: number[] = [];
  for (let at: number | undefined = start; at !== undefined && edges.has(at); at = edges.get(at)) {
    const seen = path.indexOf(at);
    if (seen < 0) path.push(at);
    else {
      const idOf = (member: number): string => owns.get(member)?.mergeEventId ?? "";
      const greatest = path.slice(seen).reduce((a, b) => (idOf(b) > idOf(a) ? b : a));
      ignored.add(idOf(greatest));
      edges.delete(greatest);
      return;
    }
  }
}

/** The earliest time among the members that stand for one act. */
function knownSince(member: number, finals: ReadonlyMap<number, number>, bases: ReadonlyMap<number, number>): number {
  let known = bases.get(member) ?? Infinity;
  if (finals.get(member) !== member) return known;
  for (const [other, final] of finals) if (final === member) known = Math.min(known, bases.get(other) ?? Infinity);
  return known;
}

function contentOf(group: Group, member: number, own: Own, owns: ReadonlyMap<number, Own>, finals: ReadonlyMap<number, number>): Content {
  if (own.situation === "retracted") return { account: own.account, bits: FLAG.RETRACTED, claims: standing(own.claims), merged: [] };
  if (finals.get(member) !== member) return { account: own.account, bits: FLAG.MERGED, claims: standing(own.claims), merged: [] };
  const losers = [...finals].filter(([other, final]) => final === member && other !== member).map(([other]) => ({ other, id: group.id(other) }));
  losers.sort((a, b) => (a.id < b.id ? -1 : 1));
  const claims = standing([...losers.flatMap(({ other }) => owns.get(other)?.claims ?? []), ...own.claims]);
  return { account: own.account, bits: contestedBits(claims, own.account, group.interned), claims, merged: losers.map(({ id }) => id) };
}

/** The contested bits of an account with its standing claims. */
export function contestedBits(claims: readonly LedgerClaim[], account: Account, interned: Interned): number {
  if (claims.length < 2) return 0;
  const initiators = interned.actors[account.actors].initiators.map((actor) => actor.id);
  let bits = 0;
  for (const about of contestedAbouts(claims, initiators)) bits |= bitOf(about);
  return bits;
}

const bitOf = (about: About): number => 1 << (CONTESTED_SHIFT + ABOUTS.indexOf(about));

function extend(chains: Map<number, Version[]>, member: number, content: Content, from: number, known: number): void {
  const chain = chains.get(member) ?? [];
  chains.set(member, chain);
  append(chain, content, from, known);
}

function append(chain: Version[], content: Content, from: number, known: number): void {
  const last = chain.at(-1);
  if (last?.known === known && sameContent(last.content, content)) return;
  if (last) chain[chain.length - 1] = { ...last, to: from };
  chain.push({ content, from, to: Infinity, known });
}

/** Whether two contents would fill the same row. */
export function sameContent(a: Content, b: Content): boolean {
  if (a === b) return true;
  return a.bits === b.bits && sameAccount(a.account, b.account) && sameList(a.claims, b.claims) && sameJson(a.merged, b.merged);
}

const SCALARS = ["onset", "end", "coding", "actors", "scope", "deathsLow", "deathsBest", "deathsHigh", "lat", "lon", "country", "bits"] as const;

function sameAccount(a: Account, b: Account): boolean {
  return a === b || (SCALARS.every((name) => Object.is(a[name], b[name])) && sameExtra(a.extra, b.extra));
}

function sameExtra(a: Extra | undefined, b: Extra | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && sameJson(a, b));
}

function sameList(a: readonly LedgerClaim[], b: readonly LedgerClaim[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index] || sameJson(entry, b[index]));
}

/** The chains of an incident with nothing but its report: one version on both clocks. */
export function firstChains(history: History, interned: Interned): Chains {
  const { account, claims, known, published } = history.report;
  const stand = standing(claims);
  const content = { account, bits: contestedBits(stand, account, interned), claims: stand, merged: [] };
  return { recorded: [{ content, from: known, to: Infinity, known }], published: [{ content, from: published, to: Infinity, known: published }] };
}
