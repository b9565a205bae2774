/** The acts that earlier imports of a data set told, as the data set tells them now: put before the filter in the log's order. */
import { type IncidentEvent, incidentStream } from "../domain/incident.ts";
import type { CorrectedFacts, ReportedFacts } from "../domain/report.ts";
import { type Account, accountAfter, blank } from "./account.ts";
import { Fingerprints } from "./fingerprints.ts";
import type { ImportLog } from "./import-log.ts";
import type { OneADay } from "./one-a-day.ts";
import { isOf } from "./origin.ts";

/** What an act is told by. */
const TOLD_BY: readonly (keyof CorrectedFacts)[] = ["occurred", "initiators", "targets", "coding", "place"];

/** What the data set said before one of its events and after it, and how the incident stands by now. */
interface Move {
  readonly before: Account;
  readonly after: Account;
  readonly now: Account;
}

export class PastActs {
  readonly #filter: OneADay;
  readonly #log: ImportLog;
  readonly #dataset: string;
  /** How often an incident's act has moved; few ever do. */
  readonly #moves = new Fingerprints({ numbered: true });
  /** Withdrawn by the data set, and reinstated by a desk. */
  readonly #kept = new Map<string, ReportedFacts>();

  constructor(filter: OneADay, log: ImportLog, dataset: string) {
    this.#filter = filter;
    this.#log = log;
    this.#dataset = dataset;
  }

  /** Takes in the data set's next event in the log. */
  async remember(incidentId: string, event: IncidentEvent): Promise<void> {
    if (event.type === "IncidentReported") this.#filter.remember(incidentId, event.data.facts);
    else if (movesAct(event)) await this.#move(incidentId);
  }

  /** After the last event: what a desk keeps stands again, where nothing else tells its act. */
  allRemembered(): void {
    for (const [incidentId, facts] of this.#kept) this.#filter.move(incidentId, undefined, facts);
    this.#kept.clear();
  }

  /** An event says what it changes only; the incident's stream is read for the rest. */
  async #move(incidentId: string): Promise<void> {
    const nth = this.#moves.get(incidentId) ?? 0;
    this.#moves.set(incidentId, nth + 1);
    const { before, after, now } = await this.#nthMove(incidentId, nth);
    this.#filter.move(incidentId, toldIn(before), toldIn(after));
    if (now.stated?.withdrawn === true && now.incident.situation === "reported") this.#kept.set(incidentId, now.stated.facts);
  }

  async #nthMove(incidentId: string, nth: number): Promise<Move> {
    let [before, after, now, moves] = [blank, blank, blank, 0];
    for (const { event, origin } of await this.#log.read(incidentStream(incidentId))) {
      const [told, own] = [event as IncidentEvent, isOf(this.#dataset, origin)];
      const next = accountAfter(now, told, own);
      if (own && movesAct(told) && moves++ === nth) [before, after] = [now, next];
      now = next;
    }
    return { before, after, now };
  }
}

const toldIn = ({ stated }: Account): ReportedFacts | undefined => (stated?.withdrawn === true ? undefined : stated?.facts);

function movesAct(event: IncidentEvent): boolean {
  if (event.type === "IncidentCorrected") return TOLD_BY.some((fact) => event.data.set[fact] !== undefined);
  return event.type === "IncidentRetracted" || event.type === "IncidentReinstated";
}
