/** Countries and territories by the names and codes that data sets have for them. */
import { type CountryRow, countryRows } from "./country-table.ts";

export interface Country {
  /** ISO 3166-1 alpha-3; XKX for Kosovo. */
  readonly id: string;
  readonly name: string;
}

/**
 * CAMEO's codes that are no ISO 3166-1 codes of today, as GDELT's actors have them (GDELT's list of CAMEO countries): parts of a
 * territory stand for it. CAMEO's regions (AFR, EUR, WST) and its city (BAG) are no countries.
 */
const cameoVariants: ReadonlyMap<string, string> = new Map([["GZS", "PSE"], ["IMY", "IMN"], ["MTN", "MNE"], ["ROM", "ROU"], ["TMP", "TLS"], ["WSB", "PSE"]]);

const byIso3 = new Map<string, Country>();
const byFips = new Map<string, Country>();
const byName = new Map<string, Country>();
for (const row of countryRows) place(row);

function place([id, fips, name, ...further]: CountryRow): void {
  const country: Country = { id, name };
  byIso3.set(id, country);
  for (const code of fips.split(" ")) byFips.set(code, country);
  for (const one of [name, ...further]) byName.set(one, country).set(plain(one), country);
  byFips.delete("");
}

/** A name without what differs between spellings: capitals, accents, "the", "&", "St.", hyphens and apostrophes. */
function plain(name: string): string {
  const words = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("&", " and ").replaceAll(/['\u2019.]/g, "");
  return words.replaceAll(/[^a-z0-9()/,]+/g, " ").trim().replace(/^(the )+/, "").replace(/^st /, "saint ");
}

/** The country of an English name, in the spellings of ICEWS, UCDP and ACLED. Names of states that are no more have none. */
export function countryNamed(name: string): Country | undefined {
  return byName.get(name) ?? byName.get(plain(name));
}

/** The country of a FIPS 10-4 code, as GDELT's places have it. Undefined for the oceans (OS) and for disputed islands. */
export function countryOfFips(code: string): Country | undefined {
  return byFips.get(code.toUpperCase());
}

/** The country of an ISO 3166-1 alpha-3 code, or of CAMEO's own variant of one. Undefined for CAMEO's regions. */
export function countryOfIso3(code: string): Country | undefined {
  const upper = code.toUpperCase();
  return byIso3.get(upper) ?? byIso3.get(cameoVariants.get(upper) ?? "");
}
