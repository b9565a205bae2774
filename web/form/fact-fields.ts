/** What is accepted of an incident, as fields of a form: for a report, and for a correction. */
import type { components } from "../api/openapi.d.ts";
import { type ScaleTable, actOptions } from "../report/acts.ts";
import { type Amount, AMOUNT_HINT, amountIn, amountText } from "./amount.ts";
import { type Field, type Texts, given, numberIn, written } from "./field.ts";
import { listIn, partiesIn, partiesText } from "./parties.ts";
import { TALKS_FACTS, talksFields, talksTexts } from "./talks-fields.ts";

export type Facts = components["schemas"]["ReportedFacts"];
export type Correction = components["schemas"]["CorrectedFacts"];

const STATUS = [["", "occurred"], ["announced", "announced"], ["planned", "planned"]] as const;
const PRECISION = [["", "not said"], ["exact", "exact"], ["near", "near"], ["region", "region"], ["country", "country"]] as const;
export const WHEN_HINT = "2024-04-13T20:30Z, 2024-04-13, 2024-04, 2024-04-13/2024-04-14, 2023-10-08/..; ~ approximate, ? uncertain";

/** The four that say who did what to whom, and when; acts with their scores where the table of a scale is given. */
export const lineFields = (at = "", table?: ScaleTable): readonly Field[] => [
  { name: "initiators", label: "Who", paths: [`${at}initiators`], hint: "IRN, hezbollah; empty: unknown" },
  { name: "cameo", label: "Did what", paths: [`${at}coding`], options: actOptions(table), free: true, hint: "A CAMEO code, or a word of it" },
  { name: "targets", label: "To whom", paths: [`${at}targets`], hint: "ISR; empty: unknown" },
  { name: "occurred", label: "When it happened", paths: [`${at}occurred`], required: true, hint: WHEN_HINT },
];

export const detailFields = (at = ""): readonly Field[] => [
  { name: "summary", label: "In a sentence", paths: [`${at}summary`], kind: "words" },
  { name: "status", label: "Status", paths: [`${at}status`], options: STATUS },
  { name: "mid", label: "MID action", paths: [`${at}coding/mid`], kind: "number", hint: "0 to 21; empty: derived from the act where the crosswalk can" },
  ...(["fatalities", "injuries", "munitions", "intercepted"] as const).map((about): Field => ({ name: about, label: capital(about), paths: [`${at}magnitudes/${about}`], hint: AMOUNT_HINT })),
  { name: "civilians", label: "Civilians among the dead", paths: [`${at}magnitudes/fatalities/civilians`], kind: "number" },
  { name: "placeName", label: "Place", paths: [`${at}place/name`] },
  { name: "country", label: "Country", paths: [`${at}place/country`], hint: "Three letters: SYR" },
  { name: "lat", label: "Latitude", paths: [`${at}place/lat`, `${at}place`], kind: "number" },
  { name: "lon", label: "Longitude", paths: [`${at}place/lon`], kind: "number" },
  { name: "precision", label: "Place known", paths: [`${at}place/precision`], options: PRECISION },
  { name: "inResponseTo", label: "In response to", paths: [`${at}inResponseTo`], hint: "Ids of incidents, between commas" },
  ...talksFields(at),
];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const text = (value: number | string | undefined): string => (value === undefined ? "" : String(value));

/** An account as it stands in the fields. */
export function textsOf(facts: Facts | null): Texts {
  if (facts === null) return {};
  const { magnitudes = {}, place = {}, coding, status = "occurred" } = facts;
  return {
    conflicts: facts.conflicts.join(", "), initiators: partiesText(facts.initiators), targets: partiesText(facts.targets), cameo: text(coding.cameo), mid: text(coding.mid),
    occurred: facts.occurred, summary: text(facts.summary), status: status === "occurred" ? "" : status,
    fatalities: amountText(magnitudes.fatalities), civilians: text(magnitudes.fatalities?.civilians), injuries: amountText(magnitudes.injuries),
    munitions: amountText(magnitudes.munitions), intercepted: amountText(magnitudes.intercepted),
    placeName: text(place.name), country: text(place.country), lat: text(place.lat), lon: text(place.lon), precision: text(place.precision), inResponseTo: (facts.inResponseTo ?? []).join(", "),
    ...talksTexts(facts),
  };
}

/** "195: attack from the air" is 195. */
export const codeIn = (line: string | undefined): string | undefined => (line === undefined ? undefined : (/^\d{2,4}(?=:|$)/.exec(line)?.[0] ?? line));

type Reader = (texts: Texts, base: Facts | null) => unknown;

function codingIn(texts: Texts, base: Facts | null): unknown {
  const { cameo: _cameo, mid: _mid, derivedBy: _derivedBy, ...others } = base?.coding ?? {};
  return given({ ...others, cameo: codeIn(written(texts, "cameo")), mid: numberIn(texts, "mid") }) ?? {};
}

function fatalitiesIn(texts: Texts, base: Facts | null): Amount | undefined {
  const { low: _low, best: _best, high: _high, civilians: _civilians, ...others } = base?.magnitudes?.fatalities ?? {};
  return given({ ...others, ...amountIn(written(texts, "fatalities")), civilians: numberIn(texts, "civilians") });
}

const magnitudesIn: Reader = (texts, base) =>
  given({ fatalities: fatalitiesIn(texts, base), injuries: amountIn(written(texts, "injuries")), munitions: amountIn(written(texts, "munitions")), intercepted: amountIn(written(texts, "intercepted")) });

const placeIn: Reader = (texts) =>
  given({ name: written(texts, "placeName"), country: written(texts, "country")?.toUpperCase(), lat: numberIn(texts, "lat"), lon: numberIn(texts, "lon"), precision: written(texts, "precision") });

const idsIn = (name: string): Reader => (texts) => { const ids = listIn(texts[name]); return ids.length === 0 ? undefined : ids; };

/** Each fact, the fields it is read from, and how. */
const FACTS: Readonly<Record<string, readonly [fields: readonly string[], read: Reader]>> = {
  conflicts: [["conflicts"], (texts) => listIn(texts.conflicts)],
  occurred: [["occurred"], (texts) => written(texts, "occurred") ?? ""],
  initiators: [["initiators"], (texts, base) => partiesIn(texts.initiators, base?.initiators)],
  targets: [["targets"], (texts, base) => partiesIn(texts.targets, base?.targets)],
  coding: [["cameo", "mid"], codingIn],
  summary: [["summary"], (texts) => written(texts, "summary")],
  status: [["status"], (texts) => written(texts, "status")],
  magnitudes: [["fatalities", "civilians", "injuries", "munitions", "intercepted"], magnitudesIn],
  place: [["placeName", "country", "lat", "lon", "precision"], placeIn],
  inResponseTo: [["inResponseTo"], idsIn("inResponseTo")],
  ...TALKS_FACTS,
};

/** All facts that are written. */
export function factsIn(texts: Texts): Facts {
  return given(Object.fromEntries(Object.entries(FACTS).map(([name, [, read]]) => [name, read(texts, null)]))) as unknown as Facts;
}

/** What must be set for the account `base` to say what is written: nothing that was left as it stood. */
export function correctionIn(texts: Texts, base: Facts): Correction {
  const stood = textsOf(base);
  const changed = Object.entries(FACTS).filter(([, [fields]]) => fields.some((field) => (texts[field] ?? "").trim() !== (stood[field] ?? "")));
  return Object.fromEntries(changed.map(([name, [, read]]) => [name, read(texts, base) ?? null]));
}
