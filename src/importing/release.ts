/** A release of a data set under a name: what was imported under it, and what the new files no longer have. */
import type { IncidentEvent } from "../domain/incident.ts";
import { MS_PER_DAY, parseInstant } from "../domain/instant.ts";
import { parseOccurrence } from "../domain/occurrence.ts";
import type { Source } from "../domain/source.ts";
import type { Intake } from "../intake/format.ts";

/** The days a release speaks of, both included; days since 1970. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** An incident imported under the name: its day, and whether it was retracted since. */
interface Held {
  readonly day: number | undefined;
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
  readonly #seen = new Set<string>();
  #window: Window | undefined;
  readonly #isStated: boolean;

  /** Without a stated window, it is the days from the first to the last row of the files. */
  constructor(releasedBy: Intake["releasedBy"], stated?: Window) {
    this.#releasedBy = releasedBy;
    this.#window = stated;
    this.#isStated = stated !== undefined;
  }

  get window(): Window | undefined {
    return this.#window;
  }

  /** Takes in an event that an earlier import under this name appended. */
  remember(incidentId: string, event: IncidentEvent): void {
    const held = this.#held.get(incidentId);
    if (event.type === "IncidentReported") this.#held.set(incidentId, { day: this.#dayOf({ occurred: event.data.facts.occurred, sources: event.data.sources }), withdrawn: false });
    else if (held !== undefined && event.type === "IncidentCorrected") this.#held.set(incidentId, { ...held, day: this.#dayAfter(held, event.data.set.occurred) });
    else if (held !== undefined && (event.type === "IncidentRetracted" || event.type === "IncidentReinstated")) this.#held.set(incidentId, { ...held, withdrawn: event.type === "IncidentRetracted" });
  }

  /** A row of the files speaks of this incident. */
  saw(incidentId: string, row: Dated): void {
    this.#seen.add(incidentId);
    const day = this.#dayOf(row);
    if (this.#isStated || day === undefined) return;
    const { first, last } = this.#window ?? { first: day, last: day };
    this.#window = { first: Math.min(first, day), last: Math.max(last, day) };
  }

  /** Incidents imported under this name, not withdrawn yet, that fall into the window and that no row speaks of. */
  gone(): string[] {
    const { first, last } = this.#window ?? { first: Infinity, last: -Infinity };
    const isGone = ([id, { day, withdrawn }]: [string, Held]): boolean => !withdrawn && !this.#seen.has(id) && day !== undefined && day >= first && day <= last;
    return [...this.#held].filter(isGone).map(([id]) => id);
  }

  #dayAfter({ day }: Held, occurred: string | undefined): number | undefined {
    return occurred === undefined || this.#releasedBy === "published" ? day : dayOfOccurrence(occurred);
  }

  #dayOf({ occurred, sources }: Dated): number | undefined {
    if (this.#releasedBy === "occurred") return dayOfOccurrence(occurred);
    const published = sources.flatMap(({ publishedAt }) => (publishedAt === undefined ? [] : [parseInstant(publishedAt)?.us ?? Infinity]));
    return published.length === 0 ? undefined : Math.floor(Math.min(...published) / 1_000 / MS_PER_DAY);
  }
}

function dayOfOccurrence(occurred: string): number | undefined {
  const parsed = parseOccurrence(occurred);
  return parsed.ok ? Math.floor(parsed.occurrence.onsetMs / MS_PER_DAY) : undefined;
}
