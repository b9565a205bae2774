/** What is compared: two sides, each a conflict under a lens, kept in the URL as `by`, `c`, `left`, `right` and `days`. */
import type { Got } from "../api/client.ts";
import { dayInWords, inWords } from "../time/instant.ts";
import type { LensQuery } from "../time/lens.ts";

export const MODES = { known: "Two dates of knowledge", conflicts: "Two conflicts", scales: "Two scales" } as const;
export type Mode = keyof typeof MODES;
/** Spans of the chart in days, and the step that keeps each below about 400 points. */
export const SPANS: Readonly<Record<string, "day" | "week" | "month">> = { 30: "day", 120: "day", 365: "day", 1825: "week", 9125: "month" };

export type State = Got<"/v1/conflicts/{conflictId}/state">;
export type Timeline = Got<"/v1/conflicts/{conflictId}/timeline">;
export type Drivers = Got<"/v1/conflicts/{conflictId}/drivers">;

/** What is asked for; "" where the reader has not chosen yet. */
export interface Comparison {
  readonly mode: Mode;
  /** the conflict; none is shared when two conflicts are compared */
  readonly conflictId: string;
  /** times of knowledge, conflicts or scales */
  readonly left: string;
  readonly right: string;
  /** of the chart */
  readonly days: string;
  readonly lens: LensQuery;
}

/** One side: a conflict under a lens. */
export interface Side {
  readonly conflictId: string;
  readonly query: LensQuery;
  /** in a few words, such as "known 13 Apr 2024" */
  readonly label: string;
}

const DAY_MS = 86_400_000;
const KNOWN_DAYS = 30;

/** What the URL asks for beside the lens, its gaps filled: the last 30 days of knowledge, and the two scales that are read most. */
export function comparisonIn(params: URLSearchParams, lens: LensQuery, nowMs: number): Comparison {
  const mode = asMode(params.get("by"));
  const ends = defaultEnds(mode, lens, nowMs);
  const days = params.get("days") ?? "";
  return {
    mode, lens, conflictId: params.get("c") ?? "", left: params.get("left") ?? ends.left, right: params.get("right") ?? ends.right,
    days: days in SPANS ? days : "120",
  };
}

const asMode = (text: string | null): Mode => (text !== null && text in MODES ? (text as Mode) : "known");

function defaultEnds(mode: Mode, { knownAt, scale = "goldstein-gdelt" }: LensQuery, nowMs: number): { left: string; right: string } {
  if (mode === "scales") return { left: scale, right: scale === "plover-0.8" ? "goldstein-gdelt" : "plover-0.8" };
  if (mode === "conflicts") return { left: "", right: "" };
  const right = knownAt === undefined ? nowMs : Date.parse(knownAt);
  return { left: new Date(right - KNOWN_DAYS * DAY_MS).toISOString().slice(0, knownAt === undefined ? 10 : 19) + (knownAt === undefined ? "" : "Z"), right: knownAt ?? "" };
}

/** Both sides, or undefined while a conflict has yet to be chosen. */
export function sidesOf({ mode, conflictId, left, right, lens }: Comparison): { left: Side; right: Side } | undefined {
  if (mode === "conflicts") return left === "" || right === "" ? undefined : { left: { conflictId: left, query: lens, label: left }, right: { conflictId: right, query: lens, label: right } };
  if (conflictId === "") return undefined;
  const side = (end: string): Side => ({ conflictId, ...(mode === "scales" ? { query: { ...lens, scale: end }, label: end } : knownSide(lens, end)) });
  return { left: side(left), right: side(right) };
}

function knownSide({ knownAt: _knownAt, ...lens }: LensQuery, end: string): Omit<Side, "conflictId"> {
  return { query: { ...lens, ...(end !== "" && { knownAt: end }) }, label: end === "" ? "known now" : `known ${inWords(end)}` };
}

/** The span of both charts: the same first day, so that their points stand one under another. */
export function spanOf({ days, lens: { at } }: Comparison, nowMs: number): { from: string; step: "day" | "week" | "month" } {
  const end = at === undefined ? nowMs : Date.parse(at);
  return { from: new Date((Number.isNaN(end) ? nowMs : end) - Number(days) * DAY_MS).toISOString().slice(0, 10), step: SPANS[days] };
}

/** "at 18 May 2024" of an answer: the day of the world that both sides are about. */
export const atInWords = ({ at }: Pick<State, "at">): string => dayInWords(at);
