/** Talks and commitments of an incident, as fields of a form: what is said of making peace, in a report and in a correction. */
import type { components } from "../api/openapi.d.ts";
import { type Field, type Texts, given, written } from "./field.ts";
import { listIn } from "./parties.ts";

type Facts = components["schemas"]["ReportedFacts"];
type Talks = NonNullable<Facts["talks"]>;

const words = (values: readonly string[]): [string, string][] => [["", "not said"], ...values.map((value): [string, string] => [value, value.replaceAll("-", " ")])];
const FORMATS = ["direct", "proximity", "shuttle", "remote", "multilateral"];
const KINDS = ["ceasefire", "agreement", "release", "withdrawal", "exchange", "access", "disarmament", "other"];
const DECLARATIONS = ["unilateral", "bilateral", "multilateral"];

const hasTalks = (texts: Texts): boolean => written(texts, "channel") !== undefined;
const hasCommitment = (texts: Texts): boolean => written(texts, "commitment") !== undefined;

/** The rest of the talks is asked once they have a channel, and of a commitment once it has an id. */
export const talksFields = (at = ""): readonly Field[] => [
  { name: "channel", label: "Channel of talks", paths: [`${at}talks/channel`, `${at}talks`], hint: "usa-irn-oman: one id for all rounds of a track" },
  { name: "format", label: "Format", paths: [`${at}talks/format`], options: words(FORMATS), required: true, when: hasTalks },
  { name: "talking", label: "Between", paths: [`${at}talks/parties`], hint: "USA, IRN", required: true, when: hasTalks },
  { name: "thirdParties", label: "Who helps", paths: [`${at}talks/thirdParties`], hint: "OMN: mediator; QAT: host", when: hasTalks },
  { name: "venue", label: "Venue", paths: [`${at}talks/venue`], when: hasTalks },
  { name: "track", label: "Track", paths: [`${at}talks/track`], options: [["", "not said"], ["1", "1, officials"], ["1.5", "1.5, both"], ["2", "2, others"]], when: hasTalks },
  { name: "round", label: "Round", paths: [`${at}talks/round`], when: hasTalks },
  { name: "commitment", label: "Commitment made", paths: [`${at}commitment/id`, `${at}commitment`], hint: "truce-2024-11: an id, by which its end or a breach names it" },
  { name: "commitmentKind", label: "Kind", paths: [`${at}commitment/kind`], options: words(KINDS), required: true, when: hasCommitment },
  { name: "declaration", label: "Declared", paths: [`${at}commitment/declaration`], options: words(DECLARATIONS), required: true, when: hasCommitment },
  { name: "committed", label: "By", paths: [`${at}commitment/parties`], hint: "ISR, hezbollah", required: true, when: hasCommitment },
  { name: "from", label: "In force from", paths: [`${at}commitment/from`], hint: "2024-11-27T02:00:00Z", required: true, when: hasCommitment },
  { name: "until", label: "Until", paths: [`${at}commitment/until`], hint: "Empty: without an end", when: hasCommitment },
  { name: "ends", label: "Ends the commitments", paths: [`${at}ends`], hint: "Their ids, between commas" },
  { name: "violates", label: "Violates the commitments", paths: [`${at}violates`], hint: "truce-2024-11: ISR, where ISR says so" },
];

/** Pairs between semicolons: "OMN: mediator; QAT: host". */
const pairsIn = (line: string | undefined): [string, string | undefined][] => (line ?? "").split(";").map((pair) => pair.split(":").map((part) => part.trim())).flatMap(([of = "", is]) => (of === "" ? [] : [[of, is === "" ? undefined : is]]));
const pairsText = (pairs: readonly (readonly [string, string | undefined])[]): string => pairs.map(([of, is]) => (is === undefined ? of : `${of}: ${is}`)).join("; ");

/** Talks and commitments as they stand in the fields. */
export function talksTexts({ talks, commitment, ends = [], violates = [] }: Facts): Texts {
  return {
    channel: talks?.channel ?? "", format: talks?.format ?? "", talking: (talks?.parties ?? []).join(", "), venue: talks?.venue ?? "", track: String(talks?.track ?? ""), round: String(talks?.round ?? ""),
    thirdParties: pairsText((talks?.thirdParties ?? []).map(({ actor, role }) => [actor, role])),
    commitment: commitment?.id ?? "", commitmentKind: commitment?.kind ?? "", declaration: commitment?.declaration ?? "", committed: (commitment?.parties ?? []).join(", "), from: commitment?.from ?? "", until: commitment?.until ?? "",
    ends: ends.join(", "), violates: pairsText(violates.map((violation) => (typeof violation === "string" ? [violation, undefined] : [violation.commitment, violation.claimant]))),
  };
}

type Reader = (texts: Texts, base: Facts | null) => unknown;

const listOr = (list: readonly unknown[]): readonly unknown[] | undefined => (list.length === 0 ? undefined : list);
const numeric = (line: string | undefined): number | string | undefined => (line !== undefined && /^\d+(\.\d+)?$/.test(line) ? Number(line) : line);

const talksIn: Reader = (texts, base) => {
  if (!hasTalks(texts)) return undefined;
  const delegates: Talks["delegates"] = base?.talks?.delegates;
  return given({
    delegates, channel: written(texts, "channel"), format: written(texts, "format"), parties: listIn(texts.talking), venue: written(texts, "venue"), track: numeric(written(texts, "track")), round: numeric(written(texts, "round")),
    thirdParties: listOr(pairsIn(texts.thirdParties).map(([actor, role]) => ({ actor, role }))),
  });
};

const commitmentIn: Reader = (texts, base) => {
  if (!hasCommitment(texts)) return undefined;
  return given({
    class: base?.commitment?.class, summary: base?.commitment?.summary, id: written(texts, "commitment"), kind: written(texts, "commitmentKind"), declaration: written(texts, "declaration"),
    parties: listIn(texts.committed), from: written(texts, "from"), until: written(texts, "until"),
  });
};

/** Each fact, the fields it is read from, and how. */
export const TALKS_FACTS: Readonly<Record<string, readonly [fields: readonly string[], read: Reader]>> = {
  talks: [["channel", "format", "talking", "thirdParties", "venue", "track", "round"], talksIn],
  commitment: [["commitment", "commitmentKind", "declaration", "committed", "from", "until"], commitmentIn],
  ends: [["ends"], (texts) => listOr(listIn(texts.ends))],
  violates: [["violates"], (texts) => listOr(pairsIn(texts.violates).map(([commitment, claimant]) => given({ commitment, claimant })))],
};
