/** The time at which the effect of a report or a change is shown. */
import { inWords } from "../time/instant.ts";
import { lastDay } from "./occurrence.ts";

const DAY_MS = 86_400_000;

/** The later of what the reader looks at, where a time is set, and the end of the incident's last day; undefined: now. */
export function previewAt(occurred: string | undefined, at: string | undefined): string | undefined {
  const day = lastDay(occurred ?? "");
  if (at === undefined || day === undefined) return at ?? day;
  return endOf(at) >= endOf(day) ? at : day;
}

/** A date means its end. */
const endOf = (instant: string): number => Date.parse(instant) + (instant.includes("T") ? 0 : DAY_MS);

/** "at the end of 1 Jun 2024", "at 18 May 2024, 00:00 UTC", "now" */
export function previewAtInWords(at: string | undefined): string {
  if (at === undefined) return "now";
  return at.includes("T") ? `at ${inWords(at)}` : `at the end of ${inWords(at)}`;
}
