/**
 * Actors by their CAMEO codes, as GDELT has them: groups of three characters for country, group, ethnicity, religion and role, put
 * together in any order (CAMEO Event and Actor Codebook 1.1b3, 2012, chapter 3; GDELT Event Codebook V2.0).
 */
import type { Actor } from "../domain/vocabulary.ts";
import { type Country, countryOfIso3 } from "./countries.ts";
import { remembered } from "./remembered.ts";
import { slugOf } from "./slug.ts";

type Kind = NonNullable<Actor["kind"]>;

/** Organs of a state: government, military, police, courts, parliament, intelligence. */
const ORGANS: ReadonlySet<string> = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "SPY"]);

/** Rebels, insurgents, separatists, unaligned armed forces, militarized groups across borders: under arms, whatever else they are. */
const ARMED: ReadonlySet<string> = new Set(["REB", "INS", "SEP", "UAF", "IMG"]);

/**
 * Roles that settle what an actor is, the first of them in a code. Civilians are those whose role is neither an office, nor arms,
 * nor an organisation: farmers, students and teachers, the sick and their doctors, workers, refugees, settlers. Former officials,
 * business, criminals and organisations are `other`, and so are organs of a state that is not named.
 */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...["CVL", "REF", "SET", "AGR", "EDU", "HLH", "LAB"].map((role): [string, Kind] => [role, "civilians"]),
  ...["OPP", "PTY"].map((role): [string, Kind] => [role, "party"]),
  ...["IGO", "UNO"].map((role): [string, Kind] => [role, "igo"]),
  ...["BUS", "CRM", "DEV", "ELI", "ENV", "HRI", "INT", "MNC", "NGM", "NGO", "UIS", ...ORGANS].map((role): [string, Kind] => [role, "other"]),
  ["MED", "media"],
]);

/** CAMEO writes Serbia as SCGSRB; Serbia and Montenegro itself is no country of today. */
const FORMER: ReadonlySet<string> = new Set(["SCG"]);

/** Codes and names longer than this are no actor's, and not worth remembering. */
const LONGEST_REMEMBERED = 200;

const actorOf = (text: string): Actor | undefined => {
  const [code, name] = text.split("\t", 2);
  return code === "" ? actorNamed(name) : actorCoded(code, name);
};
const rememberedActor = remembered(actorOf);

/**
 * The actor of a raw code and a name; undefined where neither says anything. A country, or an organ of it, is the state; another
 * code is its own slug; without a code the name's.
 */
export function gdeltActor(code: string, name: string): Actor | undefined {
  if (code === "" && name === "") return undefined;
  const text = `${code}\t${name}`;
  return text.length > LONGEST_REMEMBERED ? actorOf(text) : rememberedActor(text);
}

function actorNamed(name: string): Actor | undefined {
  const id = slugOf(name);
  return id === undefined ? undefined : { id, name };
}

function actorCoded(code: string, name: string): Actor | undefined {
  const groups = code.match(/.{1,3}/gs) ?? [];
  const [state, roles] = stateAndRoles(groups);
  const isArmed = roles.some((role) => ARMED.has(role));
  if (state !== undefined && !isArmed && (roles.length === 0 || ORGANS.has(roles[0]))) return { id: state.id, kind: "state", name: state.name, code };
  const id = slugOf(code) ?? slugOf(name);
  return id === undefined ? undefined : { id, kind: isArmed ? "armed-group" : kindOf(roles), ...(name !== "" && { name }), code };
}

/** The country a code begins with - of several, such as GBRGIB, the last - and what follows. Ethnic codes, in lower case, are no countries. */
function stateAndRoles(groups: readonly string[]): [state: Country | undefined, roles: readonly string[]] {
  const countries = groups.map((group) => (group === group.toUpperCase() ? countryOfIso3(group) : undefined));
  const end = groups.findIndex((group, index) => countries[index] === undefined && !FORMER.has(group));
  const leading = end < 0 ? groups.length : end;
  return [countries[leading - 1], groups.slice(leading)];
}

function kindOf(roles: readonly string[]): Kind {
  const settling = roles.find((role) => kinds.has(role));
  return kinds.get(settling ?? "") ?? "other";
}
