import { describe, expect, it } from "vitest";
import { FOUNDING_LENS, foundingCase } from "../src/demo.ts";
import { numericRange } from "../src/domain/claim.ts";
import { type FactCommand, conflictBodies, incidentBodies } from "../src/domain/command.ts";
import { type ConflictCommand, type ConflictState, decideConflict, evolveConflict, unknownConflict } from "../src/domain/conflict.ts";
import { keyedEventId } from "../src/domain/event-id.ts";
import { contestedAbouts, standing } from "../src/domain/contested.ts";
import { type IncidentCommand, type IncidentRecord, type IncidentState, decideIncident, evolveIncident, unreported } from "../src/domain/incident.ts";
import { parseInstant, parseKnownUs } from "../src/domain/instant.ts";
import { LensQuery } from "../src/domain/lens.ts";
import { IncidentReport } from "../src/domain/report.ts";
import { Source } from "../src/domain/source.ts";

const commands = foundingCase.map(({ command }) => command);

function problemOf(command: FactCommand): string | undefined {
  if (command.type === "ReportIncident") return IncidentReport.safeParse(command.report).error?.message;
  const bodies = { ...incidentBodies, ...conflictBodies };
  return bodies[command.type].safeParse(command.body).error?.message;
}

/** The commands on incidents and on conflicts as the deciders take them. */
const incidentCommand = (command: Exclude<FactCommand, { conflictId: string }>): IncidentCommand => {
  if (command.type === "ReportIncident") return { ...command, incidentId: command.report.incidentId ?? "" };
  if (command.type === "MakeClaim") return { type: command.type, claim: command.body, claimId: command.body.claimId ?? "" };
  return { type: command.type, ...command.body } as IncidentCommand;
};
const conflictCommand = (command: Extract<FactCommand, { conflictId: string }>): ConflictCommand =>
  (command.type === "OpenConflict" ? { type: command.type, definition: command.body } : { type: command.type, ...command.body }) as ConflictCommand;

interface Desk { readonly conflicts: Map<string, ConflictState>; readonly incidents: Map<string, IncidentState> }

/** Records a command and answers how many events it made, or why it was refused. */
function record({ conflicts, incidents }: Desk, command: FactCommand): number | string {
  if ("conflictId" in command) {
    const state = conflicts.get(command.conflictId) ?? unknownConflict;
    const decision = decideConflict(conflictCommand(command), state);
    if (decision.ok) conflicts.set(command.conflictId, decision.events.reduce(evolveConflict, state));
    return decision.ok ? decision.events.length : decision.rejection.reason;
  }
  const id = command.type === "ReportIncident" ? (command.report.incidentId ?? "") : command.incidentId;
  const state = incidents.get(id) ?? unreported;
  const decision = decideIncident(incidentCommand(command), state);
  if (decision.ok) incidents.set(id, decision.events.reduce(evolveIncident, state));
  return decision.ok ? decision.events.length : decision.rejection.reason;
}

function recorded(some: readonly FactCommand[] = commands): Desk {
  const desk: Desk = { conflicts: new Map<string, ConflictState>(), incidents: new Map<string, IncidentState>() };
  for (const command of some) record(desk, command);
  return desk;
}

/** Every whole source anywhere in a value. */
function sourcesIn(value: unknown): Source[] {
  if (typeof value !== "object" || value === null) return [];
  return "sourceId" in value && "name" in value ? [Source.parse(value)] : Object.values(value).flatMap(sourcesIn);
}

const everySource = new Map(commands.flatMap(sourcesIn).map((source) => [source.sourceId, source]));
const cited = (command: FactCommand): Source[] => (command.type === "MakeClaim" && typeof command.body.source === "string" ? [everySource.get(command.body.source)].filter((known) => known !== undefined) : sourcesIn(command));
const publishedUs = (source: Source): number => parseInstant(source.publishedAt ?? "")?.us ?? NaN;
const earliest = (command: FactCommand): number => Math.min(...cited(command).map(publishedUs));
const knownBy = (text: string): FactCommand[] => commands.filter((command) => !(earliest(command) > (parseKnownUs(text) ?? NaN)));

function incident(id: string, some?: readonly FactCommand[]): IncidentRecord {
  const state = recorded(some).incidents.get(id);
  if (state?.situation !== "reported") throw new Error(`${id} is not reported`);
  return state.record;
}

function contestedIn({ claims, sources, facts }: IncidentRecord): string[] {
  const graded = claims.map((claim) => ({ claim, reliability: sources.find((source) => source.sourceId === claim.sourceId)?.reliability }));
  return [...contestedAbouts(standing(graded), facts.initiators?.map((actor) => actor.id) ?? [])];
}

const said = (id: string, about: string): unknown[] => incident(id).claims.filter((claim) => claim.about === about).map(({ claimant, value }) => [claimant, value]);

describe("the founding case", () => {
  it("is made of commands that fit their schemas", () => {
    for (const command of commands) expect(problemOf(command)).toBeUndefined();
  });

  it("has a key of its own for every command", () => {
    expect(new Set(foundingCase.map(({ key }) => key)).size).toBe(foundingCase.length);
    for (const { key } of foundingCase) expect(key).toMatch(/^demo-[a-z0-9-]{1,200}$/);
  });

  it("is accepted in its order, and each command again changes nothing", () => {
    const desk = recorded([]);
    for (const command of commands) expect([record(desk, command), record(desk, command)]).toEqual([1, command.type === "CorrectIncident" ? "nothing-changes" : 0]);
    expect([[...desk.conflicts.keys()], desk.incidents.size]).toEqual([["israel-iran", "usa-iran", "israel-hezbollah"], 6]);
  });

  it("changes nothing when it is opened twice: every key is held by its one event", () => {
    const desk = recorded([]);
    const ids = new Set<string>();
    const open = (): (number | string)[] => foundingCase.map(({ command, key }) => (ids.has(keyedEventId("", key, 0)) ? 0 : (ids.add(keyedEventId("", key, 0)), record(desk, command))));
    expect([open(), open()]).toEqual([commands.map(() => 1), commands.map(() => 0)]);
  });

  it("says where a minute is not on record", () => {
    for (const id of ["damascus-consulate-2024-04-01", "iran-attack-2024-04-13", "isfahan-strike-2024-04-19", "oman-talks-2024-01", "hezbollah-exchanges-2023-10-08"])
      expect(incident(id).facts.summary).toMatch(/\(time approximate\)$/);
  });

  it("names sources with the time of publication for all that is said, in that order", () => {
    const said = commands.filter((command) => !("conflictId" in command));
    for (const source of commands.flatMap(sourcesIn)) expect(parseInstant(source.publishedAt ?? "")?.zoned).toBe(true);
    const times = said.map(earliest);
    expect(times.every(Number.isFinite)).toBe(true);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    for (const { claims, sources } of [...recorded().incidents.keys()].map((id) => incident(id)))
      expect(claims.every((claim) => sources.some((source) => source.sourceId === claim.sourceId))).toBe(true);
  });

  it("puts no claim into a report that was made after it", () => {
    for (const command of commands) {
      if (command.type !== "ReportIncident") continue;
      const published = new Set((command.report.sources ?? []).map((source) => source.publishedAt));
      expect(published.size).toBe(1);
      for (const made of command.report.claims ?? []) expect(typeof made.source).toBe("string");
    }
  });

  it("opens on a lens that can be asked", () => {
    expect(LensQuery.safeParse(FOUNDING_LENS).success).toBe(true);
  });
});

describe("the conflicts of the founding case", () => {
  it("have their sides and have been watched since 2023-10-07", () => {
    const sides = (id: string): unknown => {
      const state = recorded().conflicts.get(id);
      return state?.situation === "open" ? [state.definition.watchedSince, ...(state.definition.sides ?? []).map((side) => [side.name, side.actors[0].id, side.actors[0].role])] : undefined;
    };
    expect(sides("israel-iran")).toEqual(["2023-10-07", ["Israel", "ISR", "primary"], ["Iran", "IRN", "primary"]]);
    expect(sides("usa-iran")).toEqual(["2023-10-07", ["United States", "USA", "primary"], ["Iran", "IRN", "primary"]]);
    expect(sides("israel-hezbollah")).toEqual(["2023-10-07", ["Israel", "ISR", "primary"], ["Hezbollah", "hezbollah", "primary"]]);
  });
});

describe("the incidents of the founding case", () => {
  it.each([
    ["damascus-consulate-2024-04-01", "2024-04-01T14:00Z", "195", "ISR", "IRN", "2024-04-01T16:06:00Z", undefined],
    ["iran-attack-2024-04-13", "2024-04-13/2024-04-14", "195", "IRN", "ISR", "2024-04-13T20:30:00Z", ["damascus-consulate-2024-04-01"]],
    ["isfahan-strike-2024-04-19", "2024-04-19T01:15Z", "195", "ISR", "IRN", "2024-04-19T02:30:00Z", ["iran-attack-2024-04-13"]],
    ["oman-talks-2024-01", "2024-01", "045", "OMN", "USA,IRN", "2024-03-14T12:00:00Z", undefined],
    ["oman-talks-2024-05-14", "2024-05-14", "045", "OMN", "USA,IRN", "2024-05-17T21:00:00Z", undefined],
    ["hezbollah-exchanges-2023-10-08", "2023-10-08/..", "194", "hezbollah", "ISR", "2023-10-08T06:00:00Z", undefined],
  ])("are as they were: %s", (id, occurred, cameo, initiator, targets, publishedAt, inResponseTo) => {
    const { facts, sources } = incident(id);
    expect([facts.occurred, facts.coding.cameo, facts.initiators?.map((a) => a.id).join(), facts.targets?.map((a) => a.id).join(), facts.inResponseTo]).toEqual([occurred, cameo, initiator, targets, inResponseTo]);
    expect(sources[0].publishedAt).toBe(publishedAt);
  });

  it("tell the deaths of the strike as they became known", () => {
    const deaths = (knownAt: string): unknown => incident("damascus-consulate-2024-04-01", knownBy(knownAt)).facts.magnitudes?.fatalities;
    expect(deaths("2024-04-01")).toEqual({ low: 5, best: 7, high: 7 });
    expect(deaths("2024-04-02")).toEqual({ low: 5, best: 8, high: 8 });
    expect(deaths("2024-04-04")).toEqual({ low: 5, best: 8, high: 8 });
    expect(deaths("2024-04-05")).toEqual({ low: 5, best: 7, high: 8 });
  });

  it("attribute the strike and the one near Isfahan, on which Israel does not comment", () => {
    const attributed = { stance: "attributes", to: ["ISR"] };
    expect(said("damascus-consulate-2024-04-01", "responsibility")).toEqual([["IRN", attributed], ["SYR", attributed], ["ISR", "declines-to-comment"]]);
    expect(said("isfahan-strike-2024-04-19", "responsibility")).toEqual([["USA", attributed], ["ISR", "declines-to-comment"]]);
    expect(incident("damascus-consulate-2024-04-01").facts.summary).toContain("Zahedi");
  });

  it("carry the thresholds with claimant and source", () => {
    expect(incident("iran-attack-2024-04-13").facts.thresholds).toMatchObject([{ kind: "first-direct-attack", claimant: "ISR", source: "axios-2024-04-13" }]);
    expect(incident("damascus-consulate-2024-04-01").facts.thresholds).toMatchObject([{ kind: "diplomatic-premises", claimant: "IRN", source: "press-2024-04-01" }]);
  });

  it("count what was fired three ways, and call the outcome two", () => {
    expect(said("iran-attack-2024-04-13", "munitions")).toEqual([["ISR", ">=300"], ["axios", 350], ["ISR", 320]]);
    expect(said("iran-attack-2024-04-13", "outcome")).toEqual([["ISR", "the vast majority were intercepted"], ["IRN", "success"]]);
    expect(numericRange(incident("iran-attack-2024-04-13").facts.magnitudes?.munitions)).toEqual({ low: 350, high: 350 });
  });

  it("are contested on what fired the attack and on whether Isfahan was struck, on nothing else", () => {
    const ids = [...recorded().incidents.keys()];
    const disputes = (knownAt: string): unknown[] => ids.flatMap((id) => (recorded(knownBy(knownAt)).incidents.has(id) ? contestedIn(incident(id, knownBy(knownAt))).map((about) => [id, about]) : []));
    expect(disputes("2024-04-14T11:00:00Z")).toEqual([]);
    expect(disputes(FOUNDING_LENS.knownAt)).toEqual([["iran-attack-2024-04-13", "munitions"], ["isfahan-strike-2024-04-19", "occurrence"]]);
  });
});

describe("the Oman channel", () => {
  it("has two rounds of proximity talks, mediated by Oman, about Israel and Iran too", () => {
    const rounds = ["oman-talks-2024-01", "oman-talks-2024-05-14"].map((id) => incident(id).facts);
    for (const facts of rounds) {
      expect(facts).toMatchObject({ conflicts: ["usa-iran"], concerns: ["israel-iran"], coding: { cameo: "045", plover: { type: "CONSULT", mode: "third-party" } } });
      expect(facts.talks).toMatchObject({ channel: "usa-irn-oman", format: "proximity", track: 1, venue: "Oman", parties: ["USA", "IRN"], thirdParties: [{ actor: "OMN", role: "mediator" }] });
    }
    expect(rounds[1].talks?.delegates?.map(({ actor, name }) => `${actor} ${name}`)).toEqual(["USA Brett McGurk", "USA Abram Paley"]);
  });

  it("is confirmed by Iran on the evening of 18 May, through two agencies that rest on one envoy", () => {
    const stances = (knownAt: string): unknown[] => incident("oman-talks-2024-05-14", knownBy(knownAt)).claims.map(({ claimant, value }) => [claimant, value]);
    expect(stances(FOUNDING_LENS.knownAt)).toEqual([["USA", "declines-to-comment"]]);
    expect(stances("2024-05-19T00:00:00Z")).toEqual([["USA", "declines-to-comment"], ["IRN", "confirms"]]);
    const [, mehr, irna] = incident("oman-talks-2024-05-14").sources;
    expect([mehr.name, irna.name, mehr.publishedAt, irna.via]).toEqual(["Mehr", "IRNA", "2024-05-18T18:00:00Z", mehr.via]);
  });
});
