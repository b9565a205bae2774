/** Arbitrary facts, corrections and events: few ids and values, so that they meet often. */
import fc from "fast-check";
import type { AlertEvent } from "../../src/domain/alert.ts";
import type { AlertRule } from "../../src/domain/alert-rule.ts";
import type { ScaleEvent } from "../../src/domain/added-scale.ts";
import type { Claim } from "../../src/domain/claim.ts";
import type { ConflictDefinition, ConflictEvent } from "../../src/domain/conflict.ts";
import type { IncidentEvent } from "../../src/domain/incident.ts";
import type { CorrectedFacts, ReportedFacts } from "../../src/domain/report.ts";
import type { Source } from "../../src/domain/source.ts";

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined, freq: 2 });
const defined = <Value extends object>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const words = fc.constantFrom("as first reported", "revised by the ministry", "misread");
const actors = fc.subarray([{ id: "ISR", kind: "state" as const }, { id: "IRN" }, { id: "hezbollah", kind: "armed-group" as const }]);
const conflicts = fc.constantFrom<string[][]>(["israel-iran"], ["israel-iran", "israel-syria"], ["usa-iran"]);
const occurred = fc.constantFrom("2024-04-01T14:00Z", "2024-04-13/2024-04-14", "2024-01", "2023-10-08/..");
const coding = fc.constantFrom<ReportedFacts["coding"][]>({ cameo: "195" }, { cameo: "045", mid: 0 }, { mid: 16 });
const magnitudes = fc.constantFrom({ fatalities: { best: 7 } }, { munitions: { best: 350 }, fatalities: { low: 5, best: 8, high: 8 } });
const place = fc.constantFrom({ country: "SYR" }, { country: "ISR", lat: 31.2, lon: 35 });
const status = fc.constantFrom("occurred" as const, "announced" as const, "planned" as const);
const inResponseTo = fc.subarray(["damascus", "isfahan"]);

const optionalFacts = { status, initiators: actors, targets: actors, magnitudes, place, summary: words, inResponseTo };
type OptionalFacts = Pick<ReportedFacts, keyof typeof optionalFacts>;
const whereGiven = (each: (value: fc.Arbitrary<unknown>) => fc.Arbitrary<unknown>): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(Object.entries(optionalFacts).map(([name, value]) => [name, each(value as fc.Arbitrary<unknown>)]));

export const someFacts: fc.Arbitrary<ReportedFacts> = fc
  .tuple(fc.record({ conflicts, occurred, coding }), fc.record(whereGiven(optional)))
  .map(([needed, rest]) => defined({ ...needed, ...(rest as OptionalFacts) }));

export const someCorrection: fc.Arbitrary<CorrectedFacts> = fc
  .tuple(fc.record({ conflicts: optional(conflicts), occurred: optional(occurred), coding: optional(coding) }), fc.record(whereGiven((value) => optional(fc.option(value)))))
  .map(([needed, rest]) => defined({ ...needed, ...rest }) as CorrectedFacts)
  .filter((set) => Object.keys(set).length > 0);

const sourceId = fc.constantFrom("s1", "s2", "s3");
const claimId = fc.constantFrom("c1", "c2", "c3");
export const someSource: fc.Arbitrary<Source> = fc
  .record({ sourceId, name: fc.constantFrom("Axios", "Mehr"), reliability: optional(fc.constantFrom("A" as const, "E" as const)), via: optional(fc.constant("UN mission")) })
  .map(defined);
export const someClaim: fc.Arbitrary<Claim> = fc
  .tuple(
    fc.oneof(
      fc.record({ about: fc.constant("munitions" as const), value: fc.constantFrom(350, "~320", ">=300") }),
      fc.record({ about: fc.constant("occurrence" as const), value: fc.constantFrom("confirms" as const, "denies" as const) }),
    ),
    fc.record({ claimId, claimant: fc.constantFrom("ISR", "IRN"), sourceId, credibility: optional(fc.integer({ min: 1, max: 6 })) }),
  )
  .map(([said, by]) => defined({ ...said, ...by }));

const grade = fc.oneof(fc.record({ sourceId, reliability: fc.constantFrom("A" as const, "F" as const) }), fc.record({ claimId, credibility: fc.integer({ min: 1, max: 6 }) }));
const because = fc.record({ reason: words, source: optional(someSource) });
const incidentData: { readonly [Type in IncidentEvent["type"]]: fc.Arbitrary<Extract<IncidentEvent, { type: Type }>["data"]> } = {
  IncidentReported: fc.record({ incidentId: fc.constant("damascus"), facts: someFacts, sources: fc.array(someSource, { maxLength: 2 }), claims: fc.array(someClaim, { maxLength: 2 }) }),
  IncidentCorroborated: fc.record({ source: someSource }),
  ClaimMade: fc.record({ claim: someClaim, source: optional(someSource) }),
  ClaimWithdrawn: fc.tuple(claimId, because).map(([id, why]) => ({ claimId: id, ...why })),
  GradeRevised: fc.record({ grade, reason: words }),
  IncidentCorrected: fc.record({ set: someCorrection, reason: words, basis: fc.constantFrom("new-information" as const, "coding-error" as const), source: optional(someSource) }),
  IncidentRetracted: fc.tuple(fc.constantFrom("false-report" as const, "entered-in-error" as const, "duplicate" as const), because).map(([basis, why]) => ({ basis, ...why })),
  IncidentReinstated: because,
  IncidentMerged: fc.tuple(fc.constantFrom("isfahan", "nevatim"), because).map(([into, why]) => ({ into, ...why })),
};

export const someIncidentEvent = fc.oneof(...Object.entries(incidentData).map(([type, data]) => (data as fc.Arbitrary<object>).map((value) => defined({ type, data: value }) as IncidentEvent)));

const sides = fc.constantFrom<NonNullable<ConflictDefinition["sides"]>[]>([], [{ name: "Israel", actors: [{ id: "ISR" }] }, { name: "Iran", actors: [{ id: "IRN" }] }]);
const name = fc.constantFrom("Israel-Iran", "Iran-Israel");
const definition = fc.record({ name, sides: optional(sides), watchedSince: optional(fc.constant("2023-10-07")) });
const conflictData: { readonly [Type in ConflictEvent["type"]]: fc.Arbitrary<Extract<ConflictEvent, { type: Type }>["data"]> } = {
  ConflictOpened: definition,
  ConflictRevised: fc.record({ set: fc.record({ name, sides: optional(fc.option(sides)), trigger: optional(fc.option(words)) }), reason: words }),
  ConflictClosed: fc.record({ reason: fc.constantFrom("ceasefire" as const, "low-activity" as const), endedAt: optional(fc.constant("2024-11-27")) }),
  ConflictReopened: fc.record({ reason: words }),
};

export const someConflictEvent = fc.oneof(...Object.entries(conflictData).map(([type, data]) => (data as fc.Arbitrary<object>).map((value) => defined({ type, data: value }) as ConflictEvent)));

const score = fc.double({ min: -1_000, max: 1_000, noNaN: true }).map((value) => value + 0);
const version = fc.constantFrom("1", "2", "2026-a");
const aboutTable = { scaleId: fc.constant("desk"), version, name: fc.constant("Acts"), citation: words, note: optional(words) };
const someCodes = <Code extends string>(...codes: Code[]) => fc.uniqueArray(fc.tuple(fc.constantFrom(...codes), score), { minLength: 1, selector: ([code]) => code }).map((pairs) => Object.fromEntries(pairs));

export const someScaleEvent: fc.Arbitrary<ScaleEvent> = fc
  .oneof(
    fc.record({ ...aboutTable, codes: fc.constant("cameo" as const), scores: someCodes("19", "042", "1213", "190") }),
    fc.record({ ...aboutTable, codes: fc.constant("plover" as const), scores: someCodes("ASSAULT", "ASSAULT airstrike", "CONSULT third-party") }),
  )
  .map((data) => ({ type: "ScaleAdded", data: defined(data) }));

const on: fc.Arbitrary<AlertRule["on"]> = fc.oneof(
  fc.record({ kind: fc.constant("direction" as const), to: fc.constantFrom<("escalating" | "de-escalating")[][]>(["escalating"], ["de-escalating", "escalating"]) }),
  fc.record({ kind: fc.constant("hostility" as const), atLeast: fc.integer({ min: 2, max: 5 }) }),
  fc.record({ kind: fc.constant("surge" as const), level: fc.constantFrom("one-year" as const, "three-year" as const) }),
  fc.record({ kind: fc.constant("contested-share" as const), above: fc.constantFrom(0, 0.25, 0.5) }),
  fc.record({ kind: fc.constant("past-changed" as const), by: fc.constantFrom({ tension: 2.5 }, { direction: true as const }), settledDays: fc.constantFrom(0, 1, 7) }),
);
export const someAlertRule: fc.Arbitrary<AlertRule> = fc
  .record({
    ruleId: fc.constant("border-force"), name: optional(words), conflicts: fc.constantFrom<AlertRule["conflicts"][]>("all", ["israel-iran"]), on,
    lens: fc.record({ scale: fc.constantFrom("goldstein-gdelt", "desk@1"), halfLife: fc.constantFrom(7, 30), reading: fc.constantFrom("accepted" as const, "uncontested" as const), clock: fc.constant("recorded" as const) }),
    webhook: optional(fc.constantFrom({ url: "https://desk.example/alerts" }, { url: "http://127.0.0.1:8080/x", secretRef: "desk" })),
  })
  .map(defined);

const alertId = fc.constantFrom("5f0c7f0e-8a53-5b57-9a52-1d3a2f6c0a11", "0d9b3c52-4f0e-5a63-8f0a-3f1a8d2b7c10");
const figures = fc.constantFrom<Record<string, number | string | null>[]>({ level: 4, incidentId: "damascus" }, { direction: "escalating", q: 1.5, z: null }, {});
const cause = fc.constantFrom({ kind: "incident" as const, incidentId: "damascus", revision: 2 }, { kind: "onset" as const, incidentId: "isfahan" }, { kind: "conflict" as const, revision: 1 }, { kind: "time" as const });
const found = { alertId, conflictId: fc.constant("israel-iran"), knownAt: fc.constantFrom("2024-04-14T00:00:00Z", "2024-04-14T00:00:00.000001Z"), value: figures, n: fc.nat(40), cause };
const alertData: { readonly [Type in AlertEvent["type"]]: fc.Arbitrary<Extract<AlertEvent, { type: Type }>["data"]> } = {
  AlertRuleSet: someAlertRule,
  AlertRuleRemoved: fc.record({ reason: optional(words) }),
  AlertFired: fc.record({ ...found, ruleVersion: fc.integer({ min: 1, max: 3 }), at: fc.constant("2024-04-14T00:00:00Z"), kind: fc.constantFrom("hostility", "direction"), threshold: figures, link: fc.constant("/c/israel-iran?at=2024-04-14T00:00:00Z") }),
  AlertUndone: fc.record(found),
  AlertAcknowledged: fc.record({ alertId, note: optional(words) }),
};

export const someAlertEvent = fc.oneof(...Object.entries(alertData).map(([type, data]) => (data as fc.Arbitrary<object>).map((value) => defined({ type, data: value }) as AlertEvent)));
