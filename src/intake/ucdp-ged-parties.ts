/**
 * The two sides of a UCDP GED event as actors. Side A is given as the initiator and side B as the target: so it is for one-sided
 * violence, where A kills civilians; for state-based and non-state violence UCDP states no direction, and it is only an order.
 */
import type { Actor } from "../domain/vocabulary.ts";
import type { CellReader } from "./cell-reader.ts";
import { countryNamed } from "./countries.ts";
import { gwActor } from "./gw-states.ts";
import { remembered } from "./remembered.ts";
import { slugOf } from "./slug.ts";

const GOVERNMENT = "Government of ";
const ONE_SIDED = 3;

/** Day: YYYYMMDD, for a state's number means different states over time. */
interface Event {
  readonly type: number;
  readonly day: number;
}

/** The actors of a side; none where it is not stated. */
export function partyOf(cells: CellReader, side: "a" | "b", { type, day }: Event): Actor[] {
  const name = cells.text(`side_${side}`);
  if (name === undefined) return [];
  const code = cells.text(`side_${side}_new_id`);
  if (type === ONE_SIDED && name.toLowerCase() === "civilians") return [{ id: "civilians", kind: "civilians" }];
  const numbers = cells.text(`gwno${side}`);
  if (numbers !== undefined) return states(numbers, name, day);
  return name.startsWith(GOVERNMENT) ? [government(name, code)] : group(name, code);
}

/** Governments that fight as one side have their numbers and names in one cell each, separated by commas. */
function states(numbers: string, name: string, day: number): Actor[] {
  if (!numbers.includes(",")) return [numbered(numbers, name, day)];
  const names = name.split(/, (?=Government of )/);
  return numbers.split(",").map((text, index) => numbered(text.trim(), names[index] ?? name, day));
}

function numbered(text: string, name: string, day: number): Actor {
  const known = /^\d{1,4}$/.test(text) ? gwActor(Number(text), day) : undefined;
  return known ?? named(name, `GW ${text}`);
}

/** A government whose state is told by its name alone. */
function government(name: string, code: string | undefined): Actor {
  const country = countryNamed(stateOf(name));
  return country === undefined ? named(name, ucdpCode(code)) : { ...country, kind: "state", ...coded(ucdpCode(code)) };
}

const stateOf = (name: string): string => (name.startsWith(GOVERNMENT) ? name.slice(GOVERNMENT.length) : name);

/** A state under its own name. */
function named(name: string, code: string | undefined): Actor {
  const state = stateOf(name);
  return { id: slugOf(state) ?? "unknown", kind: "state", name: state.slice(0, 500), ...coded(code) };
}

/** The id of a name, made once for a name. */
const slug = remembered((name) => ({ id: slugOf(name) }));

function group(name: string, code: string | undefined): Actor[] {
  const { id } = slug(name);
  return id === undefined ? [] : [{ id, kind: "armed-group", name: name.slice(0, 500), ...coded(ucdpCode(code)) }];
}

const ucdpCode = (code: string | undefined): string | undefined => code && `UCDP ${code}`;
const coded = (code: string | undefined): Pick<Actor, "code"> => (code === undefined ? {} : { code: code.slice(0, 100) });
