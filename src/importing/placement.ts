/** Which incidents the rows of an import speak of, in the files' order. */
import { type IncidentEvent, incidentStream } from "../domain/incident.ts";
import { type ReportRow, mentionsIn } from "../intake/format.ts";
import { accountOf } from "./account.ts";
import { Fingerprints } from "./fingerprints.ts";
import type { ImportLog } from "./import-log.ts";
import { OneADay, type Placed, unfiltered } from "./one-a-day.ts";
import { PastActs } from "./past-acts.ts";

export class Placement {
  readonly #log: ImportLog;
  readonly #dataset: string;
  readonly #filter: OneADay;
  readonly #past: PastActs;
  readonly #met = new Fingerprints({ numbered: false });
  /** Rows merged into incidents of earlier imports whose own rows have not come yet, and may make other acts of them. */
  readonly #followers = new Map<string, Placed[]>();

  constructor(log: ImportLog, dataset: string) {
    this.#log = log;
    this.#dataset = dataset;
    this.#filter = new OneADay(`${dataset}-`);
    this.#past = new PastActs(this.#filter, log, dataset);
  }

  /** Takes in the data set's next event in the log. */
  remember(incidentId: string, event: IncidentEvent): Promise<void> | void {
    if (event.type === "IncidentReported") this.#filter.remember(incidentId, event.data.facts);
    else return this.#past.remember(incidentId, event);
  }

  allRemembered(): void {
    this.#past.allRemembered();
  }

  /** The row; and after it rows met before, where it takes away the act that they were merged into. A promise only where the log must be asked. */
  place(row: ReportRow, isFiltered: boolean): readonly Placed[] | Promise<readonly Placed[]> {
    const isAgain = !this.#met.add(mentionsIn(row).incidentId ?? "");
    if (!isFiltered) return [{ ...unfiltered(row), isAgain }];
    if (!isAgain && this.#filter.mayMove(row)) return this.#moved(row);
    if (!isAgain) this.#followers.delete(row.report.incidentId ?? "");
    return [this.#filtered(row, isAgain)];
  }

  async #moved(row: ReportRow): Promise<readonly Placed[]> {
    const own = row.report.incidentId ?? "";
    const { incident, stated } = accountOf(await this.#log.read(incidentStream(own)), this.#dataset);
    const isBack = incident.situation === "retracted" && stated?.withdrawn === true;
    if (isBack || incident.situation === "reported") this.#filter.move(own, isBack ? undefined : stated?.facts, row.report);
    const followers = this.#followers.get(own) ?? [];
    this.#followers.delete(own);
    return [this.#filtered(row, false), ...followers.flatMap((follower) => this.#retold(follower))];
  }

  #retold(follower: Placed): Placed[] {
    const placed = this.#filtered(follower.row, follower.isAgain === true, follower);
    return placed.incidentId === follower.incidentId ? [] : [placed];
  }

  #filtered(row: ReportRow, isAgain: boolean, retells?: Placed): Placed {
    const told = this.#filter.place(row);
    const placed = { ...told, isAgain, stands: this.#filter.stands(told.incidentId), ...(retells && { retells }) };
    if (placed.isMerged && placed.stands && !this.#met.has(placed.incidentId)) this.#follow(placed);
    return placed;
  }

  #follow(placed: Placed): void {
    const others = this.#followers.get(placed.incidentId);
    if (others) others.push(placed);
    else this.#followers.set(placed.incidentId, [placed]);
  }
}
