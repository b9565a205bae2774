/** The words of the sentence on where a conflict stands. */
import { counted } from "../parts/counted.ts";
import { directionInWords } from "../parts/direction.tsx";
import { dayInWords } from "../time/instant.ts";
import { scarcityInWords } from "./scarcity.ts";
import type { State } from "./view.ts";

/** What speaks for calm. */
type Calm = Pick<State["deEscalation"], "daysSinceMaterialConflict" | "channels">;

export interface Headed extends Pick<State, "n" | "direction">, Partial<Pick<State, "unscored" | "scale">> {
  readonly deEscalation: Calm;
  /** the instant it is said of */
  readonly at: string;
  /** as the conflict's definition has it; undefined: not told, or from the first incident on */
  readonly watchedSince?: string | undefined;
  /** what actors are called; their ids where it is not known */
  readonly nameOf?: ((id: string) => string) | undefined;
}

const DAY_MS = 86_400_000;
/** A round of talks speaks for the present for so long. */
const TALKS_DAYS = 30;

/** What follows the direction: "since 6 May 2024: no material conflict for 28 days, talks in Oman reported, not yet confirmed". */
export function headlineWords(of: Headed): string {
  if (of.n === 0) return "Nothing is known of it under this lens.";
  const { deEscalation: { daysSinceMaterialConflict, channels } } = of;
  const reasons = [calmOf(daysSinceMaterialConflict), talksOf(channels, of)].filter((reason) => reason !== undefined);
  const words = wayOf(of);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${reasons.length > 0 ? `: ${reasons.join(", ")}` : ""}.`;
}

/** "de-escalating since 6 May 2024"; "no direction can be told (none of its 390 incidents is scored by goldstein-gdelt)". */
function wayOf(of: Headed): string {
  const { direction } = of;
  if (direction.value === "insufficient") return scarcityInWords(of);
  return `${directionInWords(direction.value)}${direction.since === null ? "" : ` since ${dayInWords(direction.since)}`}`;
}

function calmOf(days: number | null): string | undefined {
  if (days === null) return undefined;
  if (days === 0) return "material conflict goes on";
  const whole = Math.floor(days);
  return whole === 0 ? "material conflict within a day" : `no material conflict for ${counted(whole, "day")}`;
}

/** The latest talks; those whose last round is long past say when it was. */
function talksOf(channels: Calm["channels"], { at, nameOf = (id) => id }: Pick<Headed, "at" | "nameOf">): string | undefined {
  const latest = [...channels].sort((a, b) => (a.lastRound < b.lastRound ? 1 : -1)).at(0);
  if (latest === undefined) return undefined;
  const where = latest.venue === null ? "talks" : `talks in ${latest.venue}`;
  const end = latest.lastRound.split("/").at(-1) ?? "";
  const isPresent = Date.parse(at) - Date.parse(end) <= TALKS_DAYS * DAY_MS;
  return `${where} ${isPresent ? "reported" : `last reported of ${dayInWords(end)}`}, ${standingOf(latest, nameOf, isPresent)}`;
}

/** "confirmed by Iran, denied by United States", or that nobody has confirmed it. */
function standingOf({ confirmedBy, deniedBy }: Pick<Calm["channels"][number], "confirmedBy" | "deniedBy">, nameOf: (id: string) => string, isPresent: boolean): string {
  const by = (ids: readonly string[]): string => ids.map(nameOf).join(", ");
  const said = [confirmedBy.length > 0 && `confirmed by ${by(confirmedBy)}`, deniedBy.length > 0 && `denied by ${by(deniedBy)}`].filter((part) => part !== false);
  return said.length > 0 ? said.join(", ") : isPresent ? "not yet confirmed" : "never confirmed";
}
