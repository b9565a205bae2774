/** From a command to the log: ids given, streams read, folded, decided, appended. Joins domain and store; holds no rule of its own. */
import { randomUUID } from "node:crypto";
import { type ScaleEvent, type ScaleRejection, type ScaleState, type ScaleTable, decideScale, evolveScale, scaleStream, unknownScale } from "./domain/added-scale.ts";
import { ALERT_TOKEN, type AlertCommand, type AlertEvent, type AlertRejection, type AlertState, alertStream, crossingKey, decideAlert, evolveAlert, undoingKey, unsetRule } from "./domain/alert.ts";
import { parseInstant } from "./domain/instant.ts";
import type { Command, Recorded, Rejection, Request } from "./domain/command.ts";
import { type ConflictCommand, type ConflictEvent, type ConflictRejection, type ConflictState, conflictStream, decideConflict, evolveConflict, unknownConflict } from "./domain/conflict.ts";
import { keyedEventId, uuidV5 } from "./domain/event-id.ts";
import { type IncidentCommand, type IncidentEvent, type IncidentRejection, type IncidentState, decideIncident, evolveIncident, incidentStream, unreported } from "./domain/incident.ts";
import { type OnRecord, firstUnknown, missingReference } from "./domain/missing-reference.ts";
import { SCHEMA_VERSION, type DomainEvent, type StoredEvent, parseStored, storedBody } from "./domain/stored.ts";
import { scaleById } from "./scales/catalogue.ts";
import { type EventStore, type NewEvent, StoreFault } from "./store/event-store.ts";
import { type Decider, type Executed, execute } from "./store/execute.ts";

export interface Recorder {
  readonly record: (command: Command, request?: Request) => Promise<Recorded>;
}

/** Records commands on a store. Throws a StoreFault only; every refusal is a value. */
export function recorder(store: EventStore): Recorder {
  const known = new Set<string>();
  return {
    async record(command, request = {}) {
      const ids = idsFor(request);
      if (command.type === "ReportIncident") return report(store, command, request, ids, known);
      if (command.type === "AddScale") return scale(store, command.table, request, ids);
      if (isOfAlerts(command)) return alert(store, command, request, known);
      if ("conflictId" in command) return conflict(store, command.conflictId, conflictCommand(command), request, ids, known);
      const claimId = claimIdOf(command, ids);
      const decided = incidentCommand(command, claimId);
      const missing = await missingReference(decided, onRecord(store, known));
      if (missing) return { ok: false, rejection: missing };
      const recorded = await incident(store, command.incidentId, decided, request, ids);
      return recorded.ok && claimId !== undefined ? { ...recorded, claimId } : recorded;
    },
  };
}

/** Ids of one request: derived from its key, so that a retry finds them again, or new ones. */
export interface Ids {
  readonly keyed: boolean;
  of(place: number | string): string;
}

/** The ids that a request would be recorded under; without a key they are new at each call. */
export function idsFor(request: Request): Ids {
  const { key, token = "anonymous" } = request;
  if (key !== undefined) return { keyed: true, of: (place) => keyedEventId(token, key, place) };
  const first = newEventId();
  return { keyed: false, of: (place) => (place === 0 ? first : uuidV5(String(place), first)) };
}

/** UUID version 7 (RFC 9562): milliseconds, then randomness. */
export function newEventId(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

async function report(store: EventStore, command: Extract<Command, { type: "ReportIncident" }>, request: Request, ids: Ids, known: Set<string>): Promise<Recorded> {
  const incidentId = command.report.incidentId ?? ids.of("incident");
  const asked: IncidentCommand = { type: "ReportIncident", report: command.report, incidentId, ...(command.coded && { coded: command.coded }) };
  if (command.report.opens?.some(({ conflictId }) => !known.has(conflictId))) {
    // A report that will be refused must not leave the conflicts it opens behind.
    const decision = decideIncident(asked, await incidentState(store, incidentId));
    if (!decision.ok && !ids.keyed) return { ok: false, rejection: decision.rejection };
  }
  for (const { conflictId, ...definition } of command.report.opens ?? []) {
    if (known.has(conflictId)) continue;
    const openIds: Ids = { keyed: false, of: () => ids.of(`open:${conflictId}`) };
    const opened = await conflict(store, conflictId, { type: "OpenConflict", ifUnknown: true, definition }, { ...request, expectedRevision: undefined }, openIds, known);
    if (!opened.ok) return opened;
  }
  const missing = await missingReference(asked, onRecord(store, known));
  if (missing) return { ok: false, rejection: missing };
  return incident(store, incidentId, asked, request, ids);
}

async function incidentState(store: EventStore, incidentId: string): Promise<IncidentState> {
  let state = unreported;
  for (const stored of await store.readStream(incidentStream(incidentId))) state = evolveIncident(state, parsed(stored) as IncidentEvent);
  return state;
}

/** Conflicts never become unknown again, so what was seen once need not be read twice. */
function onRecord(store: EventStore, known: Set<string>): OnRecord {
  const isWritten = async (stream: string): Promise<boolean> => (await store.readStream(stream)).length > 0;
  return {
    incident: (incidentId) => isWritten(incidentStream(incidentId)),
    async conflict(conflictId) {
      if (!known.has(conflictId) && (await isWritten(conflictStream(conflictId)))) known.add(conflictId);
      return known.has(conflictId);
    },
  };
}

const incidentDecider: Decider<IncidentState, IncidentEvent, IncidentRejection> = {
  initial: () => unreported,
  evolve: evolveIncident,
  parse: (stored) => parsed(stored) as IncidentEvent,
  serialise: serialised,
};

const conflictDecider: Decider<ConflictState, ConflictEvent, ConflictRejection> = {
  initial: () => unknownConflict,
  evolve: evolveConflict,
  parse: (stored) => parsed(stored) as ConflictEvent,
  serialise: serialised,
};

const scaleDecider: Decider<ScaleState, ScaleEvent, ScaleRejection> = {
  initial: () => unknownScale,
  evolve: evolveScale,
  parse: (stored) => parsed(stored) as ScaleEvent,
  serialise: serialised,
};

const alertDecider: Decider<AlertState, AlertEvent, AlertRejection> = {
  initial: () => unsetRule,
  evolve: evolveAlert,
  parse: (stored) => parsed(stored) as AlertEvent,
  serialise: serialised,
};

function parsed(stored: StoredEvent): DomainEvent {
  const event = parseStored(stored);
  if (!event.ok) throw new StoreFault("corrupt", `The log holds an event that cannot be read: ${event.problem}.`, "Nothing was written.");
  return event.event;
}

/** An event as the store takes it, its id still to be given. */
export function serialised(event: DomainEvent): NewEvent {
  return { eventId: "", type: event.type, schemaVersion: SCHEMA_VERSION, body: storedBody(event) };
}

/** The decider with who asks written into each event's envelope. */
function signed<S, E, R>(decider: Decider<S, E, R>, request: Request): Decider<S, E, R> {
  const { recordedBy, correlationId, causationId } = request;
  return { ...decider, serialise: (event, index) => ({ ...decider.serialise(event, index), recordedBy, correlationId, causationId }) };
}

async function incident(store: EventStore, incidentId: string, command: IncidentCommand, request: Request, ids: Ids): Promise<Recorded> {
  const options = { eventIds: (index: number) => ids.of(index), keyed: ids.keyed, expectedRevision: request.expectedRevision };
  return recordedOf(incidentId, await execute(store, incidentStream(incidentId), signed(incidentDecider, request), (state) => decideIncident(command, state), options));
}

async function conflict(store: EventStore, conflictId: string, command: ConflictCommand, request: Request, ids: Ids, known: Set<string>): Promise<Recorded> {
  const options = { eventIds: (index: number) => ids.of(index), keyed: ids.keyed, expectedRevision: request.expectedRevision };
  const executed = await execute(store, conflictStream(conflictId), signed(conflictDecider, request), (state) => decideConflict(command, state), options);
  if (executed.ok) known.add(conflictId);
  return recordedOf(conflictId, executed);
}

async function scale(store: EventStore, table: ScaleTable, request: Request, ids: Ids): Promise<Recorded> {
  const options = { eventIds: (index: number) => ids.of(index), keyed: ids.keyed, expectedRevision: request.expectedRevision };
  const isShipped = scaleById(table.scaleId) !== undefined;
  const executed = await execute(store, scaleStream(table.scaleId), signed(scaleDecider, request), (state) => decideScale({ type: "AddScale", table, isShipped }, state), options);
  return recordedOf(table.scaleId, executed);
}

const OF_ALERTS = ["SetAlertRule", "RemoveAlertRule", "FireAlert", "UndoAlert", "AcknowledgeAlert"];
const isOfAlerts = (command: Command): command is AlertCommand => OF_ALERTS.includes(command.type);

async function alert(store: EventStore, command: AlertCommand, request: Request, known: Set<string>): Promise<Recorded> {
  if (command.type === "SetAlertRule" && command.rule.conflicts !== "all") {
    const unknown = await firstUnknown(command.rule.conflicts, onRecord(store, known));
    if (unknown !== undefined) return { ok: false, rejection: { reason: "unknown-conflict", detail: `there is no conflict ${unknown}: open it first, or watch "all"` } };
  }
  const ids = idsFor({ ...request, ...derivedKey(command) });
  const ruleId = command.type === "SetAlertRule" ? command.rule.ruleId : command.ruleId;
  const options = { eventIds: (index: number) => ids.of(index), keyed: ids.keyed, expectedRevision: request.expectedRevision };
  return recordedOf(ruleId, await execute(store, alertStream(ruleId), signed(alertDecider, request), (state) => decideAlert(command, state), options));
}

/** What nodes find out by themselves is written under ids that all of them derive alike: one of them wins. */
function derivedKey(command: AlertCommand): Pick<Request, "key" | "token"> {
  if (command.type === "FireAlert") return { token: ALERT_TOKEN, key: crossingKey(command.ruleId, command.alert.conflictId, parseInstant(command.alert.knownAt)?.us ?? 0) };
  return command.type === "UndoAlert" ? { token: ALERT_TOKEN, key: undoingKey(command.undone.alertId) } : {};
}

type DomainRejection = IncidentRejection | ConflictRejection | ScaleRejection | AlertRejection;

function recordedOf<State>(id: string, executed: Executed<State, DomainRejection>): Recorded {
  if (executed.ok) return { ok: true, outcome: executed.outcome, id, revision: executed.revision, position: executed.position ?? "0" };
  return { ok: false, rejection: rejectionOf(executed.rejection) };
}

type AnyRejection = Extract<Executed<unknown, DomainRejection>, { ok: false }>["rejection"];

function rejectionOf(rejection: AnyRejection): Rejection {
  switch (rejection.reason) {
    case "key-reused":
      return { reason: "key-reused", detail: "this Idempotency-Key was used with other content: use a new key for a new request" };
    case "lost-race":
      return { reason: "lost-race", detail: `others wrote first, again and again; the stream is at revision ${rejection.actual}: try again` };
    case "revision-mismatch":
      return { reason: "revision-mismatch", detail: `expected revision ${rejection.expected}, but the stream is at ${rejection.actual}: read it again and decide anew` };
    default:
      return rejection;
  }
}

function conflictCommand(command: Extract<Command, { conflictId: string }>): ConflictCommand {
  if (command.type === "OpenConflict") return { type: "OpenConflict", definition: command.body };
  return { type: command.type, ...command.body } as ConflictCommand;
}

/** The id of a claim: its own, or one that the request gives it. */
export function claimIdOf(command: Extract<Command, { incidentId: string }>, ids: Ids): string | undefined {
  return command.type === "MakeClaim" ? (command.body.claimId ?? ids.of("claim")) : undefined;
}

/** A command as it is decided: its body beside its type. */
export function incidentCommand(command: Extract<Command, { incidentId: string }>, claimId: string | undefined): IncidentCommand {
  if (command.type === "MakeClaim") return { type: "MakeClaim", claim: command.body, claimId: claimId ?? "" };
  return { type: command.type, ...command.body } as IncidentCommand;
}
