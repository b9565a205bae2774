/**
 * The founding case: Israel, Iran, the United States and Hezbollah, October 2023 to May 2024, from public record.
 * Commands stand in the order of publication, each with the time at which a source made it public; where a minute is
 * not on record, the incident's summary says "time approximate". Best read on the published clock.
 */
import type { FactCommand } from "./domain/command.ts";
import type { IncidentReport } from "./domain/report.ts";
import type { Source } from "./domain/source.ts";

/** A command and its Idempotency-Key: recording it twice changes nothing. */
export interface Keyed {
  readonly command: FactCommand;
  readonly key: string;
}

/** Where the demo opens: the day the article was written that it follows. */
export const FOUNDING_LENS = { at: "2024-05-18T00:00:00Z", knownAt: "2024-05-18T00:00:00Z", clock: "published" } as const;

const STRIKE = "damascus-consulate-2024-04-01";
const ATTACK = "iran-attack-2024-04-13";
const ISFAHAN = "isfahan-strike-2024-04-19";
const MAY_TALKS = "oman-talks-2024-05-14";

const ISR = { id: "ISR", kind: "state", name: "Israel" } as const;
const IRN = { id: "IRN", kind: "state", name: "Iran" } as const;
const USA = { id: "USA", kind: "state", name: "United States" } as const;
const OMN = { id: "OMN", kind: "state", name: "Oman" } as const;
const HEZBOLLAH = { id: "hezbollah", kind: "armed-group", name: "Hezbollah" } as const;

/** Iran's envoy spoke once; both agencies rest on him. */
const UN_MISSION = "Iran's mission to the United Nations";

const source = (sourceId: string, name: string, publishedAt: string, more: Partial<Source> = {}): Source => ({ sourceId, name, publishedAt, ...more });

type Body<Type> = Extract<FactCommand, { type: Type; body: object }>["body"];

function open(conflictId: string, name: string, first: [string, string], second: [string, string]): Keyed {
  const sides = [first, second].map(([side, id]) => ({ name: side, actors: [{ id, role: "primary" as const }] }));
  return { key: `demo-open-${conflictId}`, command: { type: "OpenConflict", conflictId, body: { name, sides, watchedSince: "2023-10-07" } } };
}

function report(incident: IncidentReport & { incidentId: string }): Keyed {
  return { key: `demo-report-${incident.incidentId}`, command: { type: "ReportIncident", report: incident, coded: "hand" } };
}

function claim(incidentId: string, body: Body<"MakeClaim"> & { claimId: string }): Keyed {
  return { key: `demo-claim-${incidentId}-${body.claimId}`, command: { type: "MakeClaim", incidentId, body } };
}

function fatalities(day: string, figures: { low: number; best: number; high: number }, words: string): Keyed {
  const from = source(`press-${day}`, `Press reports of ${day}`, `${day}T12:00:00Z`);
  const body: Body<"CorrectIncident"> = { set: { magnitudes: { fatalities: figures } }, reason: words, basis: "new-information", source: from };
  return { key: `demo-correct-${STRIKE}-${day}`, command: { type: "CorrectIncident", incidentId: STRIKE, body } };
}

const conflicts: readonly Keyed[] = [
  open("israel-iran", "Israel and Iran", ["Israel", "ISR"], ["Iran", "IRN"]),
  open("usa-iran", "United States and Iran", ["United States", "USA"], ["Iran", "IRN"]),
  open("israel-hezbollah", "Israel and Hezbollah", ["Israel", "ISR"], ["Hezbollah", "hezbollah"]),
];

const exchanges: readonly Keyed[] = [
  report({
    incidentId: "hezbollah-exchanges-2023-10-08",
    conflicts: ["israel-hezbollah"],
    occurred: "2023-10-08/..",
    initiators: [HEZBOLLAH],
    targets: [ISR],
    coding: { cameo: "194" },
    place: { name: "Border of Israel and Lebanon", lat: 33.1, lon: 35.4, precision: "region" },
    summary: "Hezbollah and Israel exchange artillery fire across the border, since the day after the war in Gaza broke out (time approximate)",
    sources: [source("press-2023-10-08", "Press reports of 2023-10-08", "2023-10-08T06:00:00Z")],
  }),
];

const oman: Pick<IncidentReport, "conflicts" | "concerns" | "initiators" | "targets" | "coding" | "place"> = {
  conflicts: ["usa-iran"],
  concerns: ["israel-iran"],
  initiators: [OMN],
  targets: [USA, IRN],
  coding: { cameo: "045", plover: { type: "CONSULT", mode: "third-party" } },
  place: { name: "Oman", country: "OMN", lat: 21.5, lon: 56, precision: "country" },
};

const channel: NonNullable<IncidentReport["talks"]> = {
  channel: "usa-irn-oman", format: "proximity", track: 1, venue: "Oman", parties: ["USA", "IRN"], thirdParties: [{ actor: "OMN", role: "mediator" }],
};

const januaryTalks: readonly Keyed[] = [
  report({
    ...oman,
    incidentId: "oman-talks-2024-01",
    occurred: "2024-01",
    talks: { ...channel, round: 1 },
    summary: "Indirect talks of the United States and Iran in Oman: two rooms, Omani mediators between them (time approximate)",
    sources: [source("press-2024-03-14", "Press reports of 2024-03-14", "2024-03-14T12:00:00Z")],
  }),
];

const strike: readonly Keyed[] = [
  report({
    incidentId: STRIKE,
    conflicts: ["israel-iran"],
    occurred: "2024-04-01T14:00Z",
    initiators: [ISR],
    targets: [IRN],
    coding: { cameo: "195", mid: 16 },
    magnitudes: { fatalities: { low: 5, best: 7, high: 7 } },
    place: { name: "Consulate of Iran, Damascus", country: "SYR", lat: 33.5, lon: 36.26, precision: "near" },
    summary: "Air strike on Iran's consulate in Damascus kills Mohammad Reza Zahedi, the Revolutionary Guards' commander for Lebanon and Syria (time approximate)",
    sources: [source("press-2024-04-01", "Press reports of 2024-04-01, from Iranian and Syrian state media", "2024-04-01T16:06:00Z")],
    thresholds: [{ kind: "diplomatic-premises", claimant: "IRN", source: "press-2024-04-01", label: "an attack on diplomatic premises" }],
  }),
  claim(STRIKE, {
    claimId: "irn-attributes", about: "responsibility", value: { stance: "attributes", to: ["ISR"] }, claimant: "IRN",
    source: source("iran-mfa-2024-04-01", "Foreign ministry of Iran", "2024-04-01T18:00:00Z"),
  }),
  claim(STRIKE, {
    claimId: "syr-attributes", about: "responsibility", value: { stance: "attributes", to: ["ISR"] }, claimant: "SYR",
    source: source("syria-mfa-2024-04-01", "Foreign ministry of Syria", "2024-04-01T18:30:00Z"),
  }),
  claim(STRIKE, {
    claimId: "isr-declines", about: "responsibility", value: "declines-to-comment", claimant: "ISR",
    source: source("idf-2024-04-01", "Israel Defense Forces, asked by the press", "2024-04-01T19:00:00Z"),
  }),
  fatalities("2024-04-02", { low: 5, best: 8, high: 8 }, "the count is revised to eight"),
  fatalities("2024-04-05", { low: 5, best: 7, high: 8 }, "the count is revised to seven, eight at most"),
];

const attack: readonly Keyed[] = [
  report({
    incidentId: ATTACK,
    conflicts: ["israel-iran"],
    occurred: "2024-04-13/2024-04-14",
    initiators: [IRN],
    targets: [ISR],
    coding: { cameo: "195", mid: 16 },
    magnitudes: { munitions: { best: 350 }, fatalities: { low: 0, best: 0, high: 0, civilians: 0 } },
    place: { name: "Nevatim", country: "ISR", lat: 31.2, lon: 35, precision: "near" },
    summary: "Iran fires some 350 drones and missiles at Israel, towards an air base above all: its first direct attack on Israeli territory (time approximate)",
    inResponseTo: [STRIKE],
    sources: [source("axios-2024-04-13", "Axios", "2024-04-13T20:30:00Z", { reliability: "B" })],
    thresholds: [{ kind: "first-direct-attack", claimant: "ISR", source: "axios-2024-04-13", label: "first direct attack on Israeli territory" }],
  }),
  claim(ATTACK, {
    claimId: "isr-munitions-1", about: "munitions", value: ">=300", claimant: "ISR", credibility: 2,
    source: source("idf-2024-04-14-morning", "Israel Defense Forces, first figures", "2024-04-14T05:00:00Z"),
  }),
  claim(ATTACK, { claimId: "isr-outcome", about: "outcome", value: "the vast majority were intercepted", claimant: "ISR", source: "idf-2024-04-14-morning" }),
  claim(ATTACK, {
    claimId: "irn-outcome", about: "outcome", value: "success", claimant: "IRN",
    source: source("iran-general-staff-2024-04-14", "General staff of Iran's armed forces", "2024-04-14T07:00:00Z"),
  }),
  claim(ATTACK, {
    claimId: "axios-munitions", about: "munitions", value: 350, claimant: "axios",
    source: source("axios-2024-04-14", "Axios", "2024-04-14T09:00:00Z", { reliability: "B" }),
  }),
  claim(ATTACK, {
    claimId: "isr-munitions-2", about: "munitions", value: 320, claimant: "ISR", credibility: 2,
    source: source("idf-2024-04-14-noon", "Israel Defense Forces, by kind: 170 drones, 30 cruise and 120 ballistic missiles", "2024-04-14T12:00:00Z"),
  }),
];

const isfahan: readonly Keyed[] = [
  report({
    incidentId: ISFAHAN,
    conflicts: ["israel-iran"],
    occurred: "2024-04-19T01:15Z",
    initiators: [ISR],
    targets: [IRN],
    coding: { cameo: "195", mid: 16 },
    place: { name: "Isfahan", country: "IRN", lat: 32.65, lon: 51.67, precision: "near" },
    summary: "Explosions near an air base at Isfahan: a strike by Israel, according to US officials (time approximate)",
    inResponseTo: [ATTACK],
    sources: [source("us-officials-2024-04-19", "Press reports of 2024-04-19, from US officials", "2024-04-19T02:30:00Z")],
    claims: [
      { claimId: "usa-confirms", about: "occurrence", value: "confirms", claimant: "USA", source: "us-officials-2024-04-19" },
      { claimId: "usa-attributes", about: "responsibility", value: { stance: "attributes", to: ["ISR"] }, claimant: "USA", source: "us-officials-2024-04-19" },
    ],
  }),
  claim(ISFAHAN, {
    claimId: "irn-denies", about: "occurrence", value: "denies", claimant: "IRN",
    source: source("iran-spokesman-2024-04-19", "Spokesman of Iran: no attack from outside", "2024-04-19T05:00:00Z"),
  }),
  claim(ISFAHAN, {
    claimId: "isr-declines", about: "responsibility", value: "declines-to-comment", claimant: "ISR",
    source: source("idf-2024-04-19", "Israel Defense Forces, asked by the press", "2024-04-19T06:00:00Z"),
  }),
];

const mayTalks: readonly Keyed[] = [
  report({
    ...oman,
    incidentId: MAY_TALKS,
    occurred: "2024-05-14",
    talks: { ...channel, round: 2, delegates: [{ actor: "USA", name: "Brett McGurk" }, { actor: "USA", name: "Abram Paley" }] },
    summary: "Indirect talks of the United States and Iran in Oman, the first since the attacks of April: how to keep the war in Gaza from spreading, and Iran's nuclear programme",
    sources: [source("axios-2024-05-17", "Axios", "2024-05-17T21:00:00Z", { reliability: "B" })],
    claims: [{ claimId: "usa-declines", about: "occurrence", value: "declines-to-comment", claimant: "USA", source: "axios-2024-05-17" }],
  }),
  claim(MAY_TALKS, {
    claimId: "irn-confirms", about: "occurrence", value: "confirms", claimant: "IRN",
    source: source("mehr-2024-05-18", "Mehr", "2024-05-18T18:00:00Z", { via: UN_MISSION }),
  }),
  { key: `demo-corroborate-${MAY_TALKS}-irna`, command: { type: "CorroborateIncident", incidentId: MAY_TALKS, body: { source: source("irna-2024-05-18", "IRNA", "2024-05-18T18:00:00Z", { via: UN_MISSION }) } } },
];

/** Three conflicts, six incidents, and what was claimed and corrected since, in the order of publication. */
export const foundingCase: readonly Keyed[] = [...conflicts, ...exchanges, ...januaryTalks, ...strike, ...attack, ...isfahan, ...mayTalks];
