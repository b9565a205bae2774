/** What is kept of an incident with more than one event: enough to give its account on either clock at any knowledge time. */
import type { CorrectedFacts } from "../../src/domain/report.ts";
import type { Reliability } from "../../src/domain/source.ts";
import type { LedgerClaim } from "../../src/measures/view.ts";
import { type Account, correctedAccount } from "./account.ts";
import type { Interned } from "./interned.ts";

/** What an event after the report changes. */
export type Change =
  | { readonly kind: "corroborated" }
  | { readonly kind: "claimed"; readonly claim: LedgerClaim }
  | { readonly kind: "withdrawn"; readonly claimId: string }
  | { readonly kind: "source-graded"; readonly sourceId: string; readonly reliability: Reliability }
  | { readonly kind: "claim-graded"; readonly claimId: string; readonly credibility: number }
  | { readonly kind: "corrected"; readonly set: CorrectedFacts }
  | { readonly kind: "retracted" }
  | { readonly kind: "reinstated" }
  | { readonly kind: "merged"; readonly into: number; readonly eventId: string };

/** A change with its two knowledge times, in µs: `known` on the log's clock, `published` capped at it. */
export interface Dated {
  readonly change: Change;
  readonly known: number;
  readonly published: number;
  /** Applies on the published clock from the moment the incident is known (domain.md section 4). */
  readonly editorial: boolean;
}

export interface History {
  readonly report: { readonly account: Account; readonly claims: readonly LedgerClaim[]; readonly known: number; readonly published: number };
  readonly changes: Dated[];
}

/** How an incident stands by itself at some knowledge time. */
export interface Own {
  readonly situation: "active" | "retracted" | "merged";
  readonly account: Account;
  readonly claims: readonly LedgerClaim[];
  readonly into: number;
  readonly mergeEventId: string;
}

/** The earliest published time among the report and its corroborations. */
export function publishedBase(history: History): number {
  let base = history.report.published;
  for (const { change, published } of history.changes) if (change.kind === "corroborated") base = Math.min(base, published);
  return base;
}

/** When each change becomes known on a clock; `base` is when the incident itself does. */
export function knownTime(dated: Dated, clock: "recorded" | "published", base: number): number {
  if (clock === "recorded") return dated.known;
  return dated.editorial ? base : Math.max(dated.published, base);
}

/** Folds, in revision order, the changes that `isKnown` lets through. */
export function foldHistory(history: History, isKnown: (dated: Dated) => boolean, interned: Interned): Own {
  let own: Own = { situation: "active", account: history.report.account, claims: history.report.claims, into: -1, mergeEventId: "" };
  for (const dated of history.changes) if (isKnown(dated)) own = applied(own, dated.change, interned);
  return own;
}

function applied(own: Own, change: Change, interned: Interned): Own {
  switch (change.kind) {
    case "corroborated":
      return own;
    case "claimed":
      return { ...own, claims: [...own.claims, change.claim] };
    case "withdrawn":
      return { ...own, claims: own.claims.filter(({ claim }) => claim.claimId !== change.claimId) };
    case "source-graded":
      return { ...own, claims: own.claims.map((entry) => (entry.claim.sourceId === change.sourceId ? { ...entry, reliability: change.reliability } : entry)) };
    case "claim-graded":
      return { ...own, claims: own.claims.map((entry) => (entry.claim.claimId === change.claimId ? { ...entry, claim: { ...entry.claim, credibility: change.credibility } } : entry)) };
    case "corrected":
      return { ...own, account: correctedAccount(own.account, change.set, interned) };
    case "retracted":
      return { ...own, situation: "retracted" };
    case "reinstated":
      return { ...own, situation: "active", into: -1, mergeEventId: "" };
    case "merged":
      return { ...own, situation: "merged", into: change.into, mergeEventId: change.eventId };
  }
}
