/** Lists of incidents: chosen over the ledger's columns, shown with their accounts. */
import type { Coding } from "../domain/coding.ts";
import type { Lens } from "../domain/lens.ts";
import { FLAG } from "../measures/columns.ts";
import { isVisible } from "../measures/select.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";
import { type Page, decodeCursor, encodeCursor } from "./conflicts.ts";
import { type Answer, type Ground, type Heading, answered, headingOf, noAnswer, viewOf } from "./ground.ts";
import { type IncidentAccount, accountUnder } from "./incident.ts";

export const LISTED = ["occurred", "announced", "planned", "retracted", "merged"] as const;

export const ORDERS = ["onset", "known"] as const;

export interface IncidentFilter extends Page {
  /** by (onset, incidentId), the default; or by when something of it became known last on the lens's clock, the latest first */
  readonly order?: (typeof ORDERS)[number] | undefined;
  readonly conflict?: string | undefined;
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
  /** absent: whatever is neither retracted nor merged */
  readonly status?: (typeof LISTED)[number] | undefined;
  /** a CAMEO code or its beginning, or a PLOVER type */
  readonly act?: string | undefined;
  readonly actor?: string | undefined;
  /** words that must all occur in what is told of the incident */
  readonly q?: string | undefined;
  /** west, south, east, north in degrees; west > east crosses the date line */
  readonly bbox?: readonly [number, number, number, number] | undefined;
}

export interface Incidents extends Heading {
  readonly items: readonly IncidentAccount[];
  readonly next?: string;
}

interface Found {
  /** what the order is by, ascending: ms of the onset, or µs of the latest knowledge with its sign turned */
  readonly key: number;
  readonly incidentId: string;
}

const PAGE = 50;
const MOST_MATCHES = 10_000;

/** Incidents in order, a page at a time, each as known under the lens. A cursor holds for the order that it came with. */
export async function incidentsAnswer(ground: Ground, lens: Lens, filter: IncidentFilter): Promise<Answer<Incidents>> {
  const after = placeOf(filter);
  if (after === undefined) return noAnswer("bad-cursor", "the cursor is not one of ours, or of another order: begin again without it");
  const views = viewsFor(ground, lens, filter.conflict);
  if (!views.ok) return views;
  const found = matches(ground, views.value, lens, filter).filter((entry) => inOrder(entry, after) > 0);
  const limit = filter.limit ?? PAGE;
  const page = firstOf(found, limit);
  const items = await Promise.all(page.map(({ incidentId }) => accountUnder(ground, incidentId, lens)));
  const last = page.at(-1);
  return answered({ ...headingOf(ground.ledger, lens), items, ...(last && found.length > limit && { next: encodeCursor([last.key, last.incidentId, ...(filter.order === "known" ? ["known"] : [])]) }) });
}

/** Where a page begins; undefined for a cursor that is none of this order. */
function placeOf({ cursor, order = "onset" }: IncidentFilter): Found | undefined {
  if (cursor === undefined) return { key: -Infinity, incidentId: "" };
  const [key, incidentId, of = "onset"] = decodeCursor(cursor) ?? [];
  return typeof key === "number" && typeof incidentId === "string" && of === order ? { key, incidentId } : undefined;
}

/** The first so many in order; the rest is not sorted. */
function firstOf(found: readonly Found[], count: number): Found[] {
  let first: Found[] = [];
  for (const entry of found) if (first.push(entry) >= 4 * count) first = first.sort(inOrder).slice(0, count);
  return first.sort(inOrder).slice(0, count);
}

function viewsFor(ground: Ground, lens: Lens, conflict: string | undefined): Answer<SegmentView[]> {
  if (conflict === undefined) return answered([...ground.ledger.segments.values()].map((segment) => new SegmentView(ground.ledger, segment, lens)));
  const view = viewOf(ground, conflict, lens);
  return view.ok ? answered([view.value]) : view;
}

function matches(ground: Ground, views: readonly SegmentView[], lens: Lens, filter: IncidentFilter): Found[] {
  const texts = filter.q === undefined ? undefined : new Set(ground.search(filter.q, MOST_MATCHES));
  const found = new Map<number, Found>();
  for (const view of views) {
    const until = view.countUntil(filter.toMs ?? lens.atMs);
    for (let row = filter.fromMs === undefined ? 0 : view.countUntil(filter.fromMs - 1); row < until; row++) {
      const incident = view.columns.incident[row];
      if (found.has(incident) || !isVisible(view, row) || !fits(ground, view, row, filter)) continue;
      const incidentId = view.incidentId(row);
      if (texts === undefined || texts.has(incidentId)) found.set(incident, { key: filter.order === "known" ? -lastKnown(ground, view, row) : view.columns.onset[row], incidentId });
    }
  }
  return [...found.values()];
}

/** µs: when the last of what is known of an incident under the view became known. A further source changes no row, so its history tells. */
function lastKnown({ ledger }: Ground, view: SegmentView, row: number): number {
  if (ledger.incidents.history(view.columns.incident[row]) === undefined) return view.from[row];
  return ledger.moments(view.incidentId(row), view.clock).reduce((last, us) => (us <= view.known && us > last ? us : last), view.from[row]);
}

function fits(ground: Ground, view: SegmentView, row: number, filter: IncidentFilter): boolean {
  if (!hasStatus(view.columns.flags[row], filter.status)) return false;
  if (filter.act !== undefined && !isAct(ground.ledger.interned.codings[view.columns.coding[row]], filter.act)) return false;
  if (filter.actor !== undefined && !hasActor(view, row, filter.actor)) return false;
  return filter.bbox === undefined || isInside(view.columns.lat[row], view.columns.lon[row], filter.bbox);
}

function hasStatus(flags: number, status: IncidentFilter["status"]): boolean {
  const situation = flags & FLAG.SITUATION;
  if (status === "retracted") return situation === FLAG.RETRACTED;
  if (status === "merged") return situation === FLAG.MERGED;
  return situation === 0 && (status === undefined || (flags & FLAG.STATUS) === LISTED.indexOf(status));
}

function isAct(coding: Coding, act: string): boolean {
  return coding.cameo?.startsWith(act) === true || coding.plover?.type === act.toUpperCase();
}

function hasActor(view: SegmentView, row: number, actor: string): boolean {
  const { initiators, targets } = view.actors(row);
  return initiators.some(({ id }) => id === actor) || targets.some(({ id }) => id === actor);
}

function isInside(lat: number, lon: number, [west, south, east, north]: readonly [number, number, number, number]): boolean {
  if (!(lat >= south && lat <= north)) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}

function inOrder(a: Found, b: Found): number {
  return a.key - b.key || (a.incidentId < b.incidentId ? -1 : a.incidentId > b.incidentId ? 1 : 0);
}
