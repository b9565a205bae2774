/** Every standing rule on every conflict it watches, kept up as the ledger grows. Pure but for its own memory: it appends and delivers nothing. */
import type { AlertBoard, RuleEntry } from "../../projections/ledger/alert-board.ts";
import type { Ledger } from "../../projections/ledger/ledger.ts";
import type { Segment } from "../../projections/ledger/segment.ts";
import { watchedSegments } from "./dry-run.ts";
import type { Outcome } from "./outcome.ts";
import { RuleWatch } from "./rule-watch.ts";

/** An outcome that the log does not have yet. */
export interface Due {
  readonly ruleId: string;
  readonly outcome: Outcome;
}

interface Watched {
  readonly version: number;
  readonly byConflict: Map<string, RuleWatch>;
}

export class LiveWatches {
  readonly #ledger: Ledger;
  readonly #byRule = new Map<string, Watched>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  get ledger(): Ledger {
    return this.#ledger;
  }

  /**
   * Judges everything up to a time (µs) in the conflicts touched since, and wherever time alone is due; one watch a step, so that the
   * caller may pause between. Rules that are new, or say something new, begin at the time they were set.
   */
  *advance(touched: ReadonlySet<string>, untilUs: number): Generator<readonly Due[]> {
    for (const [ruleId, { version }] of this.#byRule) if (!isStanding(this.#ledger.alerts.rule(ruleId), version)) this.#byRule.delete(ruleId);
    for (const entry of this.#ledger.alerts.rules) {
      if (entry.removed) continue;
      const watched = this.#watched(entry);
      for (const segment of watchedSegments(this.#ledger, entry.rule)) {
        const watch = watched.byConflict.get(segment.conflictId);
        if (watch && !touched.has(segment.conflictId) && watch.nextMs * 1_000 > untilUs) continue;
        yield this.#advanced(entry, segment, watched, watch, untilUs);
      }
    }
  }

  #watched({ rule, version }: RuleEntry): Watched {
    let watched = this.#byRule.get(rule.ruleId);
    if (!watched) this.#byRule.set(rule.ruleId, (watched = { version, byConflict: new Map() }));
    return watched;
  }

  #advanced({ rule, version, since }: RuleEntry, segment: Segment, { byConflict }: Watched, known: RuleWatch | undefined, untilUs: number): readonly Due[] {
    const watch = known ?? new RuleWatch(this.#ledger, segment, { rule, version }, { clock: "recorded", sinceUs: since });
    byConflict.set(segment.conflictId, watch);
    const outcomes = watch.advance(untilUs);
    watch.rest();
    return outcomes.filter((outcome) => !isLogged(this.#ledger.alerts, outcome)).map((outcome) => ({ ruleId: rule.ruleId, outcome }));
  }
}

const isStanding = (entry: RuleEntry | undefined, version: number): boolean => entry !== undefined && !entry.removed && entry.version === version;

function isLogged(board: AlertBoard, outcome: Outcome): boolean {
  return outcome.kind === "fired" ? board.alert(outcome.alert.alertId) !== undefined : board.alert(outcome.undone.alertId)?.undone !== undefined;
}
