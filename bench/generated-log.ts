/** A generated log with the shape of a real one: reports with sources, places and sums of deaths, and what is said of some of them later. */
import { canonicalJson } from "../src/domain/canonical.ts";
import { uuidV5 } from "../src/domain/event-id.ts";
import type { CopiedEvent } from "../src/store/event-store.ts";

export interface LogPlan {
  readonly incidents: number;
  readonly conflicts: number;
  readonly seed?: number;
}

const FIRST_DAY = Date.UTC(2010, 0, 1);
const DAYS = 5_800;
const CODES = ["190", "193", "194", "195", "1831", "173", "112", "111", "138", "1384", "152", "154", "042", "043", "046", "036", "057", "0871", "073", "1621"];
const WORDS = "shelling reported near the northern crossing after talks stalled overnight officials said while residents described several explosions and a convoy moving towards the town".split(" ");
const OUTLETS = ["Wire A", "Regional Daily", "State Agency", "Radio North", "Observer Mission"];

/** Whole numbers below a bound, the same for the same seed (a linear congruential generator, after Knuth). */
export function randomness(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The events in log order, in batches: conflicts first, then reports day by day with some late, and follow-ups after a tenth of them. */
export function* generatedLog(plan: LogPlan): Generator<CopiedEvent[]> {
  const next = randomness(plan.seed ?? 7);
  const maker = new Maker();
  yield Array.from({ length: plan.conflicts }, (_, index) => maker.event(`conflict-${conflictName(index)}`, 0, "ConflictOpened", conflict(index)));
  for (let from = 0; from < plan.incidents; from += BATCH) {
    const batch: CopiedEvent[] = [];
    for (let index = from; index < Math.min(plan.incidents, from + BATCH); index++) {
      const incidentId = `incident-${index}`;
      batch.push(maker.event(`incident-${incidentId}`, 0, "IncidentReported", reported(incidentId, index, plan, next)));
      if (next(10) === 0) batch.push(...followUps(maker, incidentId, next));
    }
    yield batch;
  }
}

const BATCH = 5_000;

class Maker {
  #recordedAt = Date.UTC(2026, 0, 1) * 1_000;

  event(stream: string, revision: number, type: string, data: unknown): CopiedEvent {
    this.#recordedAt += 1_000;
    return { eventId: uuidV5(`${stream}/${revision}`), type, schemaVersion: 1, stream, revision, recordedAt: this.#recordedAt, body: canonicalJson(data) };
  }
}

export const conflictName = (index: number): string => `conflict-${String(index).padStart(3, "0")}`;

const actor = (index: number): string => `${String.fromCharCode(65 + (index % 26))}${String.fromCharCode(65 + (Math.floor(index / 26) % 26))}X`;

function conflict(index: number): unknown {
  const sides = [0, 1].map((side) => ({ name: `Side ${side + 1}`, actors: [{ id: actor(2 * index + side) }, { id: `group-${index}-${side}`, role: "secondary" }] }));
  return { name: `Generated conflict ${index}`, sides, watchedSince: "2010-01-01" };
}

function reported(incidentId: string, index: number, plan: LogPlan, next: (below: number) => number): unknown {
  const at = next(plan.conflicts);
  const side = next(2);
  // The log follows the calendar; one report in twenty is about the past.
  const today = Math.floor((index / plan.incidents) * DAYS);
  const day = next(20) === 0 ? next(today + 1) : today;
  const date = new Date(FIRST_DAY + day * 86_400_000 + next(1_440) * 60_000).toISOString();
  return {
    incidentId,
    facts: {
      conflicts: [conflictName(at)],
      occurred: occurrence(date, day, next),
      initiators: [party(at, side, next)],
      targets: [party(at, 1 - side, next)],
      coding: { cameo: CODES[next(CODES.length)] },
      ...(next(3) === 0 && { magnitudes: { fatalities: { low: next(3), best: 3 + next(5), high: 8 + next(9) } } }),
      place: { name: sentence(2, next), country: actor(2 * at), lat: Math.round((next(180) - 90) * 1e4) / 1e4, lon: next(360) - 180, precision: "near" },
      summary: sentence(24, next),
    },
    sources: Array.from({ length: 1 + next(2) }, (_, n) => ({
      sourceId: `s${n}`, name: OUTLETS[next(OUTLETS.length)], url: `https://news.example/${incidentId}/${n}`, publishedAt: date, reliability: "BCD"[next(3)], quote: sentence(14, next),
    })),
    claims: [],
  };
}

function occurrence(date: string, day: number, next: (below: number) => number): string {
  const kind = next(20);
  if (kind === 0) return `${date.slice(0, 10)}/${new Date(FIRST_DAY + (day + 1 + next(6)) * 86_400_000).toISOString().slice(0, 10)}`;
  if (kind === 1) return date.slice(0, 7);
  return kind < 8 ? `${date.slice(0, 16)}Z` : date.slice(0, 10);
}

function party(conflict: number, side: number, next: (below: number) => number): unknown {
  return next(3) === 0 ? { id: `group-${conflict}-${side}`, kind: "armed-group", name: `Group ${conflict} ${side}` } : { id: actor(2 * conflict + side), kind: "state" };
}

function sentence(words: number, next: (below: number) => number): string {
  return Array.from({ length: words }, () => WORDS[next(WORDS.length)]).join(" ");
}

function followUps(maker: Maker, incidentId: string, next: (below: number) => number): CopiedEvent[] {
  const stream = `incident-${incidentId}`;
  const source = { sourceId: "late", name: OUTLETS[next(OUTLETS.length)], publishedAt: "2025-12-01T00:00:00Z" };
  const kind = next(10);
  if (kind < 5) return [maker.event(stream, 1, "IncidentCorroborated", { source })];
  if (kind < 8) return [maker.event(stream, 1, "IncidentCorrected", { set: { magnitudes: { fatalities: { best: next(20) } } }, reason: "a revised toll", basis: "new-information", source })];
  if (kind === 8) return [maker.event(stream, 1, "ClaimMade", { claim: { claimId: "c1", about: "fatalities", value: `>=${next(30)}`, claimant: "observers", sourceId: "late" }, source })];
  return [maker.event(stream, 1, "IncidentRetracted", { basis: "false-report", reason: "not borne out" })];
}
