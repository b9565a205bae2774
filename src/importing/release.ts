/** A release of a data set under a name: what was imported under it, and what the new files no longer have. */
import type { IncidentEvent } from "../domain/incident.ts";
import { MS_PER_DAY, parseInstant, startOfDay } from "../domain/instant.ts";
import { parseOccurrence } from "../domain/occurrence.ts";
import type { Source } from "../domain/source.ts";
import type { Intake } from "../intake/format.ts";
import { Fingerprints } from "./fingerprints.ts";

/** The time a release speaks of, both ends included, in ms UTC: whole days of acts, or the times at which rows were published. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** An incident imported under the name: when it belongs to, and whether it was retracted since. */
interface Held {
  readonly time: number | undefined;
  readonly withdrawn: boolean;
}

/** What of a row dates it. */
export interface Dated {
  readonly occurred: string;
  readonly sources: readonly Source[];
}

export class Release {
  readonly #releasedBy: Intake["releasedBy"];
  readonly #held = new Map<string, Held>();
  readonly #others = new Fingerprints({ numbered: false });
  readonly #seen = new Set<string>();
  #underOtherNames = 0;
  #window: Window | undefined;
  readonly #isStated: boolean;

  /** Without a stated window, it reaches from the first to the last row of the files. */
  constructor(releasedBy: Intake["releasedBy"], stated?: Window) {
    this.#releasedBy = releasedBy;
    this.#window = stated;
    this.#isStated = stated !== undefined;
  }

  get window(): Window | undefined {
    return this.#window;
  }

  /** How many incidents these files speak of that were reported under another name, or none: when they are gone, this name does not retract them. */
  get underOtherNames(): number {
    return this.#underOtherNames;
  }

  /** Takes in an incident that an import of the data set reported, but not under this name. */
  rememberOther(incidentId: string): void {
    this.#others.add(incidentId);
  }

  /** Takes in an event that an earlier import under this name appended. */
  remember(incidentId: string, event: IncidentEvent): void {
    const held = this.#held.get(incidentId);
    if (event.type === "IncidentReported") this.#held.set(incidentId, { time: this.#timeOf({ occurred: event.data.facts.occurred, sources: event.data.sources }), withdrawn: false });
    else if (held !== undefined && event.type === "IncidentCorrected") this.#held.set(incidentId, { ...held, time: this.#timeAfter(held, event.data.set.occurred) });
    else if (held !== undefined && (event.type === "IncidentRetracted" || event.type === "IncidentReinstated")) this.#held.set(incidentId, { ...held, withdrawn: event.type === "IncidentRetracted" });
  }

  /** A row of the files speaks of this incident. */
  saw(incidentId: string, row: Dated): void {
    if (!this.#seen.has(incidentId) && this.#others.has(incidentId)) this.#underOtherNames += 1;
    this.#seen.add(incidentId);
    const time = this.#timeOf(row);
    if (this.#isStated || time === undefined) return;
    const last = this.#releasedBy === "occurred" ? time + MS_PER_DAY - 1 : time;
    this.#window = { first: Math.min(this.#window?.first ?? time, time), last: Math.max(this.#window?.last ?? last, last) };
  }

  /** Incidents imported under this name, not withdrawn yet, that fall into the window and that no row speaks of. */
  gone(): string[] {
    const { first, last } = this.#window ?? { first: Infinity, last: -Infinity };
    const isGone = ([id, { time, withdrawn }]: [string, Held]): boolean => !withdrawn && !this.#seen.has(id) && time !== undefined && time >= first && time <= last;
    return [...this.#held].filter(isGone).map(([id]) => id);
  }

  #timeAfter({ time }: Held, occurred: string | undefined): number | undefined {
    return occurred === undefined || this.#releasedBy === "published" ? time : dayOf(occurred);
  }

  /** The day an act began, or the time its row was published, the earliest of its sources. */
  #timeOf({ occurred, sources }: Dated): number | undefined {
    if (this.#releasedBy === "occurred") return dayOf(occurred);
    const published = sources.flatMap(({ publishedAt }) => (publishedAt === undefined ? [] : [parseInstant(publishedAt)?.us ?? Infinity]));
    return published.length === 0 ? undefined : Math.floor(Math.min(...published) / 1_000);
  }
}

function dayOf(occurred: string): number | undefined {
  const parsed = parseOccurrence(occurred);
  return parsed.ok ? startOfDay(parsed.occurrence.onsetMs) : undefined;
}
