/** From a stored event to what the ledger places: the first half of the fold, without a look at any other event. */
import type { ScaleTable } from "../../src/domain/added-scale.ts";
import type { AlertEvent } from "../../src/domain/alert.ts";
import type { ConflictEvent } from "../../src/domain/conflict.ts";
import type { IncidentEvent } from "../../src/domain/incident.ts";
import { parseInstant } from "../../src/domain/instant.ts";
import type { Source } from "../../src/domain/source.ts";
import { type StoredEvent, fitsSchema, isKnown } from "../../src/domain/stored.ts";
import type { LedgerClaim } from "../../src/measures/view.ts";
import type { Claim } from "../../src/domain/claim.ts";

/** A domain event taken out of its envelope, `published`: µs, Infinity where no source says. */
export type Extracted =
  | { readonly kind: "incident"; readonly id: string; readonly event: IncidentEvent; readonly published: number }
  | { readonly kind: "conflict"; readonly id: string; readonly event: ConflictEvent }
  | { readonly kind: "scale"; readonly table: ScaleTable }
  | { readonly kind: "alert"; readonly ruleId: string; readonly event: AlertEvent }
  | { readonly kind: "unknown"; readonly reason: string };

export const INCIDENT = "incident-";
const CONFLICT = "conflict-";
const SCALE = "scale-";
const ALERT = "alert-";

/** Reads an event's body. An event that no code here understands is named, never skipped. */
export function extract(stored: StoredEvent): Extracted {
  const { stream } = stored;
  if (!isKnown(stored)) return { kind: "unknown", reason: `${stored.type} of schema version ${stored.schemaVersion} is not known to this version: upgrade Brinkline` };
  const data = parsed(stored.body);
  if (!isReadable(stored.type, data)) return { kind: "unknown", reason: "its body does not fit its type: restore the log from a backup" };
  if (stream.startsWith(INCIDENT)) {
    const event = { type: stored.type, data } as IncidentEvent;
    return { kind: "incident", id: stream.slice(INCIDENT.length), event, published: publishedOf(event) };
  }
  if (stream.startsWith(CONFLICT)) return { kind: "conflict", id: stream.slice(CONFLICT.length), event: { type: stored.type, data } as ConflictEvent };
  if (stream.startsWith(SCALE) && stored.type === "ScaleAdded") return { kind: "scale", table: data as ScaleTable };
  if (stream.startsWith(ALERT) && stored.type.startsWith("Alert")) return { kind: "alert", ruleId: stream.slice(ALERT.length), event: { type: stored.type, data } as AlertEvent };
  return { kind: "unknown", reason: `no code here reads the stream ${stream}` };
}

/**
 * The great mass of every log is only looked at, as far as the ledger reads it: it parks what it cannot place.
 * Everything else is read with its full schema, so that nothing can fail once versions are made of it.
 */
function isReadable(type: string, data: unknown): boolean {
  return looksRight[type]?.(data as Loose) ?? fitsSchema(type, data);
}

/** What stands in a body, if anything does. */
type Loose = { readonly [name: string]: Loose } | undefined;

/** A look at bodies of the commonest shapes; undefined where the full schema has to say. */
const looksRight: Readonly<Record<string, (data: Loose) => boolean | undefined>> = {
  IncidentReported(data) {
    if (!Array.isArray(data?.claims) || !Array.isArray(data.sources) || typeof data.facts?.occurred !== "string" || !Array.isArray(data.facts.conflicts)) return false;
    return data.claims.length === 0 ? true : undefined;
  },
  IncidentCorroborated: (data) => typeof data?.source?.sourceId === "string" && isDated(data.source),
  IncidentRetracted: (data) => typeof data?.basis === "string" && isDated(data.source),
  IncidentCorrected: (data) => (typeof data?.basis === "string" && isDated(data.source) && isToll(data.set) ? true : undefined),
};

/** Whether a source, where there is one, says as text when it was published, or not at all. */
function isDated(source: Loose): boolean {
  return source === undefined || (typeof source === "object" && (source as Loose | null) !== null && ["undefined", "string"].includes(typeof source.publishedAt));
}

/** Whether a correction sets nothing but a toll, as most do. */
function isToll(set: Loose): boolean {
  const fatalities = set?.magnitudes?.fatalities;
  if (typeof fatalities !== "object" || (fatalities as Loose | null) === null || Object.keys(set ?? {}).length > 1 || Object.keys(set?.magnitudes ?? {}).length > 1) return false;
  return Object.entries(fatalities).every(([name, count]) => TOLL.includes(name) && typeof count === "number");
}

const TOLL = ["low", "best", "high"];

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function publishedOf(event: IncidentEvent): number {
  if (event.type === "IncidentReported") {
    let earliest = Infinity;
    for (const source of event.data.sources) earliest = Math.min(earliest, publishedUs(source));
    return earliest;
  }
  return "source" in event.data && event.data.source !== undefined ? publishedUs(event.data.source) : Infinity;
}

function publishedUs(source: Source): number {
  return source.publishedAt === undefined ? Infinity : (parseInstant(source.publishedAt)?.us ?? Infinity);
}

/** A report's claims with the grades of their sources. */
export function reportedClaims(claims: readonly Claim[], sources: readonly Source[]): LedgerClaim[] {
  return claims.map((claim) => ({ claim, reliability: sources.find((source) => source.sourceId === claim.sourceId)?.reliability }));
}
