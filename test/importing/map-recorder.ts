/** A record in a Map: the domain's own decide and evolve over the streams' states, one command after another. */
import type { Command, Recorded, Rejection } from "../../src/domain/command.ts";
import { type ConflictCommand, type ConflictState, conflictStream, decideConflict, evolveConflict, unknownConflict } from "../../src/domain/conflict.ts";
import { type IncidentCommand, type IncidentState, decideIncident, evolveIncident, incidentStream, unreported } from "../../src/domain/incident.ts";
import type { Recording } from "../../src/importing/recording.ts";

type Reporting = Extract<Command, { type: "ReportIncident" }>;
type Decision<Event> = { readonly ok: true; readonly events: readonly Event[] } | { readonly ok: false; readonly rejection: Rejection };

export class MapRecorder {
  readonly incidents = new Map<string, IncidentState>();
  readonly conflicts = new Map<string, ConflictState>();
  /** Sizes of the calls, in their order. */
  readonly calls: number[] = [];
  readonly requests: Recording["request"][] = [];
  #position = 0;

  readonly record = async (commands: readonly Recording[]): Promise<Recorded[]> => {
    this.calls.push(commands.length);
    this.requests.push(...commands.map(({ request }) => request));
    return commands.map(({ command }) => this.#one(command));
  };

  readonly isKnown = async (incidentId: string): Promise<boolean> => this.incidents.has(incidentStream(incidentId));
  readonly isOpen = async (conflictId: string): Promise<boolean> => this.conflicts.has(conflictStream(conflictId));

  #one(command: Command): Recorded {
    if (command.type === "ReportIncident") return this.#report(command);
    if (command.type !== "OpenConflict") throw new Error(`an import does not ask for ${command.type}`);
    return this.#open(command.conflictId, { type: "OpenConflict", definition: command.body });
  }

  #report(command: Reporting): Recorded {
    const { report } = command;
    for (const { conflictId, ...definition } of report.opens ?? []) this.#open(conflictId, { type: "OpenConflict", ifUnknown: true, definition });
    const unknown = [...report.conflicts, ...(report.concerns ?? [])].find((id) => !this.conflicts.has(conflictStream(id)));
    if (unknown !== undefined) return { ok: false, rejection: { reason: "unknown-conflict", detail: `there is no conflict ${unknown}` } };
    const incidentId = report.incidentId ?? "";
    const state = this.incidents.get(incidentStream(incidentId)) ?? unreported;
    return this.#take(incidentId, decideIncident({ ...command, incidentId } satisfies IncidentCommand, state), (events) => {
      this.incidents.set(incidentStream(incidentId), events.reduce(evolveIncident, state));
    });
  }

  #open(conflictId: string, command: ConflictCommand): Recorded {
    const state = this.conflicts.get(conflictStream(conflictId)) ?? unknownConflict;
    return this.#take(conflictId, decideConflict(command, state), (events) => {
      this.conflicts.set(conflictStream(conflictId), events.reduce(evolveConflict, state));
    });
  }

  #take<Event>(id: string, decision: Decision<Event>, append: (events: readonly Event[]) => void): Recorded {
    if (!decision.ok) return decision;
    if (decision.events.length > 0) append(decision.events);
    this.#position += decision.events.length;
    return { ok: true, outcome: decision.events.length > 0 ? "appended" : "unchanged", id, revision: 0, position: String(this.#position) };
  }
}
