/** From versions to rows: windows of both clocks side by side, one row where their contents agree. */
import { FLAG } from "../../src/measures/columns.ts";
import type { Extra } from "../../src/measures/view.ts";
import { FACT_BITS } from "./account.ts";
import type { Scope } from "./interned.ts";
import type { Row } from "./segment.ts";
import { type Chains, type Content, type Version, sameContent } from "./versions.ts";

/** A content and where it stands on each clock; undefined where it does not. */
export interface Windows {
  readonly content: Content;
  readonly recorded: Version | undefined;
  readonly published: Version | undefined;
}

/** Pairs the versions of the two clocks that say the same; the rest stand alone. */
export function windowsOf(chains: Chains): Windows[] {
  const free = [...chains.published];
  const windows: Windows[] = chains.recorded.map((recorded) => {
    const at = free.findIndex((published) => sameContent(published.content, recorded.content));
    const [published] = at < 0 ? [undefined] : free.splice(at, 1);
    return { content: recorded.content, recorded, published };
  });
  return [...windows, ...free.map((published) => ({ content: published.content, recorded: undefined, published }))];
}

/** The side row of a version, or undefined where it needs none. */
export function extraFor({ content, recorded, published }: Windows): Extra | undefined {
  const extra: { -readonly [Name in keyof Extra]: Extra[Name] } = { ...content.account.extra };
  if (content.claims.length > 0) extra.claims = content.claims;
  if (content.merged.length > 0) extra.merged = content.merged;
  if (recorded && recorded.known !== recorded.from) extra.knownRecorded = recorded.known;
  if (published && published.known !== published.from) extra.knownPublished = published.known;
  return Object.keys(extra).length > 0 ? extra : undefined;
}

/** The facts of a side row, without what events after the report or merges brought. */
export function factsOfExtra(extra: Extra | undefined): Extra | undefined {
  if (extra === undefined) return undefined;
  const { claims: _claims, merged: _merged, knownRecorded: _recorded, knownPublished: _published, ...facts } = extra;
  return Object.keys(facts).length > 0 ? facts : undefined;
}

/** The row of a version in one conflict of its scope. */
export function rowFor(windows: Windows, incident: number, extra: number, scope: Scope, conflictId: string): Row {
  const { account, bits } = windows.content;
  const { recorded, published } = windows;
  return {
    incident,
    onset: account.onset,
    end: account.end,
    recordedFrom: recorded?.from ?? Infinity,
    recordedTo: recorded?.to ?? -Infinity,
    publishedFrom: published?.from ?? Infinity,
    publishedTo: published?.to ?? -Infinity,
    coding: account.coding,
    actors: account.actors,
    deathsLow: account.deathsLow,
    deathsBest: account.deathsBest,
    deathsHigh: account.deathsHigh,
    lat: account.lat,
    lon: account.lon,
    flags: (account.bits & FACT_BITS) | bits | clockBits(windows) | scopeBits(scope, conflictId),
    extra,
    country: account.country,
  };
}

/** The flags of a report of which nothing more is said: one version on both clocks. */
export function firstFlags(bits: number, scope: Scope, conflictId: string): number {
  return bits | FLAG.RECORDED | FLAG.PUBLISHED | FLAG.FIRST_RECORDED | FLAG.FIRST_PUBLISHED | scopeBits(scope, conflictId);
}

function clockBits({ recorded, published }: Windows): number {
  return (
    (recorded ? FLAG.RECORDED : 0) | (published ? FLAG.PUBLISHED : 0) |
    (recorded && recorded.known === recorded.from ? FLAG.FIRST_RECORDED : 0) |
    (published && published.known === published.from ? FLAG.FIRST_PUBLISHED : 0)
  );
}

function scopeBits(scope: Scope, conflictId: string): number {
  if (!scope.conflicts.includes(conflictId)) return FLAG.CONCERNS;
  const named = scope.deathsConflict !== undefined && scope.conflicts.includes(scope.deathsConflict) ? scope.deathsConflict : scope.conflicts[0];
  return named === conflictId ? FLAG.DEATHS_HERE : 0;
}
