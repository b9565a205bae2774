/** What a rule comes to in a conflict: alerts that fire, and alerts that a later correction undoes. */
import { type AlertCause, type AlertFigures, type FiredAlert, type UndoneAlert, alertIdOf } from "../domain/alert.ts";
import type { AlertRule } from "../domain/alert-rule.ts";
import { formatMs, formatUs } from "../domain/instant.ts";
import { DEFAULT_HALF_LIFE_DAYS, DEFAULT_SCALE } from "../domain/lens.ts";

/** Whose knowledge a rule is read against: this desk's, any reader's, or - as if each incident had been known on its day - nobody's. */
export const LINE_CLOCKS = ["recorded", "published", "occurred"] as const;
export type LineClock = (typeof LINE_CLOCKS)[number];

export type Outcome = { readonly kind: "fired"; readonly alert: FiredAlert } | { readonly kind: "undone"; readonly undone: UndoneAlert };

/** A rule as it stands in a log. */
export interface StandingRule {
  readonly rule: AlertRule;
  readonly version: number;
}

export interface Crossing {
  readonly conflictId: string;
  /** ms: the state that was judged */
  readonly atMs: number;
  /** µs: when it was known */
  readonly us: number;
  readonly value: AlertFigures;
  readonly threshold: AlertFigures;
  readonly n: number;
  readonly cause: AlertCause;
}

export function firedAlert({ rule, version }: StandingRule, clock: LineClock, crossing: Crossing): FiredAlert {
  const { conflictId, atMs, us, value, threshold, n, cause } = crossing;
  const [at, knownAt] = [formatMs(atMs), formatUs(us)];
  return { alertId: alertIdOf(rule.ruleId, conflictId, us), ruleVersion: version, conflictId, at, knownAt, kind: rule.on.kind, value, threshold, n, cause, link: linkTo(rule, clock, conflictId, at, knownAt) };
}

/** The dashboard's page of the conflict, under the lens that was judged. */
function linkTo({ lens }: AlertRule, clock: LineClock, conflictId: string, at: string, knownAt: string): string {
  const query = new URLSearchParams({
    at,
    ...(clock !== "occurred" && { known: knownAt }),
    ...(clock === "published" && { clock }),
    ...(lens.scale !== DEFAULT_SCALE && { scale: lens.scale }),
    ...(lens.halfLife !== DEFAULT_HALF_LIFE_DAYS && { halfLife: String(lens.halfLife) }),
    ...(lens.reading !== "accepted" && { reading: lens.reading }),
  });
  return `/c/${encodeURIComponent(conflictId)}?${query.toString().replaceAll("%3A", ":")}`;
}
