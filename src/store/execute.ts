import { type Append, type AppendOutcome, type EventStore, type NewEvent, type Position, type RecordedEvent, StoreFault } from "./event-store.ts";

/** How one kind of stream is folded, read and written. `parse` may throw a fault for a stored event it does not understand. */
export interface Decider<State, Event, _Rejection> {
  initial(): State;
  evolve(state: State, event: Event): State;
  parse(recorded: RecordedEvent): Event;
  serialise(event: Event, index: number): NewEvent;
}

export type Decision<Event, Rejection> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly rejection: Rejection };

/** Why `execute` itself says no. */
export type ExecuteRejection =
  /** The idempotency key stands in the stream already, with other content. */
  | { readonly reason: "key-reused" }
  /** Others were first, as often as it was tried. */
  | { readonly reason: "lost-race"; readonly actual: number | "none" }
  /** The stream is not at the revision the caller wants to build on. */
  | { readonly reason: "revision-mismatch"; readonly expected: number; readonly actual: number | "none" };

export type Executed<State, Rejection> =
  | {
      readonly ok: true;
      /** appended: now; repeated: by an earlier request with the same key; unchanged: nothing needed saying. */
      readonly outcome: "appended" | "repeated" | "unchanged";
      /** Revision of the last event this request wrote, or of the stream's last where it wrote none; -1 for an unknown stream. */
      readonly revision: number;
      /** Position of that event; undefined for an unknown stream. */
      readonly position: Position | undefined;
      /** The state after that event. */
      readonly state: State;
    }
  | { readonly ok: false; readonly rejection: Rejection | ExecuteRejection };

export interface ExecuteOptions {
  /** The id of the request's event number `index`; the same at every call. */
  readonly eventIds: (index: number) => string;
  /** The ids come from an idempotency key, so that an earlier request with the same key can be recognised. */
  readonly keyed: boolean;
  readonly expectedRevision?: number | undefined;
  /** How often to decide again after a lost race; default 5 tries in all. */
  readonly attempts?: number;
}

interface Command<State, Event, Rejection> {
  readonly store: EventStore;
  readonly stream: string;
  readonly decider: Decider<State, Event, Rejection>;
  readonly decide: (state: State) => Decision<Event, Rejection>;
  readonly options: ExecuteOptions;
}

/**
 * Reads a stream, folds it, decides and appends; knows no domain. Refusals and lost races are values.
 * Throws a StoreFault only: `unknown-outcome` after the same append was sent twice and could not be found.
 */
export async function execute<State, Event, Rejection>(
  store: EventStore,
  stream: string,
  decider: Decider<State, Event, Rejection>,
  decide: (state: State) => Decision<Event, Rejection>,
  options: ExecuteOptions,
): Promise<Executed<State, Rejection>> {
  const command = { store, stream, decider, decide, options };
  for (let left = options.attempts ?? 5; ; left -= 1) {
    const tried = await attempt(command);
    if (!("lostTo" in tried)) return tried;
    if (left <= 1) return { ok: false, rejection: { reason: "lost-race", actual: tried.lostTo } };
  }
}

type Attempted<S, R> = Executed<S, R> | { readonly lostTo: number | "none" };

async function attempt<S, E, R>(command: Command<S, E, R>): Promise<Attempted<S, R>> {
  const { store, stream, decider, decide, options } = command;
  const recorded = await store.readStream(stream);
  const earlier = options.keyed ? recorded.findIndex((event) => event.eventId === options.eventIds(0)) : -1;
  if (earlier >= 0) return repetition(command, recorded, earlier);
  const actual = recorded.at(-1)?.revision ?? "none";
  const { expectedRevision: expected } = options;
  if (expected !== undefined && expected !== actual) return { ok: false, rejection: { reason: "revision-mismatch", expected, actual } };
  const state = fold(decider, recorded);
  const decision = decide(state);
  if (!decision.ok) return decision;
  if (decision.events.length === 0) return { ok: true, outcome: "unchanged", ...placeOf(recorded.at(-1)), state };
  return write(command, actual, state, decision.events);
}

async function write<S, E, R>(command: Command<S, E, R>, expected: number | "none", state: S, decided: readonly E[]): Promise<Attempted<S, R>> {
  const { store, stream, decider, options } = command;
  const events = serialised(command, decided);
  const outcome = await appendSurely(store, { stream, expected, events });
  if (outcome.kind === "conflict") return { lostTo: outcome.actual };
  const { revision, position } = outcome;
  if (outcome.kind === "repeated" && options.keyed) return repeatedAt(command, revision - events.length + 1);
  return { ok: true, outcome: "appended", revision, position, state: decided.reduce((before, event) => decider.evolve(before, event), state) };
}

/** A request with the same key at the same moment was first, and may have said something else. */
async function repeatedAt<S, E, R>(command: Command<S, E, R>, first: number): Promise<Executed<S, R>> {
  return repetition(command, await command.store.readStream(command.stream), first);
}

/** Decides again on what stood before the earlier request's events, and compares. */
function repetition<S, E, R>(command: Command<S, E, R>, recorded: readonly RecordedEvent[], first: number): Executed<S, R> {
  const { decider, decide, options } = command;
  const decision = decide(fold(decider, recorded.slice(0, first)));
  const events = decision.ok ? serialised(command, decision.events) : [];
  const end = first + events.length;
  const complete = recorded[end]?.eventId !== options.eventIds(events.length);
  const same = events.length > 0 && complete && events.every((event, i) => sameContent(event, recorded[first + i]));
  if (!same) return { ok: false, rejection: { reason: "key-reused" } };
  return { ok: true, outcome: "repeated", ...placeOf(recorded[end - 1]), state: fold(decider, recorded.slice(0, end)) };
}

/** Appends; where the outcome is unknown it is sent once more, then looked for in the stream. Throws a StoreFault only. */
export async function appendSurely(store: EventStore, append: Append): Promise<AppendOutcome> {
  try {
    return await store.append(append);
  } catch (error) {
    if (!isUnknown(error)) throw error;
    return retried(store, append, error);
  }
}

/** Whatever fault the retry meets, the first try may have been written: only the stream can tell. */
async function retried(store: EventStore, append: Append, unknown: StoreFault): Promise<AppendOutcome> {
  const rethrow = (error: unknown): never => {
    throw error instanceof StoreFault ? unknown : error;
  };
  const outcome = await store.append(append).catch((error: unknown) => (error instanceof StoreFault ? undefined : rethrow(error)));
  if (outcome !== undefined && outcome.kind !== "conflict") return outcome;
  const found = await foundIn(store, append).catch(rethrow);
  return found ?? outcome ?? rethrow(unknown);
}

async function foundIn(store: EventStore, { stream, expected, events }: Append): Promise<AppendOutcome | undefined> {
  const there = await store.readStream(stream, expected === "none" ? 0 : expected + 1);
  const last = there[events.length - 1];
  const same = events.every((event, i) => event.eventId === there[i]?.eventId);
  return same && last !== undefined ? { kind: "repeated", revision: last.revision, position: last.position } : undefined;
}

function isUnknown(error: unknown): error is StoreFault {
  return error instanceof StoreFault && error.code === "unknown-outcome";
}

function fold<S, E, R>(decider: Decider<S, E, R>, recorded: readonly RecordedEvent[]): S {
  return recorded.reduce((state, event) => decider.evolve(state, decider.parse(event)), decider.initial());
}

function serialised<S, E, R>({ decider, options }: Command<S, E, R>, events: readonly E[]): NewEvent[] {
  return events.map((event, index) => ({ ...decider.serialise(event, index), eventId: options.eventIds(index) }));
}

function sameContent(event: NewEvent, recorded: RecordedEvent | undefined): boolean {
  return event.eventId === recorded?.eventId && event.type === recorded.type && event.body === recorded.body;
}

function placeOf(event: RecordedEvent | undefined): { revision: number; position: Position | undefined } {
  return { revision: event?.revision ?? -1, position: event?.position };
}
