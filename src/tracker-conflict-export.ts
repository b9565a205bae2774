/** Exports of what can be asked of one conflict, in the formats of the table of outlets. No answer where the conflict is not there; throws as `exportOf` does. */
import type { Lens } from "./domain/lens.ts";
import type { Known } from "./answers/diff.ts";
import type { Heading } from "./answers/ground.ts";
import type { Span } from "./answers/timeline.ts";
import { stepsOf } from "./outlet/channels.ts";
import type { Origin } from "./outlet/citation.ts";
import { claimRows } from "./outlet/claims.ts";
import type { ConflictReading } from "./outlet/conflict-list.ts";
import { differencesOf } from "./outlet/differences.ts";
import type { Outlet } from "./outlet/outlet.ts";
import type { Answer, Tracker } from "./tracker.ts";
import { type Export, exported, outletOf, readingOf } from "./tracker-export.ts";

/** Where a conflict stands: a file of one state. */
export async function stateExport(tracker: Tracker, format: string, conflictId: string, lens: Lens): Promise<Answer<Export>> {
  const answer = await tracker.ask.state(conflictId, lens);
  return answer.ok ? { ok: true, value: exported(tracker, outletOf("states", format), [answer.value], readingOf(tracker, answer.value, lens)) } : answer;
}

/** The timeline of a conflict. */
export function timelineExport(tracker: Tracker, format: string, conflictId: string, lens: Lens, span: Span): Answer<Export> {
  const answer = tracker.ask.timeline(conflictId, lens, span);
  return answer.ok ? listed(tracker, outletOf("timeline", format), answer.value.items, answer.value, lens) : answer;
}

/** Every driver of a conflict's tension. */
export async function driversExport(tracker: Tracker, format: string, conflictId: string, lens: Lens): Promise<Answer<Export>> {
  const answer = await tracker.ask.drivers(conflictId, lens);
  if (!answer.ok) return answer;
  const { drivers, tension } = answer.value;
  return listed(tracker, outletOf("drivers", format), drivers, answer.value, lens, { tension });
}

/** Who answered what. */
export async function exchangesExport(tracker: Tracker, format: string, conflictId: string, lens: Lens): Promise<Answer<Export>> {
  const answer = await tracker.ask.exchanges(conflictId, lens);
  return answer.ok ? listed(tracker, outletOf("exchanges", format), answer.value.exchanges, answer.value, lens) : answer;
}

/** Rounds of talks and commitments. */
export async function channelsExport(tracker: Tracker, format: string, conflictId: string, lens: Lens): Promise<Answer<Export>> {
  const answer = await tracker.ask.channels(conflictId, lens);
  if (!answer.ok) return answer;
  const { channels, commitments } = answer.value;
  return listed(tracker, outletOf("channels", format), stepsOf(channels, commitments), answer.value, lens);
}

/** Every standing claim. */
export async function claimsExport(tracker: Tracker, format: string, conflictId: string, lens: Lens): Promise<Answer<Export>> {
  const answer = await tracker.ask.claims(conflictId, lens);
  return answer.ok ? listed(tracker, outletOf("claims", format), claimRows(answer.value.incidents), answer.value, lens) : answer;
}

/** What differs between two states of knowledge; the effects of the incidents sum to the gap in tension. */
export async function diffExport(tracker: Tracker, format: string, conflictId: string, lens: Lens, known: Known): Promise<Answer<Export>> {
  const then = (knownUs: number): Promise<Awaited<ReturnType<Tracker["ask"]["drivers"]>>> => tracker.ask.drivers(conflictId, { ...lens, knownUs });
  const [answer, left, right] = await Promise.all([tracker.ask.diff(conflictId, lens, known), then(known.fromUs), then(known.toUs)]);
  if (!answer.ok) return answer;
  if (!left.ok) return left;
  if (!right.ok) return right;
  const { knownFrom, knownTo, n } = answer.value;
  const rows = differencesOf(answer.value, left.value.drivers, right.value.drivers);
  return listed(tracker, outletOf("differences", format), rows, { ...answer.value, n: n.after }, lens, { knownFrom, knownTo, nBefore: n.before });
}

/** A list under the heading of its answer, with what else its rows say of the whole. */
function listed<Item, More extends object>(tracker: Tracker, outlet: Outlet<Item, ConflictReading & More>, items: readonly Item[], answer: Heading & Pick<ConflictReading, "conflictId" | "n">, lens: Lens, more: More = {} as More): Answer<Export> {
  const reading = readingOf(tracker, answer, lens);
  const from = (origin: Origin): ConflictReading & More => ({ ...reading(origin), conflictId: answer.conflictId, n: answer.n, ...more });
  return { ok: true, value: exported(tracker, outlet, items, from) };
}
