/**
 * ICEWS actors: a name, the sectors it belongs to and a country (Boschee et al., ICEWS Coded Event Data; ICEWS actor and sector
 * dictionaries). The grouping of sectors into kinds is ours, as for CAMEO's roles in GDELT.
 */
import type { Actor } from "../domain/vocabulary.ts";
import { type Country, countryNamed } from "./countries.ts";
import { slugOf } from "./slug.ts";

type Kind = NonNullable<Actor["kind"]>;

/** Names that say the actor is not known. */
const UNKNOWN: ReadonlySet<string> = new Set(["", "Unspecified Actor", "Unidentified State Actor"]);

const GOVERNMENT = "Government";
/** Branches of a government; ICEWS lists them beside `Government`. */
const BRANCHES = ["Executive", "Executive Office", "Military", "Police", "Judicial", "Legislative / Parliamentary"];
const IGO = "International Government Organization";

/** Sectors that settle a kind; the first that an actor has. Under arms comes before media and parties: a spokesman of insurgents is theirs. */
const settling: readonly (readonly [kind: Kind, sectors: readonly string[]])[] = [
  ["igo", [IGO]],
  ["armed-group", ["Insurgents", "International Insurgents", "Rebel", "Organized Violent", "Unidentified Forces"]],
  ["media", ["Media", "News", "State Media"]],
  ["party", ["Parties"]],
  ["armed-group", ["Separatists"]],
  ["civilians", ["General Population / Civilian / Social", "Protestors / Popular Opposition / Mobs", "Refugees / Displaced", "Agricultural", "Education", "Labor", "Medical / Health"]],
];

/** What was made last for a name. */
interface Kept {
  readonly sectors: string;
  readonly country: string;
  readonly actor: Actor | undefined;
}

/** Most names kept at a time, and the longest texts kept. */
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 1_000;

const kept = new Map<string, Kept>();

/**
 * The actor of a row; undefined where it is not known. A government, or a part of it, of a known country is that state, with the
 * ICEWS name as its code; others are known by the slug of their name. Without sectors only a country's own name tells a kind.
 */
export function icewsActor(name: string, sectors: string, country: string): Actor | undefined {
  const known = kept.get(name);
  if (known?.sectors === sectors && known.country === country) return known.actor;
  const actor = UNKNOWN.has(name) ? undefined : made(name, sectors, countryNamed(country));
  if (kept.size >= MOST_KEPT) kept.clear();
  if (name.length + sectors.length + country.length <= LONGEST_KEPT) kept.set(name, { sectors, country, actor });
  return actor;
}

function made(name: string, text: string, country: Country | undefined): Actor | undefined {
  const sectors = new Set(text.split(",").map((sector) => sector.trim()));
  if (country !== undefined && isState(name, sectors, country)) return { id: country.id, kind: "state", name: country.name, code: name.slice(0, 100) };
  const id = slugOf(name);
  const kind = text === "" ? undefined : kindOf(sectors);
  return id === undefined ? undefined : { id, ...(kind && { kind }), name: name.slice(0, 500) };
}

/** An official of an IGO keeps the sector of a government once served; state media are media. */
function isState(name: string, sectors: ReadonlySet<string>, country: Country): boolean {
  if (sectors.has("")) return countryNamed(name)?.id === country.id;
  if (sectors.has("State Media")) return false;
  return BRANCHES.some((branch) => sectors.has(branch)) || (sectors.has(GOVERNMENT) && !sectors.has(IGO));
}

function kindOf(sectors: ReadonlySet<string>): Kind {
  return settling.find(([, settled]) => settled.some((sector) => sectors.has(sector)))?.[0] ?? "other";
}
