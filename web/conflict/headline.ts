/** One sentence on where a conflict stands: which way, since when, and what speaks for calm. */
import { counted } from "../parts/counted.ts";
import { directionInWords } from "../parts/direction.tsx";
import { dayInWords } from "../time/instant.ts";
import type { State } from "./view.ts";

/** What speaks for calm. */
type Calm = Pick<State["deEscalation"], "daysSinceMaterialConflict" | "channels">;

/** What follows the direction: "since 6 May 2024: no material conflict for 28 days, talks in Oman reported, not yet confirmed". */
export function headlineOf({ n, direction, deEscalation }: Pick<State, "n" | "direction"> & { readonly deEscalation: Calm }): string {
  if (n === 0) return "Nothing is known of it under this lens.";
  const since = direction.since === null || direction.value === "insufficient" ? "" : ` since ${dayInWords(direction.since)}`;
  const reasons = [calmOf(deEscalation.daysSinceMaterialConflict), talksOf(deEscalation.channels)].filter((reason) => reason !== undefined);
  const words = direction.value === "insufficient" ? "not enough reports to tell a direction" : directionInWords(direction.value);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${since}${reasons.length > 0 ? `: ${reasons.join(", ")}` : ""}.`;
}

function calmOf(days: number | null): string | undefined {
  if (days === null) return undefined;
  if (days === 0) return "material conflict goes on";
  const whole = Math.floor(days);
  return whole === 0 ? "material conflict within a day" : `no material conflict for ${counted(whole, "day")}`;
}

function talksOf(channels: State["deEscalation"]["channels"]): string | undefined {
  const latest = [...channels].sort((a, b) => (a.lastRound < b.lastRound ? 1 : -1)).at(0);
  if (latest === undefined) return undefined;
  const where = latest.venue === null ? "talks" : `talks in ${latest.venue}`;
  return `${where} reported, ${standingOf(latest)}`;
}

/** "confirmed by IRN, denied by USA", or that nobody has confirmed it yet. */
export function standingOf({ confirmedBy, deniedBy }: { readonly confirmedBy: readonly string[]; readonly deniedBy: readonly string[] }): string {
  const said = [confirmedBy.length > 0 && `confirmed by ${confirmedBy.join(", ")}`, deniedBy.length > 0 && `denied by ${deniedBy.join(", ")}`].filter((part) => part !== false);
  return said.length > 0 ? said.join(", ") : "not yet confirmed";
}
