/** Which conflicts stand, and which a batch of rows opens. */
import { type ConflictEvent, conflictStream, decideConflict, unknownConflict } from "../domain/conflict.ts";
import type { Opening } from "../intake/membership.ts";
import { type ReportRow, mentionsIn } from "../intake/format.ts";
import type { ImportLog } from "./import-log.ts";

export class ConflictOpenings {
  readonly #log: ImportLog;
  readonly #origin: string;
  readonly #known = new Set<string>();
  readonly #opened = new Set<string>();
  #wanted = new Map<string, Opening>();

  constructor(log: ImportLog, origin: string) {
    this.#log = log;
    this.#origin = origin;
  }

  /** How many conflicts were opened that nobody had opened. */
  get opened(): number {
    return this.#opened.size;
  }

  /** Looks up every conflict the rows name, once. Conflicts never become unknown again. */
  async meet(rows: readonly ReportRow[]): Promise<void> {
    const met = new Set(rows.flatMap(namedBy).filter((id) => !this.#known.has(id)));
    await Promise.all([...met].map(async (id) => {
      if ((await this.#log.read(conflictStream(id))).length > 0) this.#known.add(id);
    }));
  }

  /** The first conflict of a row that neither stands nor is opened by the row itself. */
  unknownTo(row: ReportRow): string | undefined {
    const { conflicts, concerns = [] } = mentionsIn(row);
    return [...conflicts, ...concerns].find((id) => !this.#known.has(id) && !openedBy(row).some(({ conflictId }) => conflictId === id));
  }

  /** Whether a row would open a conflict that does not stand yet. */
  opensWith(row: ReportRow): boolean {
    return openedBy(row).some(({ conflictId }) => !this.#known.has(conflictId));
  }

  /** A row that will be recorded wants its conflicts open. */
  want(row: ReportRow): void {
    for (const opening of openedBy(row)) {
      if (this.#known.has(opening.conflictId)) continue;
      this.#known.add(opening.conflictId);
      this.#wanted.set(opening.conflictId, opening);
    }
  }

  /** Opens what is wanted; where others were first, theirs stands. */
  async open(): Promise<void> {
    const wanted = [...this.#wanted.values()];
    this.#wanted = new Map();
    await Promise.all(wanted.map(async (opening) => {
      const isFirst = await this.#log.append({ stream: conflictStream(opening.conflictId), expected: "none", events: eventsOf(opening), origin: this.#origin });
      if (isFirst) this.#opened.add(opening.conflictId);
    }));
  }
}

function eventsOf({ conflictId: _id, ...definition }: Opening): readonly ConflictEvent[] {
  const decision = decideConflict({ type: "OpenConflict", ifUnknown: true, definition }, unknownConflict);
  return decision.ok ? decision.events : [];
}

const openedBy = (row: ReportRow): readonly Opening[] => [...(mentionsIn(row).opens ?? []), ...(row.further ?? [])];

function namedBy(row: ReportRow): string[] {
  const { conflicts, concerns = [] } = mentionsIn(row);
  return [...conflicts, ...concerns, ...openedBy(row).map(({ conflictId }) => conflictId)];
}
