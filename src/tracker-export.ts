/** Exports of a tracker, in the formats of the table of outlets: a figure never leaves without how it was read and a line to cite. */
import { parseKnownUs } from "./domain/instant.ts";
import type { Lens } from "./domain/lens.ts";
import { type Heading, unknownConflict } from "./answers/ground.ts";
import type { IncidentFilter } from "./answers/incidents.ts";
import type { Origin, Reading } from "./outlet/citation.ts";
import type { ScoringReading } from "./outlet/incident-table.ts";
import type { Outlet } from "./outlet/outlet.ts";
import { type ExportKind, type Outlets, outlets } from "./outlet/outlets.ts";
import type { Answer, Tracker } from "./tracker.ts";
import type { EventFilter } from "./tracker-event-filter.ts";
import { accountsOf, eventsOf, listedIncidents, statesOf } from "./tracker-export-items.ts";
import { scoreScaleOf } from "./tracker-score-scale.ts";
import { packageVersion } from "./tracker-version.ts";

export { UnwritableItem } from "./outlet/outlet.ts";

/** A format that a kind of thing is exported in. */
export interface Offer {
  readonly format: string;
  readonly mediaType: string;
  /** of a file's name, without the dot before it */
  readonly suffix: string;
}

/** The formats of each kind, the first one first. */
export const offers: Readonly<Record<ExportKind, readonly Offer[]>> = outlets;

/** What the whole of a tracker can be exported as: kinds with the names of their formats. */
export const exportFormats = { events: formatsOf("events"), incidents: formatsOf("incidents"), states: formatsOf("states") } as const;

export interface Export extends Offer {
  /** The text of the whole file, in parts. */
  readonly text: AsyncIterable<string>;
  /** How many items were written so far. */
  readonly items: () => number;
}

export interface ExportFilter {
  /** only incidents and states of these conflicts; default all */
  readonly conflicts?: readonly string[] | undefined;
}

/**
 * The export of one kind: events as they stand in the log; incidents and states under a lens, for which the tracker must be
 * ready. Without a `knownAt` the lens is held at what is known when it begins. No answer where the lens cannot be read or a conflict
 * is not there; throws a RangeError for a format the kind is not offered in, and UnwritableItem on the way.
 */
export function exportOf(tracker: Tracker, kind: keyof typeof exportFormats, format: string, lens: Lens, { conflicts }: ExportFilter = {}): Answer<Export> {
  if (kind === "events") return { ok: true, value: eventsExport(tracker, format, {}) };
  const missing = conflicts?.find((id) => !tracker.ask.knows(id));
  const read = readUnder(tracker, lens);
  if (missing !== undefined) return unknownConflict(missing);
  if (!read.ok) return read;
  const { held, reading } = read.value;
  if (kind === "states") return { ok: true, value: exported(tracker, outletOf("states", format), statesOf(tracker, held, conflicts), reading) };
  return { ok: true, value: exported(tracker, outletOf("incidents", format), accountsOf(tracker, held, conflicts), scoring(tracker, reading)) };
}

/** Events of the log. Throws as `exportOf` does. */
export function eventsExport(tracker: Tracker, format: string, filter: EventFilter): Export {
  return exported(tracker, outletOf("events", format), eventsOf(tracker.log, filter), (origin) => origin);
}

/** The list of incidents that `ask.incidents` gives page by page, whole. */
export async function listExport(tracker: Tracker, format: string, lens: Lens, filter: Omit<IncidentFilter, "cursor" | "limit">): Promise<Answer<Export>> {
  const read = readUnder(tracker, lens);
  if (!read.ok) return read;
  const { held, reading } = read.value;
  const list = await listedIncidents(tracker, held, filter);
  return list.ok ? { ok: true, value: exported(tracker, outletOf("incidents", format), list.value, scoring(tracker, reading)) } : list;
}

/** The table of a scale, by its id or id@version. */
export function scaleTableExport(tracker: Tracker, format: string, name: string): Answer<Export> {
  const answer = tracker.ask.scaleTable(name);
  if (!answer.ok) return answer;
  const { id, version, sha256, citation, items } = answer.value;
  return { ok: true, value: exported(tracker, outletOf("scale-table", format), items, (origin) => ({ ...origin, scale: { id, version, sha256 }, citation })) };
}

interface Held {
  /** the lens, its knowledge held where it stands now: what is recorded while a file is written does not come into half of it */
  readonly held: Lens;
  readonly reading: (origin: Origin) => Reading;
}

function readUnder(tracker: Tracker, lens: Lens): Answer<Held> {
  const readable = tracker.ask.conflicts(lens, { limit: 1 });
  if (!readable.ok) return readable;
  const knownUs = lens.knownUs === Infinity ? parseKnownUs(readable.value.knownAt) : undefined;
  return { ok: true, value: { held: { ...lens, ...(knownUs !== undefined && { knownUs }) }, reading: readingOf(tracker, readable.value, lens) } };
}

/** How an answer was read, for its file. */
export function readingOf({ ask }: Tracker, heading: Heading, { inherit }: Lens): (origin: Origin) => Reading {
  const { at, knownAt, clock, scale, halfLifeDays, reading, position } = heading;
  const named = ask.scale(`${scale.id}@${scale.version}`);
  const citation = named.ok ? named.value.citation : "no citation";
  return (origin) => ({ ...origin, at, knownAt, clock, scale, citation, halfLifeDays, reading, position, inherit });
}

/** The same with what the scale says of an act. */
function scoring(tracker: Tracker, reading: Held["reading"]): (origin: Origin) => Promise<ScoringReading> {
  return async (origin) => {
    const from = reading(origin);
    const scale = await scoreScaleOf(tracker.log, from.scale);
    return { ...from, score: (coding) => scale?.score(coding, from.inherit) };
  };
}

function formatsOf(kind: ExportKind): readonly string[] {
  return outlets[kind].map(({ format }) => format);
}

type AnyOf<Kind extends ExportKind> = Outlets[Kind][number];

/** The outlet of a kind in a format. Throws a RangeError where it has none. */
export function outletOf<Kind extends ExportKind>(kind: Kind, format: string): AnyOf<Kind> {
  const table: readonly AnyOf<Kind>[] = outlets[kind];
  const found = table.find((outlet) => outlet.format === format);
  if (found) return found;
  throw new RangeError(`${kind} are not exported as ${format}: choose ${formatsOf(kind).join(" or ")}`);
}

/** Items through an outlet, as one file. */
export function exported<Item, From extends Origin>(tracker: Tracker, outlet: Outlet<Item, From>, items: AsyncIterable<Item> | Iterable<Item>, from: (origin: Origin) => From | Promise<From>): Export {
  const { format, mediaType, suffix } = outlet;
  let count = 0;
  return { format, mediaType, suffix, text: text(), items: () => count };

  async function* text(): AsyncGenerator<string> {
    const { logId } = await tracker.health();
    yield* outlet.write(counted(items, () => count++), await from({ version: packageVersion, logId }));
  }
}

async function* counted<Item>(items: AsyncIterable<Item> | Iterable<Item>, onItem: () => void): AsyncGenerator<Item> {
  for await (const item of items) {
    onItem();
    yield item;
  }
}
