/** Rows into the log, a batch at a time: what each does is decided in the files' order, and written at once. */
import { type IncidentCommand, type IncidentEvent, decideIncident, incidentStream } from "../domain/incident.ts";
import { type Account, accountAfter, accountOf, blank } from "./account.ts";
import type { ConflictOpenings } from "./conflict-openings.ts";
import type { ImportLog, NewlyTold } from "./import-log.ts";
import type { Placed } from "./one-a-day.ts";
import { type Fate, type RowRejection, type Signature, decideRow } from "./row-decision.ts";

/** What became of a row. */
export type Recorded = { readonly ok: true; readonly fate: Fate; readonly events: number } | { readonly ok: false; readonly rejection: { readonly reason: RowRejection["reason"] | "unknown-conflict" | "lost-race"; readonly detail: string } };

/** How often to decide again where others wrote to the same incident. */
const TRIES = 5;

export interface RecordingGround {
  readonly log: ImportLog;
  readonly openings: ConflictOpenings;
  readonly dataset: string;
  readonly origin: string;
}

/** The rows of one incident in a batch, and what they come to. */
interface Group {
  readonly incidentId: string;
  readonly placed: Placed[];
  account: Account;
  events: NewlyTold<IncidentEvent>[];
  expected: Account["revision"];
}

export class Recording {
  readonly #ground: RecordingGround;
  /** All incidents of the batch before were new: those of the next most likely are, and are read only where the log says otherwise. */
  #expectsNew = false;

  constructor(ground: RecordingGround) {
    this.#ground = ground;
  }

  /** Records the rows and answers what became of each, in their order. Throws the store's faults. */
  async take(placed: readonly Placed[], signatureOf: (placed: Placed) => Signature): Promise<Recorded[]> {
    const { openings } = this.#ground;
    const groups = groupsOf(placed);
    await openings.meet(placed.map(({ row }) => row));
    await Promise.all([...groups.values()].filter((group) => this.#mayStand(group)).map((group) => this.#read(group)));
    const outcomes = new Map<Placed, Recorded>();
    for (const one of placed) outcomes.set(one, this.#decide(groups.get(one.incidentId), one, signatureOf(one)));
    await openings.open();
    await Promise.all([...groups.values()].map((group) => this.#write(group, outcomes, signatureOf)));
    if (groups.size > 0) this.#expectsNew = [...groups.values()].every(({ expected, placed: [first] }) => expected === "none" || first.isMerged);
    return placed.map((one) => outcomes.get(one) ?? lostRace);
  }

  /** Retracts, or merges, incidents that stand; answers how many it did that to. Those that are refused stand as a desk left them. */
  async amend(incidentIds: readonly string[], command: Extract<IncidentCommand, { type: "RetractIncident" | "MergeIncident" }>): Promise<number> {
    const done = await Promise.all(incidentIds.map((incidentId) => this.#amendOne(incidentId, command)));
    return done.filter(Boolean).length;
  }

  async #amendOne(incidentId: string, command: IncidentCommand): Promise<boolean> {
    for (let left = TRIES; left > 0; left--) {
      const account = await this.#accountOf(incidentId);
      if (command.type === "MergeIncident" && account.stated?.merged === true) return false;
      const decision = decideIncident(command, account.incident);
      if (!decision.ok || decision.events.length === 0) return false;
      if (await this.#append(incidentId, account.revision, decision.events)) return true;
    }
    return false;
  }

  /** An incident that is not looked up is decided as new. A row that then is refused must have opened no conflict. */
  #mayStand({ placed }: Group): boolean {
    return !this.#expectsNew || placed.some(({ row, isMerged, isAgain, stands }) => isMerged || isAgain === true || stands === true || this.#ground.openings.opensWith(row));
  }

  async #read(group: Group): Promise<void> {
    group.account = await this.#accountOf(group.incidentId);
    group.expected = group.account.revision;
    group.events = [];
  }

  async #accountOf(incidentId: string): Promise<Account> {
    const { log, dataset } = this.#ground;
    return accountOf(await log.read(incidentStream(incidentId)), dataset);
  }

  #decide(group: Group | undefined, placed: Placed, signature: Signature): Recorded {
    const { openings } = this.#ground;
    const unknown = openings.unknownTo(placed.row);
    if (group === undefined || unknown !== undefined) return { ok: false, rejection: { reason: "unknown-conflict", detail: `there is no conflict ${unknown}: open it first, or name it in opens` } };
    const decision = decideRow(group.account, placed, signature);
    if (!decision.ok) return decision;
    openings.want(placed.row);
    group.events.push(...decision.events);
    if (group.placed.length > 1) for (const event of decision.events) group.account = accountAfter(group.account, event, true);
    return { ok: true, fate: decision.fate, events: decision.events.length };
  }

  /** Where others wrote to the incident meanwhile, its rows are decided again on what stands now. */
  async #write(group: Group, outcomes: Map<Placed, Recorded>, signatureOf: (placed: Placed) => Signature): Promise<void> {
    for (let left = TRIES; group.events.length > 0; left--) {
      if (await this.#append(group.incidentId, group.expected, group.events)) return;
      if (left === 1) return void group.placed.forEach((one) => outcomes.set(one, lostRace));
      await this.#read(group);
      for (const one of group.placed) outcomes.set(one, this.#decide(group, one, signatureOf(one)));
      await this.#ground.openings.open();
    }
  }

  #append(incidentId: string, expected: Account["revision"], events: readonly NewlyTold<IncidentEvent>[]): Promise<boolean> {
    const { log, origin } = this.#ground;
    return log.append({ stream: incidentStream(incidentId), expected, events, origin });
  }
}

const lostRace: Recorded = { ok: false, rejection: { reason: "lost-race", detail: "others wrote first, again and again: import the file again" } };

/** In the order of the incidents' own rows, and written so: which act was told first is read from the log's order. */
function groupsOf(placed: readonly Placed[]): Map<string, Group> {
  const inOrder = [...placed.filter(({ isMerged }) => !isMerged), ...placed];
  const groups = new Map(inOrder.map(({ incidentId }): [string, Group] => [incidentId, { incidentId, placed: [], account: blank, events: [], expected: "none" }]));
  for (const one of placed) groups.get(one.incidentId)?.placed.push(one);
  return groups;
}
