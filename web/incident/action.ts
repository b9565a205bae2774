/** What can be done to a record: each a small form, and the request that it becomes. */
import { type Answer, api } from "../api/client.ts";
import { type Field, type Texts, asked, written } from "../form/field.ts";
import { correctionIn, detailFields, lineFields, textsOf } from "../form/fact-fields.ts";
import { type Source, sourceFields, sourceIn } from "../form/source-fields.ts";
import { understand } from "../report/occurrence.ts";
import type { LensQuery } from "../time/lens.ts";
import type { Account } from "./account-answer.ts";
import { claimBody, claimFields, onlySource } from "./claim-form.ts";
import { claimOptions } from "./claim-options.ts";
import { gradables, gradeBody, gradeFields } from "./grade-form.ts";

export type ActionName = "source" | "claim" | "withdrawal" | "grade" | "correction" | "retraction" | "reinstatement" | "merge";

export interface Headers {
  readonly "If-Match": string;
  readonly "Idempotency-Key": string;
}

/** To be told under a lens what the form would do, sent with the key that it would be recorded with; the signal ends the wait. */
export interface Trial {
  readonly preview: LensQuery;
  readonly "Idempotency-Key": string;
  readonly signal: AbortSignal;
}

/** What a form is sent for: to be recorded, or to be tried. */
export type Sending = Headers | Trial;

export interface Action {
  readonly title: string;
  /** what the button that sends it says */
  readonly verb: string;
  /** whether the record can take it as it stands */
  readonly fits: (account: Account) => boolean;
  readonly fields: (account: Account) => readonly Field[];
  /** what stands in the fields at first */
  readonly start: (account: Account) => Texts;
  /** whether enough is written to ask what it would do, beside its required fields */
  readonly isAskable?: (account: Account, texts: Texts) => boolean;
  readonly send: (account: Account, texts: Texts, sending: Sending) => Promise<Answer<unknown>>;
}

const REASON: Field = { name: "reason", label: "Reason", paths: ["reason"], required: true, kind: "words" };
const CITED = sourceFields("source");
const CORRECTION_BASES = [["new-information", "new information"], ["coding-error", "a coding error here"]] as const;
const RETRACTION_BASES = [["false-report", "the report was false"], ["entered-in-error", "entered in error"], ["duplicate", "a duplicate"]] as const;

const isReported = ({ situation }: Account): boolean => situation === "reported";
const isGone = ({ situation }: Account): boolean => situation === "retracted" || situation === "merged";
const none = (): Texts => ({});
const reason = (texts: Texts): string => written(texts, "reason") ?? "";
function how(sending: Sending) {
  if (!("preview" in sending)) return { headers: { ...sending } };
  return { query: { ...sending.preview, preview: "1" as const }, headers: { "Idempotency-Key": sending["Idempotency-Key"] }, signal: sending.signal };
}
const to = ({ incidentId }: Account, sending: Sending) => ({ path: { incidentId }, ...how(sending) });
/** What ids of sources and claims are made of. */
const keyOf = (sending: Sending): string => sending["Idempotency-Key"];

function cited({ sources }: Account, texts: Texts, key: string): { source: Source } | undefined {
  const source = sourceIn(texts, key, sources.map(({ sourceId }) => sourceId));
  return source && { source };
}

export const ACTIONS: Readonly<Record<ActionName, Action>> = {
  source: {
    title: "Add a source", verb: "Add the source", fits: ({ situation }) => situation === "reported" || situation === "merged", start: none,
    fields: () => sourceFields("source").map((field) => ({ ...field, required: field.name === "sourceName" })),
    send: (account, texts, sending) => api.post("/v1/incidents/{incidentId}/sources", { ...to(account, sending), body: { source: { sourceId: "", name: "", ...cited(account, texts, keyOf(sending))?.source } } }),
  },
  claim: {
    title: "Add a claim", verb: "Add the claim", fits: () => true, start: (account) => ({ about: "occurrence", stance: "confirms", source: onlySource(account) }), fields: claimFields,
    send: (account, texts, sending) => api.post("/v1/incidents/{incidentId}/claims", { ...to(account, sending), body: claimBody(account, texts, keyOf(sending)) }),
  },
  withdrawal: {
    title: "Withdraw a claim", verb: "Withdraw the claim", fits: ({ claims }) => claims.some(({ standing }) => standing), start: ({ claims }) => ({ claimId: claims.find(({ standing }) => standing)?.claimId ?? "" }),
    fields: (account) => [{ name: "claimId", label: "Claim", paths: ["claimId"], options: claimOptions(account) }, REASON],
    send: (account, texts, sending) =>
      api.post("/v1/incidents/{incidentId}/claims/{claimId}/withdrawal", { path: { incidentId: account.incidentId, claimId: texts.claimId ?? "" }, ...how(sending), body: { reason: reason(texts) } }),
  },
  grade: {
    title: "Grade a source or claim", verb: "Save the grade", fits: (account) => (isReported(account) || account.situation === "merged") && gradables(account).length > 0,
    start: (account) => ({ graded: gradables(account)[0]?.key ?? "" }), fields: (account) => [...gradeFields(account), REASON],
    send: (account, texts, sending) => api.post("/v1/incidents/{incidentId}/grades", { ...to(account, sending), body: { grade: gradeBody(account, texts), reason: reason(texts) } }),
  },
  correction: {
    isAskable: ({ facts }, texts) => facts !== null && Object.keys(correctionIn(texts, facts)).length > 0 && understand(texts.occurred ?? "").ok,
    title: "Correct the account", verb: "Save the correction", fits: isReported, start: ({ facts }) => ({ ...textsOf(facts), basis: "new-information" }),
    fields: () => [
      REASON, { name: "basis", label: "Because of", paths: ["basis"], options: CORRECTION_BASES },
      ...lineFields("set/"), ...detailFields("set/"), { name: "conflicts", label: "Conflicts", paths: ["set/conflicts"], hint: "Their ids, between commas" }, ...CITED,
    ],
    send: (account, texts, sending) => api.post("/v1/incidents/{incidentId}/corrections", {
      ...to(account, sending),
      body: { set: account.facts === null ? {} : correctionIn(texts, account.facts), reason: reason(texts), basis: texts.basis as "new-information", ...cited(account, texts, keyOf(sending)) },
    }),
  },
  retraction: {
    title: "Retract the incident", verb: "Retract it", fits: isReported, start: () => ({ basis: "false-report" }),
    fields: () => [{ name: "basis", label: "Because", paths: ["basis"], options: RETRACTION_BASES }, REASON, ...CITED],
    send: (account, texts, sending) => api.post("/v1/incidents/{incidentId}/retraction", {
      ...to(account, sending), body: { basis: texts.basis as "false-report", reason: reason(texts), ...cited(account, texts, keyOf(sending)) },
    }),
  },
  reinstatement: {
    title: "Reinstate the incident", verb: "Reinstate it", fits: isGone, start: none, fields: () => [REASON, ...CITED],
    send: (account, texts, sending) => api.post("/v1/incidents/{incidentId}/reinstatement", { ...to(account, sending), body: { reason: reason(texts), ...cited(account, texts, keyOf(sending)) } }),
  },
  merge: {
    title: "Merge into another incident", verb: "Merge", fits: isReported, start: none,
    fields: () => [{ name: "into", label: "The incident that stays", paths: ["into"], required: true, hint: "Its id, as in its address: /i/…" }, REASON],
    send: (account, texts, sending) => api.post("/v1/incidents/{incidentId}/merge", { ...to(account, sending), body: { into: written(texts, "into") ?? "", reason: reason(texts) } }),
  },
};

/** What is written in the fields that are asked: what another choice had asked for is not sent. */
export function askedTexts(fields: readonly Field[], texts: Texts): Texts {
  return Object.fromEntries(asked(fields, texts).map(({ name }) => [name, texts[name] ?? ""]));
}
