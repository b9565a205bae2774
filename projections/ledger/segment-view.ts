/** A segment seen through a lens: what the measures read. */
import type { ConflictDefinition, ConflictState } from "../../src/domain/conflict.ts";
import type { Clock, Lens } from "../../src/domain/lens.ts";
import { parseInstant } from "../../src/domain/instant.ts";
import { type Side, sideOf } from "../../src/domain/sides.ts";
import { type Columns, FLAG } from "../../src/measures/columns.ts";
import { type ActorTuple, type CodingTables, type Extra, STANDING, type View } from "../../src/measures/view.ts";
import type { ScoreScale } from "../../src/scales/scale.ts";
import type { Interned } from "./interned.ts";
import type { Ledger } from "./ledger.ts";
import type { Segment } from "./segment.ts";

const UNJUDGED = 255;
/** Above the bits of the 20 sides a conflict may have. */
const JUDGED = 1 << 30;
const NO_SIDES: readonly Side[] = [];

export class SegmentView implements View {
  readonly columns: Columns;
  readonly size: number;
  readonly clock: Clock;
  readonly known: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly tables: CodingTables;
  readonly sideNames: readonly string[];
  readonly sidesUnknown: boolean;
  readonly watchedSinceMs: number | undefined;
  readonly spells: Uint32Array;
  readonly marked: Uint32Array;
  /** The conflict as it stood under the lens; undefined: not opened yet as far as was known. */
  readonly state: Exclude<ConflictState, { situation: "unknown" }> | undefined;
  /** Whether nothing known is left out: checkpoints and memos hold only then. */
  readonly current: boolean;
  readonly segment: Segment;
  /** Whether any version of any row is contested on occurrence: if none, readings agree on what counts. */
  readonly anyContested: boolean;
  readonly #ledger: Ledger;
  readonly #sides: readonly Side[];
  readonly #dated: boolean;
  readonly #consults: Uint8Array;
  /** by 2 * actor tuple + whether the act consults */
  readonly #standings: Uint8Array;
  /** by row, filled as rows are looked at */
  readonly #rowStandings: Uint8Array;
  /** by actor tuple: a bit for each side that an initiator stands on, and JUDGED; 0: not judged yet */
  readonly #initiatorSides: Uint32Array;
  readonly #memos: Map<string, unknown>;

  constructor(ledger: Ledger, segment: Segment, lens: Lens) {
    segment.merge();
    this.#ledger = ledger;
    this.segment = segment;
    this.columns = segment.columns;
    this.size = segment.size;
    this.clock = lens.clock;
    this.known = Math.min(lens.knownUs, Number.MAX_VALUE);
    this.current = lens.knownUs >= ledger.head.known;
    this.from = lens.clock === "recorded" ? segment.columns.recordedFrom : segment.columns.publishedFrom;
    this.to = lens.clock === "recorded" ? segment.columns.recordedTo : segment.columns.publishedTo;
    const tables = ledger.interned.tables(scaleOf(ledger, lens), lens.inherit);
    this.tables = tables;
    this.#consults = tables.consults;
    this.state = stateUnder(segment, lens);
    const definition: ConflictDefinition | undefined = this.state?.definition;
    this.#sides = definition?.sides ?? NO_SIDES;
    this.#dated = this.#sides.some((side) => side.actors.some((member) => member.from !== undefined || member.to !== undefined));
    this.sideNames = this.#sides.map((side) => side.name);
    this.sidesUnknown = this.#sides.length === 0;
    this.watchedSinceMs = definition?.watchedSince === undefined ? undefined : (parseInstant(definition.watchedSince)?.us ?? NaN) / 1_000;
    const kept = keptFor(segment, ledger.interned, this.#sides);
    this.spells = kept.spells;
    this.marked = kept.marked;
    this.anyContested = kept.anyContested;
    this.#standings = kept.standings;
    this.#rowStandings = kept.rowStandings;
    this.#initiatorSides = kept.initiatorSides;
    this.#memos = kept.memos;
  }

  countUntil(ms: number): number {
    return this.segment.countUntil(ms);
  }

  standing(row: number): number {
    const known = this.#rowStandings[row];
    return known === UNJUDGED ? (this.#rowStandings[row] = this.#judge(row)) : known;
  }

  #judge(row: number): number {
    const flags = this.columns.flags[row];
    if ((flags & FLAG.CONCERNS) !== 0) return STANDING.concerns;
    if (this.sidesUnknown) return STANDING.counts;
    const consults = (flags & FLAG.TALKS) !== 0 || this.#consults[this.columns.coding[row]] === 1;
    if (this.#dated) return this.#judged(row, consults);
    const key = 2 * this.columns.actors[row] + (consults ? 1 : 0);
    if (this.#standings[key] === UNJUDGED) this.#standings[key] = this.#judged(row, consults);
    return this.#standings[key];
  }

  isInitiatedBy(row: number, side: number): boolean {
    const ms = this.columns.onset[row];
    if (this.#dated) return this.#actsAt(row, side, ms);
    const tuple = this.columns.actors[row];
    if (this.#initiatorSides[tuple] === 0) this.#initiatorSides[tuple] = this.#sides.reduce((mask, _, index) => (this.#actsAt(row, index, ms) ? mask | (1 << index) : mask), JUDGED);
    return (this.#initiatorSides[tuple] & (1 << side)) !== 0;
  }

  #actsAt(row: number, side: number, ms: number): boolean {
    return this.actors(row).initiators.some((actor) => sideOf(this.#sides, actor.id, ms) === side);
  }

  actors(row: number): ActorTuple {
    return this.#ledger.interned.actors[this.columns.actors[row]];
  }

  extra(row: number): Extra | undefined {
    const index = this.columns.extra[row];
    return index === 0 ? undefined : this.#ledger.extras[index];
  }

  incidentId(row: number): string {
    return this.#ledger.ids.id(this.columns.incident[row]);
  }

  country(row: number): string | undefined {
    const index = this.columns.country[row];
    return index === 0 ? undefined : this.#ledger.interned.countries[index];
  }

  memo<T>(key: string, make: () => T): T {
    if (!this.current) return make();
    const whole = `${this.clock} ${key}`;
    if (!this.#memos.has(whole)) this.#memos.set(whole, make());
    return this.#memos.get(whole) as T;
  }

  /** Where an act stands towards the sides (domain.md section 2). */
  #judged(row: number, consults: boolean): number {
    const { initiators, targets, parties } = this.actors(row);
    const ms = this.columns.onset[row];
    const sidesOf = (ids: readonly string[]): number[] => ids.map((id) => sideOf(this.#sides, id, ms));
    const [from, to] = [sidesOf(initiators.map((actor) => actor.id)), sidesOf(targets.map((actor) => actor.id))];
    if (from.some((a) => a >= 0 && to.some((b) => b >= 0 && a !== b))) return STANDING.counts;
    if (consults && new Set((parties ? sidesOf(parties) : to).filter((side) => side >= 0)).size >= 2) return STANDING.counts;
    if (from.length === 0 || to.length === 0) return STANDING.unknownParties;
    return from.some((a) => a >= 0 && to.includes(a)) ? STANDING.withinSides : STANDING.thirdParty;
  }
}

/** The scale of a lens, whenever it was added: which scale to read by is the reader's choice, not part of what was known. */
function scaleOf({ scales }: Ledger, { scale }: Lens): ScoreScale | undefined {
  const found = scales.scoring(scale);
  return found.ok ? found.scale : undefined;
}

/** The conflict's state as known under a lens. Definitions apply at every knowledge time on the published clock. */
function stateUnder(segment: Segment, lens: Lens): SegmentView["state"] {
  const defined = lens.clock === "published" ? segment.definitions.at(-1) : segment.definitions.findLast(({ known }) => known <= lens.knownUs);
  return defined?.state.situation === "unknown" ? undefined : defined?.state;
}

/** What is read off a segment's rows once a generation. */
interface Kept {
  readonly generation: number;
  readonly sides: readonly Side[];
  readonly spells: Uint32Array;
  readonly marked: Uint32Array;
  readonly anyContested: boolean;
  readonly standings: Uint8Array;
  readonly rowStandings: Uint8Array;
  readonly initiatorSides: Uint32Array;
  readonly memos: Map<string, unknown>;
}

const keptBySegment = new WeakMap<Segment, Kept>();

function keptFor(segment: Segment, interned: Interned, sides: readonly Side[]): Kept {
  const kept = keptBySegment.get(segment);
  const tuples = interned.actors.length;
  const judged = kept?.sides === sides && kept.initiatorSides.length >= tuples ? kept : undefined;
  if (kept?.generation === segment.generation && judged) return kept;
  const made = {
    generation: segment.generation,
    sides,
    ...marks(segment),
    standings: judged?.standings ?? new Uint8Array(2 * tuples + 64).fill(UNJUDGED),
    rowStandings: new Uint8Array(segment.size).fill(UNJUDGED),
    initiatorSides: judged?.initiatorSides ?? new Uint32Array(tuples + 32),
    memos: new Map<string, unknown>(),
  };
  keptBySegment.set(segment, made);
  return made;
}

const MARKED = FLAG.TALKS | FLAG.COMMITMENT | FLAG.RESPONSE;

function marks(segment: Segment): Pick<Kept, "spells" | "marked" | "anyContested"> {
  const { flags } = segment.columns;
  const [spells, marked]: [number[], number[]] = [[], []];
  let anyContested = false;
  for (let row = 0; row < segment.size; row++) {
    if ((flags[row] & FLAG.CONTESTED_OCCURRENCE) !== 0) anyContested = true;
    if ((flags[row] & FLAG.SPELL) !== 0) spells.push(row);
    if ((flags[row] & MARKED) !== 0) marked.push(row);
  }
  return { spells: Uint32Array.from(spells), marked: Uint32Array.from(marked), anyContested };
}
