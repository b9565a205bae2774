/**
 * The one-a-day filter, for machine-coded data: the same act read from many articles is one incident with many sources. Acts are
 * the same when day, actors, code and place are (after the practice of the field: Schrodt 2012, Precedents, Progress and Prospects in
 * Political Event Data). A quarter of the rows of GDELT and ICEWS tell an act again, half of those in
 * mirror image. Never for data coded by hand.
 */
import type { ReportedFacts } from "../domain/report.ts";
import type { Actor } from "../domain/vocabulary.ts";
import { type ReportRow, mentionsIn } from "../intake/format.ts";
import { ActIndex } from "./act-index.ts";
import { Fingerprints } from "./fingerprints.ts";

/** A row and the incident it speaks of. */
export interface Placed {
  readonly row: ReportRow;
  readonly incidentId: string;
  /** The row tells an act that another row told first. */
  readonly isMerged: boolean;
  /** A row of the same id came before it in this import. */
  readonly isAgain?: boolean;
  /** Visits told before, which this row's talks were the purpose of: they are merged into it. */
  readonly absorbs: readonly string[];
  /** An earlier import reported its incident. */
  readonly stands?: boolean;
  /** What this row was merged as, before the incident it was merged into became another act. */
  readonly retells?: Placed;
}

/** Acts that two do together: who is named first says nothing. */
const SYMMETRIC: ReadonlySet<string> = new Set(["040", "041", "044", "046", "050", "057", "190", "193", "196"]);
/** Make a visit, host a visit. */
const VISITS: ReadonlySet<string> = new Set(["042", "043"]);
/** Meet at a third location, mediate, negotiate. */
const TALKS: ReadonlySet<string> = new Set(["044", "045", "046"]);

interface Act {
  readonly key: string;
  readonly code: string;
  /** Day and actors, whoever is named first. */
  readonly pair: string;
}

/** The act of a report; undefined where nobody is known to have done it, or it carries no CAMEO code: such rows are never the same. */
function actOf({ occurred, initiators = [], targets = [], coding: { cameo }, place }: ReportedFacts): Act | undefined {
  const [from, to] = [named(initiators), named(targets)];
  if (cameo === undefined || (from === "" && to === "")) return undefined;
  const [first, second] = from < to ? [from, to] : [to, from];
  const parties = SYMMETRIC.has(cameo) ? `${first}|${second}` : `${from}|${to}`;
  const where = place === undefined ? "" : `${place.name ?? ""}|${place.country ?? ""}|${place.lat ?? ""}|${place.lon ?? ""}`;
  return { key: `${occurred}|${parties}|${cameo}|${where}`, code: cameo, pair: `${occurred}|${first}|${second}` };
}

/** Actors by the source's own codes: two that are one state here need not be one there. */
function named(actors: readonly Actor[]): string {
  return actors.map((actor) => actor.code ?? actor.id).join("+");
}

export class OneADay {
  readonly #acts: ActIndex;
  readonly #reported = new Fingerprints({ numbered: false });

  /** For incidents whose ids begin with `prefix`. */
  constructor(prefix: string) {
    this.#acts = new ActIndex(prefix);
  }

  /** Takes in what the log holds: an incident reported earlier. */
  remember(incidentId: string, facts: ReportedFacts): void {
    this.#reported.add(incidentId);
    const act = actOf(facts);
    if (act !== undefined && this.#acts.get(act.key) === undefined) this.#keep(act, incidentId);
  }

  /** Whether an incident was reported by an earlier import. */
  stands(incidentId: string): boolean {
    return this.#reported.has(incidentId);
  }

  /** Whether a row's own incident stands, and is not the first to tell what the row says now. */
  mayMove({ report }: ReportRow): boolean {
    const own = report.incidentId ?? "";
    if (!this.#reported.has(own)) return false;
    const act = actOf(report);
    return act === undefined || this.#acts.get(act.key) !== own;
  }

  /** An incident that was told as one act, or withdrawn, is now told as another, or withdrawn. One that becomes a visit is no part of talks: these may have been told before. */
  move(incidentId: string, before: ReportedFacts | undefined, after: ReportedFacts | undefined): void {
    const [from, to] = [before && actOf(before), after && actOf(after)];
    if (from?.key === to?.key) return;
    if (from !== undefined) this.#forget(from, incidentId);
    if (to === undefined || (this.#acts.get(to.key) ?? this.#talksOf(to)) !== undefined) return;
    if (VISITS.has(to.code)) this.#acts.add(to.key, incidentId);
    else this.#keep(to, incidentId);
  }

  /** Which incident a row speaks of. */
  place(row: ReportRow): Placed {
    const own = row.report.incidentId ?? "";
    const act = actOf(row.report);
    const known = act && (this.#acts.get(act.key) ?? this.#talksOf(act));
    if (act === undefined || (known !== own && this.#reported.has(own))) return unfiltered(row);
    if (known !== undefined && known !== own) return { row, incidentId: known, isMerged: true, absorbs: [] };
    if (known === undefined) this.#keep(act, own);
    return { ...unfiltered(row), absorbs: TALKS.has(act.code) ? this.#visitsOf(act) : [] };
  }

  #keep(act: Act, incidentId: string): void {
    this.#acts.add(act.key, incidentId);
    if (TALKS.has(act.code)) this.#acts.add(`talks ${act.pair}`, incidentId);
    if (VISITS.has(act.code)) this.#acts.add(`visit ${this.#visitsOf(act).length} ${act.pair}`, incidentId);
  }

  #forget(act: Act, incidentId: string): void {
    for (const key of [act.key, `talks ${act.pair}`]) if (this.#acts.get(key) === incidentId) this.#acts.drop(key);
    const visits = this.#visitsOf(act);
    if (!visits.includes(incidentId)) return;
    visits.forEach((_id, place) => { this.#acts.drop(`visit ${place} ${act.pair}`); });
    visits.filter((id) => id !== incidentId).forEach((id, place) => { this.#acts.add(`visit ${place} ${act.pair}`, id); });
  }

  #talksOf({ code, pair }: Act): string | undefined {
    return VISITS.has(code) ? this.#acts.get(`talks ${pair}`) : undefined;
  }

  #visitsOf({ pair }: Act): string[] {
    const visits: string[] = [];
    for (let id = this.#acts.get(`visit 0 ${pair}`); id !== undefined; id = this.#acts.get(`visit ${visits.length} ${pair}`)) visits.push(id);
    return visits;
  }
}

/** A row that speaks of its own incident, whatever others say. */
export function unfiltered(row: ReportRow): Placed {
  return { row, incidentId: mentionsIn(row).incidentId ?? "", isMerged: false, absorbs: [] };
}
