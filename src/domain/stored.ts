/** Events as the log keeps them: the envelope, and the way from stored text to a domain event and back. */
import type { z } from "zod";
import { type ScaleEvent, scaleEvents } from "./added-scale.ts";
import { type AlertEvent, alertEvents } from "./alert.ts";
import { canonicalJson } from "./canonical.ts";
import { type ConflictEvent, conflictEvents } from "./conflict.ts";
import { faultsOf } from "./faults.ts";
import { type IncidentEvent, incidentEvents } from "./incident.ts";
import { worded } from "./worded.ts";

/** An event in the log. `recordedAt` is microseconds since 1970; `position` an opaque decimal string; `body` RFC 8785 JSON. */
export interface StoredEvent {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly recordedAt: number;
  readonly recordedBy?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
  readonly body: string;
}

export type DomainEvent = IncidentEvent | ConflictEvent | ScaleEvent | AlertEvent;

/** The schema version written today, for every event type. Raising one needs an upcaster. */
export const SCHEMA_VERSION = 1;

const schemas: Readonly<Record<string, z.ZodType>> = { ...incidentEvents, ...conflictEvents, ...scaleEvents, ...alertEvents };
export const eventTypes: readonly string[] = Object.keys(schemas);
const knownTypes = new Set(eventTypes);

/** Whether this code understands an event of that type and version: if not, it must park, never skip. */
export function isKnown(event: Pick<StoredEvent, "type" | "schemaVersion">): boolean {
  return event.schemaVersion === SCHEMA_VERSION && knownTypes.has(event.type);
}

/** Whether a body fits the schema of its event type. */
export function fitsSchema(type: string, data: unknown): boolean {
  return schemas[type].safeParse(data).success;
}

export type ParsedEvent = { readonly ok: true; readonly event: DomainEvent } | { readonly ok: false; readonly problem: string };

/** A stored event read with its full schema; a problem names the stream, the place and what is wrong. */
export function parseStored(stored: StoredEvent): ParsedEvent {
  const place = `event ${stored.revision} of ${stored.stream}`;
  if (!isKnown(stored)) return { ok: false, problem: `${place} is a ${stored.type} of schema version ${stored.schemaVersion}, which this version does not know: upgrade Brinkline` };
  const body = parseJson(stored.body);
  if (body === undefined) return { ok: false, problem: `${place} is not JSON: restore the log from a backup` };
  const parsed = schemas[stored.type].safeParse(body, worded);
  if (parsed.success) return { ok: true, event: { type: stored.type, data: parsed.data } as DomainEvent };
  const [{ path, message }] = faultsOf(parsed.error);
  return { ok: false, problem: `${place} does not fit ${stored.type}: ${path}: ${message}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The body under which an event is stored. */
export function storedBody(event: DomainEvent): string {
  return canonicalJson(event.data);
}

/** Whether position a comes before b: both decimal strings without leading zeros. */
export function isBefore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}
