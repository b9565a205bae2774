/** One import under way: where its rows go, what the log held before, and what it comes to. */
import { type IncidentEvent, incidentStream } from "../domain/incident.ts";
import { formatMs } from "../domain/instant.ts";
import { type Intake, type IntakeRow, type ReportRow, mentionsIn } from "../intake/format.ts";
import { ConflictOpenings } from "./conflict-openings.ts";
import type { ImportLog } from "./import-log.ts";
import { type ImportSummary, ImportTally, type Progress } from "./import-tally.ts";
import type { Placed } from "./one-a-day.ts";
import { originOf } from "./origin.ts";
import { Placement } from "./placement.ts";
import { type Recorded, Recording } from "./recording.ts";
import { Release } from "./release.ts";
import { type ReleaseAsked, releaseSource } from "./release-asked.ts";
import type { Signature } from "./row-decision.ts";

/** A row that told an act which another row had told, for `--explain`. */
export interface MergedRow {
  readonly file: string;
  readonly row: number;
  /** The incident that the row would have been. */
  readonly incidentId: string;
  /** The incident it is. */
  readonly into: string;
  readonly code: string;
  /** Whether it came from an article not yet among the sources. */
  readonly sourceAdded: boolean;
}

export interface SessionOptions {
  readonly intake: Intake;
  /** What the rows' ids begin with. */
  readonly dataset: string;
  readonly release: ReleaseAsked | undefined;
  readonly dryRun: boolean;
  readonly dedupe: boolean;
  readonly rejects?: ((line: string) => void) | undefined;
  readonly explain?: ((merged: MergedRow) => void) | undefined;
}

export class Session {
  readonly #options: SessionOptions;
  readonly #log: ImportLog;
  readonly #origin: string;
  readonly #tally: ImportTally;
  readonly #placement: Placement;
  readonly #release: Release | undefined;
  readonly #openings: ConflictOpenings;
  readonly #recording: Recording;
  readonly #files = new Set<string>();
  readonly #refusedMerges = new WeakSet<Placed>();
  #isPastKnown = false;
  /** Rows of a batch that are placed and not recorded yet. */
  #pending: Placed[] = [];
  /** Visits that these rows' talks take in: what comes after them must find them merged. */
  readonly #absorbed = new Set<string>();
  #unread = 0;
  #visitsMerged = 0;

  constructor(options: SessionOptions, log: ImportLog) {
    const { intake, dataset, release } = options;
    this.#options = options;
    this.#log = log;
    this.#origin = originOf(dataset, release?.name);
    this.#tally = new ImportTally(options.rejects);
    this.#placement = new Placement(log, dataset);
    this.#release = release && new Release(intake.releasedBy, release.window);
    this.#openings = new ConflictOpenings(log, this.#origin);
    this.#recording = new Recording({ log, openings: this.#openings, dataset, origin: this.#origin });
  }

  progress(): Progress {
    return this.#tally.progress();
  }

  /** Records the rows of a batch that are whole, and tallies all. */
  async take(batch: readonly IntakeRow[]): Promise<void> {
    for (const row of batch) if (!row.ok) this.#tally.refused(row, row);
    const rows = batch.filter((row) => row.ok);
    this.#unread += batch.length - rows.length;
    if (!this.#isPastKnown && (this.#release !== undefined || rows.some((row) => this.#isFiltered(row)))) await this.#learnPast();
    for (const row of rows) {
      if (this.#absorbed.has(mentionsIn(row).incidentId ?? "")) await this.#settle();
      for (const one of await this.#place(row)) {
        if (this.#absorbed.has(one.incidentId)) await this.#settle();
        this.#pending.push(one);
        for (const visit of one.absorbs) this.#absorbed.add(visit);
      }
    }
    await this.#settle();
  }

  /** Records what is placed, and tallies it. */
  async #settle(): Promise<void> {
    const placed = this.#pending;
    this.#pending = [];
    this.#absorbed.clear();
    const recorded = await this.#recording.take(placed, (one) => this.#signatureOf(one.row.file));
    placed.forEach((one, index) => { this.#count(one, recorded[index]); });
    for (const one of placed) this.#visitsMerged += await this.#absorb(one);
  }

  /** Retracts what a release no longer has, unless rows are missing, and sums up. */
  async finish(interrupted: boolean): Promise<ImportSummary> {
    const { intake, release, dryRun } = this.#options;
    const gone = interrupted ? [] : (this.#release?.gone() ?? []);
    const isHeld = this.#unread > 0;
    const retracted = isHeld ? 0 : await this.#retract(gone);
    return this.#tally.summary({
      format: intake.id, release: release?.name ?? null, dryRun, interrupted,
      conflictsOpened: this.#openings.opened, visitsMerged: this.#visitsMerged,
      retracted, retractionsHeld: isHeld ? gone.length : 0, underOtherNames: this.#release?.underOtherNames ?? 0, window: this.#window(),
    });
  }

  #isFiltered({ coded }: ReportRow): boolean {
    return coded === "machine" && this.#options.dedupe;
  }

  /** One pass over what earlier imports of the format appended: their acts, and what came under the release's name. */
  async #learnPast(): Promise<void> {
    this.#isPastKnown = true;
    for await (const { stream, event, origin } of this.#log.of(this.#options.dataset)) {
      if (!stream.startsWith(incidentStream(""))) continue;
      const incidentId = stream.slice(incidentStream("").length);
      if (this.#options.dedupe) await this.#placement.remember(incidentId, event as IncidentEvent);
      if (origin === this.#origin) this.#release?.remember(incidentId, event as IncidentEvent);
      else if (event.type === "IncidentReported") this.#release?.rememberOther(incidentId);
    }
    if (this.#options.dedupe) this.#placement.allRemembered();
  }

  async #place(row: ReportRow): Promise<readonly Placed[]> {
    this.#files.add(row.file);
    const placed = await this.#placement.place(row, this.#isFiltered(row));
    for (const { row: { report }, incidentId } of this.#release ? placed : []) this.#release?.saw(incidentId, { occurred: report.occurred, sources: report.sources ?? [] });
    return placed;
  }

  #count(placed: Placed, recorded: Recorded): void {
    const { row, incidentId, isMerged, retells } = placed;
    if (retells !== undefined && this.#refusedMerges.has(retells)) return;
    if (retells !== undefined) this.#tally.unmerged(row.report.coding.cameo ?? "");
    if (!recorded.ok && isMerged) this.#refusedMerges.add(placed);
    if (!recorded.ok) this.#tally.refused(row, recorded.rejection);
    else if (recorded.fate !== "merged") this.#tally.taken(recorded.fate);
    else {
      const { file, report } = row;
      const code = report.coding.cameo ?? "";
      this.#tally.merged(code, recorded.events);
      this.#options.explain?.({ file, row: row.row, incidentId: report.incidentId ?? "", into: incidentId, code, sourceAdded: recorded.events > 0 });
    }
  }

  /** Visits told before the talks they were made for are merged into them. */
  async #absorb({ row, incidentId, absorbs }: Placed): Promise<number> {
    if (absorbs.length === 0) return 0;
    const done = await this.#recording.amend(absorbs, { type: "MergeIncident", into: incidentId, reason: `one-a-day filter: a visit for these talks of the same day and actors (${row.file})` });
    return done;
  }

  #retract(gone: readonly string[]): Promise<number> {
    const { reason, source } = this.#signatureOf([...this.#files].join(", "));
    return this.#recording.amend(gone, { type: "RetractIncident", basis: "false-report", reason: `${reason}: no longer in it`.slice(0, 4_000), ...(source && { source }) });
  }

  #signatureOf(file: string): Signature {
    const { dataset, release } = this.#options;
    if (release === undefined) return { reason: `${dataset} import of ${file}`.slice(0, 2_000), isRelease: false };
    return { reason: `${dataset} release ${release.name}, ${file}`.slice(0, 2_000), source: releaseSource(dataset, release), isRelease: true };
  }

  #window(): ImportSummary["window"] {
    const window = this.#release?.window;
    return window === undefined ? null : { first: formatMs(window.first), last: formatMs(window.last) };
  }
}
