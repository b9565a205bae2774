/** Direction read literally (domain.md section 5): every candidate instant in order, each judged by sums over all incidents. */
import { MS_PER_DAY } from "../../src/domain/instant.ts";

/** A conflict-scored incident: its onset in ms and |s|. */
export interface Blow {
  readonly onset: number;
  readonly weight: number;
}

export interface OracleDirection {
  readonly value: "insufficient" | "quiet" | "escalating" | "steady" | "de-escalating";
  readonly sinceMs: number | undefined;
  readonly rate7: number;
  readonly rate30: number;
  readonly q: number | null;
  readonly z: number | null;
  readonly support: "strong" | "weak" | null;
}

const days = (count: number): number => count * MS_PER_DAY;

/** r_h = (ln2/h) sum |s| 2^(-(at-onset)/h) */
function rate(blows: readonly Blow[], at: number, h: number): number {
  return (Math.LN2 / h) * blows.filter(({ onset }) => onset <= at).reduce((sum, { onset, weight }) => sum + weight * 2 ** (-(at - onset) / days(h)), 0);
}

const within = (blows: readonly Blow[], at: number, count: number): number => blows.filter(({ onset }) => onset > at - days(count) && onset <= at).length;

type Value = OracleDirection["value"];

function judged(blows: readonly Blow[], watched: number, at: number, before: Value): Value {
  if (within(blows, at, 90) < 2 || at - watched < days(90)) return "insufficient";
  if (within(blows, at, 30) === 0) return "quiet";
  const q = rate(blows, at, 7) / rate(blows, at, 30);
  if (before === "escalating" && q >= 1.1) return before;
  if (before === "de-escalating" && q <= 0.9) return before;
  return q >= 1.25 ? "escalating" : q <= 0.75 ? "de-escalating" : "steady";
}

/**
 * Whatever may change the direction up to `at`: onsets, window edges, and the first ms at which q has fallen to a threshold - with the
 * one after it, for at the first rounding may leave q a hair above.
 */
function candidates(blows: readonly Blow[], watched: number, at: number): number[] {
  const onsets = [...new Set(blows.map(({ onset }) => onset))];
  const crossings = onsets.flatMap((onset) => {
    const q = rate(blows, onset, 7) / rate(blows, onset, 30);
    return [1.1, 0.75].map((threshold) => Math.ceil(onset + days(Math.log2(q / threshold) / (1 / 7 - 1 / 30)))).flatMap((ms) => [ms, ms + 1]).filter((ms) => ms > onset);
  });
  const all = [...onsets, ...onsets.map((onset) => onset + days(30)), ...onsets.map((onset) => onset + days(90)), watched + days(90), ...crossings];
  return [...new Set(all)].filter((ms) => ms <= at && ms >= Math.min(...onsets)).sort((a, b) => a - b);
}

/** `blows` with onset <= at; `watched`: since when, ms. */
export function oracleDirection(blows: readonly Blow[], watched: number, at: number): OracleDirection {
  const [rate7, rate30] = [rate(blows, at, 7), rate(blows, at, 30)];
  let [value, sinceMs]: [Value, number | undefined] = ["insufficient", undefined];
  for (const ms of candidates(blows, watched, at)) {
    const next = judged(blows, watched, ms, value);
    if (next !== value || sinceMs === undefined) [value, sinceMs] = [next, ms];
  }
  const kernels = blows.map(({ onset, weight }) => weight * ((Math.LN2 / 7) * 2 ** (-(at - onset) / days(7)) - (Math.LN2 / 30) * 2 ** (-(at - onset) / days(30))));
  const root = Math.sqrt(kernels.reduce((sum, k) => sum + k * k, 0));
  const z = root > 0 ? kernels.reduce((sum, k) => sum + k, 0) / root : null;
  const sign = value === "escalating" ? 1 : value === "de-escalating" ? -1 : 0;
  return { value, sinceMs, rate7, rate30, q: blows.length === 0 ? null : rate7 / rate30, z, support: sign === 0 ? null : sign * (z ?? 0) >= 1.64 ? "strong" : "weak" };
}
