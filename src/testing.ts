/** The test kit: build a history, replay it in memory, and ask for the state at any two times. */
import type { Command, Request } from "./domain/command.ts";
import { type LensQuery, lensOf } from "./domain/lens.ts";
import { parseInstant } from "./domain/instant.ts";
import type { IncidentReport } from "./domain/report.ts";
import { type Recorded, type State, type Tracker, openTracker } from "./tracker.ts";

/** A step of a history: a command, and when the log takes it in. */
interface Step {
  readonly command: Command;
  readonly recordedUs: number;
}

type ReportDraft = Omit<IncidentReport, "conflicts" | "coding"> & Partial<Pick<IncidentReport, "conflicts" | "coding">>;
type Body<Type extends Command["type"]> = Extract<Command, { type: Type }> extends { body: infer B } ? B : never;

/** A history under construction. Every method answers a new one: a history may be shared and continued. */
export class History {
  readonly conflictId: string;
  readonly steps: readonly Step[];
  readonly #clockUs: number;

  constructor(conflictId: string, steps: readonly Step[], clockUs: number) {
    this.conflictId = conflictId;
    this.steps = steps;
    this.#clockUs = clockUs;
  }

  /** When the log takes in what follows: RFC 3339, or a date (its start). Later steps stand a second apart. */
  recordedAt(text: string): History {
    const parsed = parseInstant(text);
    if (!parsed) throw new RangeError(`recordedAt ${JSON.stringify(text)} is not a date or time`);
    return new History(this.conflictId, this.steps, parsed.us);
  }

  /** An incident of the conflict. The conflict is filled in; an act without coding is CAMEO 190. */
  incident(incidentId: string, draft: ReportDraft): History {
    return this.then({ type: "ReportIncident", report: { conflicts: [this.conflictId], coding: { cameo: "190" }, incidentId, ...draft } });
  }

  claim(incidentId: string, body: Body<"MakeClaim">): History {
    return this.then({ type: "MakeClaim", incidentId, body });
  }

  correct(incidentId: string, set: Body<"CorrectIncident">["set"], basis: Body<"CorrectIncident">["basis"] = "new-information"): History {
    return this.then({ type: "CorrectIncident", incidentId, body: { set, basis, reason: "corrected in a history" } });
  }

  retract(incidentId: string, basis: Body<"RetractIncident">["basis"] = "false-report"): History {
    return this.then({ type: "RetractIncident", incidentId, body: { basis, reason: "retracted in a history" } });
  }

  reinstate(incidentId: string): History {
    return this.then({ type: "ReinstateIncident", incidentId, body: { reason: "reinstated in a history" } });
  }

  merge(incidentId: string, into: string): History {
    return this.then({ type: "MergeIncident", incidentId, body: { into, reason: "merged in a history" } });
  }

  /** Any other command. */
  then(command: Command): History {
    return new History(this.conflictId, [...this.steps, { command, recordedUs: this.#clockUs }], this.#clockUs + 1_000_000);
  }
}

/** A history of one conflict, opened at 2000-01-01 unless `recordedAt` says otherwise. */
export function history(conflictId: string, definition: Partial<Body<"OpenConflict">> = {}, recordedAt = "2000-01-01"): History {
  const start = new History(conflictId, [], 0).recordedAt(recordedAt);
  return start.then({ type: "OpenConflict", conflictId, body: { name: conflictId, ...definition } });
}

/** A history replayed: ask it. Close it when done. */
export interface Replayed {
  readonly tracker: Tracker;
  /** what became of each step */
  readonly recorded: readonly Recorded[];
  /** The state of the history's conflict. Throws a RangeError where there is none to give. */
  state(query?: LensQuery): Promise<State>;
  close(): Promise<void>;
}

/** Replays a history in memory. Throws a RangeError where a step is refused, unless `refusals` allows it. */
export async function replay(past: History, options: { refusals?: "throw" | "keep"; request?: Request } = {}): Promise<Replayed> {
  let clockUs = 0;
  const tracker = await openTracker({ store: "memory:", clock: () => clockUs });
  const recorded: Recorded[] = [];
  for (const { command, recordedUs } of past.steps) {
    clockUs = recordedUs;
    const result = await tracker.record(command, options.request);
    if (!result.ok && options.refusals !== "keep") throw new RangeError(`${command.type} was refused: ${result.rejection.reason}: ${result.rejection.detail}`);
    recorded.push(result);
  }
  await tracker.reached(await tracker.log.head(), 5_000);
  return { tracker, recorded, state: (query = {}) => stateOf(tracker, past.conflictId, query), close: () => tracker.close() };
}

async function stateOf(tracker: Tracker, conflictId: string, query: LensQuery): Promise<State> {
  const made = lensOf(query, Infinity);
  if (!made.ok) throw new RangeError(`${made.path}: ${made.message}`);
  const answer = await tracker.ask.state(conflictId, made.lens);
  if (!answer.ok) throw new RangeError(answer.detail);
  return answer.value;
}

interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

function direction(state: State, expected: State["direction"]["value"]): Verdict {
  const { value, q, n90 } = state.direction;
  return { pass: value === expected, message: () => `${state.conflictId} at ${state.at} is ${value} (q = ${q}, n90 = ${n90}); expected ${expected}` };
}

/** Matchers for `expect.extend(matchers)`. */
export const matchers = {
  toBeEscalating: (state: State): Verdict => direction(state, "escalating"),
  toBeDeEscalating: (state: State): Verdict => direction(state, "de-escalating"),
  toBeSteady: (state: State): Verdict => direction(state, "steady"),
  toBeQuiet: (state: State): Verdict => direction(state, "quiet"),
  /** Tension within 1e-6 of a figure. */
  toHaveTension(state: State, expected: number): Verdict {
    const { tension } = state.escalation;
    return { pass: tension !== null && Math.abs(tension - expected) < 1e-6, message: () => `${state.conflictId} at ${state.at} has tension ${tension}; expected ${expected}` };
  },
};

/** What `expect(state)` can be asked after `expect.extend(matchers)`. In a vitest project declare it once: `declare module "vitest" { interface Matchers<R, T> extends StateMatchers<R> {} }`. */
export interface StateMatchers<R = void> {
  toBeEscalating(): R;
  toBeDeEscalating(): R;
  toBeSteady(): R;
  toBeQuiet(): R;
  toHaveTension(expected: number): R;
}
