/**
 * The conflict: a named contest between sides.
 * WARNING: stream name, event names and shapes are stored for ever. Add a type or an upcaster; never change one.
 */
import { z } from "zod";
import { sameJson } from "./canonical.ts";
import { Sides } from "./sides.ts";
import { Instant, Words } from "./vocabulary.ts";

export const conflictStream = (conflictId: string): string => `conflict-${conflictId}`;

// Events

const Name = z.string().min(1).max(500);
const reason = Words;

/** How a conflict ended, after Kreutz 2010 (UCDP Conflict Termination), and `entered-in-error`, which is ours. */
export const ClosureReason = z.enum(["peace-agreement", "ceasefire", "victory-a", "victory-b", "low-activity", "actor-ceased", "entered-in-error"]);

/** What defines a conflict. Sides empty or absent: unknown. `watchedSince` absent: the earliest onset known in the lens. */
export const ConflictDefinition = z
  .strictObject({ name: Name, sides: Sides.optional(), watchedSince: Instant.optional(), trigger: Words.optional() })
  .meta({ id: "ConflictDefinition" });
export type ConflictDefinition = z.infer<typeof ConflictDefinition>;

export const RevisedDefinition = z
  .strictObject({ name: Name.optional(), sides: Sides.nullish(), watchedSince: Instant.nullish(), trigger: Words.nullish() })
  .refine((set) => Object.keys(set).length > 0, "set at least one of name, sides, watchedSince, trigger")
  .meta({ id: "RevisedDefinition" });

export const conflictEvents = {
  ConflictOpened: ConflictDefinition,
  ConflictRevised: z.strictObject({ set: RevisedDefinition, reason }),
  ConflictClosed: z.strictObject({ reason: ClosureReason, endedAt: Instant.optional(), note: Words.optional() }),
  ConflictReopened: z.strictObject({ reason }),
} as const;

type Schemas = typeof conflictEvents;
export type ConflictEvent = { [Type in keyof Schemas]: { readonly type: Type; readonly data: z.infer<Schemas[Type]> } }[keyof Schemas];

// State

export type ConflictState =
  | { readonly situation: "unknown" }
  | { readonly situation: "open"; readonly definition: ConflictDefinition; readonly first: ConflictDefinition }
  | { readonly situation: "closed"; readonly definition: ConflictDefinition; readonly first: ConflictDefinition; readonly closure: z.infer<Schemas["ConflictClosed"]> };

export const unknownConflict: ConflictState = { situation: "unknown" };

// Evolve

/** The state after an event. Never throws, never mutates; an event that cannot apply changes nothing. */
export function evolveConflict(state: ConflictState, event: ConflictEvent): ConflictState {
  if (event.type === "ConflictOpened") return state.situation === "unknown" ? { situation: "open", definition: event.data, first: event.data } : state;
  if (state.situation === "unknown") return state;
  switch (event.type) {
    case "ConflictRevised":
      return { ...state, definition: revised(state.definition, event.data.set) };
    case "ConflictClosed":
      return { situation: "closed", definition: state.definition, first: state.first, closure: event.data };
    case "ConflictReopened":
      return { situation: "open", definition: state.definition, first: state.first };
  }
}

function revised(definition: ConflictDefinition, set: z.infer<typeof RevisedDefinition>): ConflictDefinition {
  const next: Record<string, unknown> = { ...definition };
  for (const [name, value] of Object.entries(set)) {
    if (value === null) delete next[name];
    else if (value !== undefined) next[name] = value;
  }
  return next as ConflictDefinition;
}

// Decide

export type ConflictCommand =
  | ({ readonly type: "OpenConflict"; readonly ifUnknown?: boolean } & { readonly definition: ConflictDefinition })
  | ({ readonly type: "ReviseConflict" } & z.infer<Schemas["ConflictRevised"]>)
  | ({ readonly type: "CloseConflict" } & z.infer<Schemas["ConflictClosed"]>)
  | ({ readonly type: "ReopenConflict" } & z.infer<Schemas["ConflictReopened"]>);

export interface ConflictRejection {
  readonly reason: "unknown-conflict" | "already-open" | "already-closed" | "not-closed" | "nothing-changes";
  readonly detail: string;
}

export type ConflictDecision = { readonly ok: true; readonly events: readonly ConflictEvent[] } | { readonly ok: false; readonly rejection: ConflictRejection };

/** What a command does to a conflict. The same command again changes nothing. `ifUnknown` opens only what nobody opened yet. */
export function decideConflict(command: ConflictCommand, state: ConflictState): ConflictDecision {
  if (command.type === "OpenConflict") return open(command, state);
  if (state.situation === "unknown") return refuse("unknown-conflict", "open the conflict first");
  switch (command.type) {
    case "ReviseConflict":
      if (sameJson(revised(state.definition, command.set), state.definition)) return refuse("nothing-changes", "every value set is already on record");
      return decided({ type: "ConflictRevised", data: { set: command.set, reason: command.reason } });
    case "CloseConflict":
      return close(command, state);
    case "ReopenConflict":
      if (state.situation === "open") return refuse("not-closed", "the conflict is open");
      return decided({ type: "ConflictReopened", data: { reason: command.reason } });
  }
}

const refuse = (because: ConflictRejection["reason"], detail: string): ConflictDecision => ({ ok: false, rejection: { reason: because, detail } });
const decided = (event: ConflictEvent): ConflictDecision => ({ ok: true, events: [event] });
const unchanged: ConflictDecision = { ok: true, events: [] };

function open(command: Extract<ConflictCommand, { type: "OpenConflict" }>, state: ConflictState): ConflictDecision {
  if (state.situation === "unknown") return decided({ type: "ConflictOpened", data: command.definition });
  if (command.ifUnknown === true || sameJson(command.definition, state.first)) return unchanged;
  return refuse("already-open", `it was opened as ${JSON.stringify(state.first.name)} with another definition: revise it instead`);
}

function close(command: Extract<ConflictCommand, { type: "CloseConflict" }>, state: Exclude<ConflictState, { situation: "unknown" }>): ConflictDecision {
  const { type: _type, ...data } = command;
  if (state.situation === "open") return decided({ type: "ConflictClosed", data });
  return sameJson(state.closure, data) ? unchanged : refuse("already-closed", `it was closed before (${state.closure.reason}): reopen it first`);
}
