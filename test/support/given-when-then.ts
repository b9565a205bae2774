/** Given what happened, when a command comes, then these events follow - and the laws of deciding and folding hold every time. */
import { expect } from "vitest";

/** What decides and folds one stream. A decision is events, or a rejection with its reason. */
export interface Decider<State, Event, Command> {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  readonly decide: (command: Command, state: State) => Decision<Event>;
}

type Decision<Event> = { readonly ok: true; readonly events: readonly Event[] } | { readonly ok: false; readonly rejection: { readonly reason: string; readonly detail: string } };

/** The value with everything inside it frozen, so that a mutation throws. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

/** The state after the events; every state and event on the way is frozen. */
export function folded<State, Event, Command>(decider: Decider<State, Event, Command>, events: readonly Event[], from: State = decider.initial): State {
  return events.reduce((state, event) => deepFreeze(decider.evolve(state, deepFreeze(event))), deepFreeze(from));
}

/** The retry law: once decided, the same command again changes nothing, whether it is taken as done or refused. */
export function expectRetryChangesNothing<State, Event, Command>(decider: Decider<State, Event, Command>, state: State, command: Command): void {
  const first = decider.decide(command, state);
  const after = folded(decider, first.ok ? first.events : [], state);
  const second = decider.decide(command, after);
  expect(second.ok ? second.events : [], "the same command again").toEqual([]);
}

interface Outcome<Event> {
  /** The decision is exactly these events. */
  readonly then: (...events: Event[]) => void;
  /** It is taken as done already. */
  readonly unchanged: () => void;
  /** It is refused for the reason, and the detail says something. */
  readonly refused: (reason: string) => void;
}

/** `given` for a decider: every `when` also checks that nothing is mutated and that a retry changes nothing. */
export function given<State, Event, Command>(decider: Decider<State, Event, Command>): (...history: Event[]) => { readonly when: (command: Command) => Outcome<Event> } {
  return (...history) => ({
    when: (command) => {
      const state = folded(decider, history);
      const decision = decider.decide(deepFreeze(command), state);
      expectRetryChangesNothing(decider, state, command);
      return outcomeOf(decision);
    },
  });
}

function outcomeOf<Event>(decision: Decision<Event>): Outcome<Event> {
  return {
    then: (...events) => { expect(decision).toEqual({ ok: true, events }); },
    unchanged: () => { expect(decision).toEqual({ ok: true, events: [] }); },
    refused: (reason) => {
      expect(decision).toMatchObject({ ok: false, rejection: { reason } });
      expect(decision.ok ? "" : decision.rejection.detail).not.toBe("");
    },
  };
}
