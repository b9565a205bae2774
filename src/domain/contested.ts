/**
 * What is contested: per `about`, two standing claims of different claimants that cannot both hold.
 * A report's own value is not a claim, and declining to comment is neither side.
 */
import { type About, type Claim, isNumeric, numericRange, stanceOf } from "./claim.ts";
import type { Place } from "./vocabulary.ts";
import type { Reliability } from "./source.ts";
import { sameJson } from "./canonical.ts";

/** A claim with the grade of its source, as it stands in an account. */
export interface StandingClaim {
  readonly claim: Claim;
  readonly reliability: Reliability | undefined;
}

/**
 * The claims that stand: of each claimant the newest about each thing; `claims` are oldest first.
 * A weak repetition of the same value does not take the better graded claim's place.
 */
export function standing(claims: readonly StandingClaim[]): StandingClaim[] {
  const newest = new Map<string, StandingClaim>();
  for (const entry of claims) {
    const key = `${entry.claim.about}\n${entry.claim.claimant}`;
    const older = newest.get(key);
    newest.delete(key);
    newest.set(key, older && repeatsWeakly(entry, older) ? older : entry);
  }
  return [...newest.values()];
}

function repeatsWeakly(newer: StandingClaim, older: StandingClaim): boolean {
  return !canContest(newer) && canContest(older) && sameJson(newer.claim.value, older.claim.value);
}

/** What two standing claims dispute. Whoever confirms responsibility and names nobody means the `initiators`; whoever denies it, themselves. */
export function contestedAbouts(stand: readonly StandingClaim[], initiators: readonly string[]): Set<About> {
  const contested = new Set<About>();
  const able = stand.filter(canContest);
  for (let i = 0; i < able.length; i++) {
    for (let j = i + 1; j < able.length; j++) {
      const [a, b] = [able[i].claim, able[j].claim];
      if (a.about === b.about && a.claimant !== b.claimant && !contested.has(a.about) && !canBothHold(a, b, initiators)) contested.add(a.about);
    }
  }
  return contested;
}

/** Grade E or 5 alone never contests (NATO Admiralty code: unreliable, improbable). */
function canContest(entry: StandingClaim): boolean {
  return entry.reliability !== "E" && entry.claim.credibility !== 5;
}

function canBothHold(a: Claim, b: Claim, initiators: readonly string[]): boolean {
  if (isNumeric(a.about)) return rangesMeet(numericRange(a.value), numericRange(b.value));
  if (a.about === "occurrence") return !isDenial(a, b) && !isDenial(b, a);
  if (a.about === "responsibility") return responsibilitiesAgree(a, b, initiators);
  if (a.about === "location") return placesMeet(a.value, b.value as Place);
  return true;
}

function rangesMeet(a: { low: number; high: number }, b: { low: number; high: number }): boolean {
  return a.low <= b.high && b.low <= a.high;
}

function isDenial(a: Claim, b: Claim): boolean {
  const other = stanceOf(b.value).stance;
  return stanceOf(a.value).stance === "denies" && other !== "denies" && other !== "declines-to-comment";
}

/** Who a stance holds responsible, or clears. */
function verdict(claim: Claim, initiators: readonly string[]): { kind: "blames" | "clears" | "none"; actors: readonly string[] } {
  const { stance, to } = stanceOf(claim.value);
  if (stance === "declines-to-comment") return { kind: "none", actors: [] };
  if (stance === "denies") return { kind: "clears", actors: to.length > 0 ? to : [claim.claimant] };
  if (stance === "claims") return { kind: "blames", actors: [claim.claimant] };
  return { kind: "blames", actors: to.length > 0 ? to : initiators };
}

function responsibilitiesAgree(a: Claim, b: Claim, initiators: readonly string[]): boolean {
  const [x, y] = [verdict(a, initiators), verdict(b, initiators)];
  if (x.actors.length === 0 || y.actors.length === 0 || x.kind === "none" || y.kind === "none") return true;
  const shared = x.actors.some((actor) => y.actors.includes(actor));
  return x.kind === y.kind ? x.kind === "clears" || shared : !shared;
}

/** How far apart two reports of one place may lie, by their precision, in km (a convention of ours). */
const RADIUS_KM = { exact: 5, near: 25, region: 250, country: Infinity } as const;

function placesMeet(a: Place, b: Place): boolean {
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return false;
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return true;
  return distanceKm(a.lat, a.lon, b.lat, b.lon) <= RADIUS_KM[a.precision ?? "near"] + RADIUS_KM[b.precision ?? "near"];
}

/** Great-circle distance (haversine) on a sphere of 6,371 km. */
function distanceKm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const rad = Math.PI / 180;
  const h = Math.sin(((lat2 - lat1) * rad) / 2) ** 2 + Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 2 * 6_371 * Math.asin(Math.sqrt(Math.min(1, h)));
}
