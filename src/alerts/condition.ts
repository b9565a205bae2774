/** What a rule waits for, judged at one instant with one state of knowledge; and when, if nothing more is said, it has to be judged again. */
import type { AlertFigures } from "../domain/alert.ts";
import type { AlertCondition } from "../domain/alert-rule.ts";
import { MS_PER_DAY } from "../domain/instant.ts";
import type { Reading } from "../domain/lens.ts";
import { FLAG } from "../measures/columns.ts";
import { deathsUnder } from "../measures/deaths.ts";
import { STRONG_Z } from "../measures/direction.ts";
import { currentHostility } from "../measures/hostility.ts";
import { leavesOutContested } from "../measures/intensity.ts";
import { countedOnsets, countedWithin } from "../measures/select.ts";
import { surgeAt } from "../measures/surge.ts";
import { CONTESTABLE, type Tally } from "../measures/tally.ts";
import type { View } from "../measures/view.ts";

/** A conflict at an instant (ms). The tally has taken in every row up to it. */
export interface Look {
  readonly view: View;
  readonly tally: Tally;
  readonly atMs: number;
  readonly reading: Reading;
}

/** A condition that holds or does not; one that tells of a change in the past is an event, not a condition: see past-change.ts. */
export type StandingCondition = Exclude<AlertCondition, { kind: "past-changed" }>;

interface Judge<On> {
  /** Names what holds; null: nothing does. Another name is another crossing. */
  key(on: On, look: Look): string | null;
  value(on: On, look: Look): AlertFigures;
  threshold(on: On): AlertFigures;
  /** The first ms after the look at which time alone may change the key, incidents whose own time is yet to come apart; Infinity: never. */
  next(on: On, look: Look): number;
}

type Of<Kind extends AlertCondition["kind"]> = Extract<AlertCondition, { kind: Kind }>;

const WINDOW_MS = 30 * MS_PER_DAY;
const LEAST_DEATHS = 100;
/** Days after a death at which it enters or leaves one of the windows of a surge. */
const SURGE_EDGES = [30, 365, 395, 1_095, 1_125].map((days) => days * MS_PER_DAY);
const SURGE_PAST_MS = 1_125 * MS_PER_DAY;
const CONTESTED_OCCURRENCE = CONTESTABLE.indexOf("occurrence");

const direction: Judge<Of<"direction">> = {
  key({ to }, { tally, atMs }) {
    const { value, support } = tally.direction.at(atMs);
    return support === "strong" && (to as readonly string[]).includes(value) ? value : null;
  },
  value(_on, { tally, atMs }) {
    const { value, support, q, z } = tally.direction.at(atMs);
    return { direction: value, support, q, z };
  },
  threshold: ({ to }) => ({ direction: to.join(" or "), support: "strong", z: STRONG_Z }),
  next: (_on, { tally, atMs }) => tally.direction.nextAfter(atMs),
};

const hostility: Judge<Of<"hostility">> = {
  key: ({ atLeast }, look) => ((levelOf(look)?.level ?? 0) >= atLeast ? "reached" : null),
  value(_on, look) {
    const found = levelOf(look);
    return { level: found?.level ?? null, incidentId: found ? look.view.incidentId(found.row) : null };
  },
  threshold: ({ atLeast }) => ({ atLeast }),
  next({ atLeast }, { view, atMs, reading }) {
    let last = -Infinity;
    for (const row of countedWithin(view, atMs - WINDOW_MS, atMs, leavesOutContested(reading))) {
      if (view.tables.levels[view.columns.coding[row]] >= atLeast) last = Math.max(last, view.columns.end[row]);
    }
    return last + WINDOW_MS > atMs ? last + WINDOW_MS : Infinity;
  },
};

function levelOf({ view, atMs, reading }: Look): { level: number; row: number } | null {
  return currentHostility(view, atMs, leavesOutContested(reading));
}

const surge: Judge<Of<"surge">> = {
  key({ level }, look) {
    // Nearly always the last 30 days alone decide.
    if (deathsWithin(look) < LEAST_DEATHS) return null;
    const found = surgeAt(look.view, look.atMs, historySince(look), look.reading)?.level ?? "none";
    return found === "three-year" || found === level ? "surge" : null;
  },
  value(_on, look) {
    const found = surgeAt(look.view, look.atMs, historySince(look), look.reading);
    return { level: found?.level ?? null, deaths30: found?.deaths30 ?? null };
  },
  threshold: ({ level }) => ({ level, deaths30: LEAST_DEATHS }),
  next(_on, look) {
    if (deathsWithin(look) < LEAST_DEATHS) return Infinity;
    const { view, atMs } = look;
    const since = historySince(look) ?? Infinity;
    let next = [365, 1_095].map((days) => since + days * MS_PER_DAY).find((ms) => ms > atMs) ?? Infinity;
    for (const row of countedOnsets(view, atMs - SURGE_PAST_MS, atMs, leavesOutContested(look.reading))) {
      if ((view.columns.flags[row] & FLAG.DEATHS_HERE) === 0) continue;
      for (const edge of SURGE_EDGES) if (view.columns.onset[row] + edge > atMs) next = Math.min(next, view.columns.onset[row] + edge);
    }
    return next;
  },
};

function historySince({ view, tally }: Look): number | undefined {
  return view.watchedSinceMs ?? (tally.firstMs === Infinity ? undefined : tally.firstMs);
}

function deathsWithin({ view, atMs, reading }: Look): number {
  let sum = 0;
  for (const row of countedOnsets(view, atMs - WINDOW_MS, atMs, leavesOutContested(reading))) {
    if ((view.columns.flags[row] & FLAG.DEATHS_HERE) !== 0) sum += Math.max(0, deathsUnder(view, row, reading).best);
  }
  return sum;
}

const contestedShare: Judge<Of<"contested-share">> = {
  key: ({ above }, { tally }) => (shareOf(tally) > above ? "above" : null),
  value: (_on, { tally }) => ({ share: tally.n === 0 ? null : shareOf(tally), contested: tally.contested[CONTESTED_OCCURRENCE] }),
  threshold: ({ above }) => ({ above }),
  next: () => Infinity,
};

const shareOf = ({ n, contested }: Tally): number => (n === 0 ? 0 : contested[CONTESTED_OCCURRENCE] / n);

/** A condition with its own judge: it needs nothing but a look. */
export interface Judged {
  readonly threshold: AlertFigures;
  key(look: Look): string | null;
  value(look: Look): AlertFigures;
  next(look: Look): number;
}

export function judged(on: StandingCondition): Judged {
  switch (on.kind) {
    case "direction":
      return bound(direction, on);
    case "hostility":
      return bound(hostility, on);
    case "surge":
      return bound(surge, on);
    case "contested-share":
      return bound(contestedShare, on);
  }
}

function bound<On>(judge: Judge<On>, on: On): Judged {
  return { threshold: judge.threshold(on), key: (look) => judge.key(on, look), value: (look) => judge.value(on, look), next: (look) => judge.next(on, look) };
}
