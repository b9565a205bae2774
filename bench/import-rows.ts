/** Generated files of every source format, line by line: made up, with the columns, lengths and repetitions of the real ones. */
import { randomness } from "./generated-log.ts";

type Next = (below: number) => number;
type Row = (number: number, next: Next) => string;

interface Made {
  readonly header?: string;
  readonly row: Row;
}

const STATES = "AFG ALB ARG ARM AUS AZE BRA CAN CHN COL EGY ETH FRA DEU GRC IND IDN IRN IRQ ISR ITA JPN KEN LBN MEX NGA PAK PHL POL RUS SAU SYR TUR UKR GBR USA VEN VNM YEM ZAF".split(" ");
const NAMES = ["Afghanistan", "Iran", "Iraq", "Israel", "Lebanon", "Russia", "Syria", "Ukraine", "Yemen", "Turkey"];
const FIPS = ["AF", "IR", "IZ", "IS", "LE", "RS", "SY", "UP", "YM", "TU"];
const CODES = ["010", "020", "036", "040", "042", "043", "046", "051", "112", "130", "138", "173", "190", "193", "195"];
const ROLES = ["", "", "", "GOV", "MIL", "COP", "REB", "CVL", "MED"];
const WORDS = "after shelling near the crossing two soldiers and a driver were killed on the road to the town, officials said; the group named the army, which denied it".split(" ");
const DAY_MS = 86_400_000;
/** Rows a day: what GDELT adds in a quarter of an hour or two, and UCDP in a month. */
const A_DAY = 5_000;

const pick = <Item>(items: readonly Item[], next: Next): Item => items[next(items.length)];
const dayOf = (number: number, next: Next): string => new Date(Date.UTC(2018, 0, 1) + (Math.floor(number / A_DAY) + next(2)) * DAY_MS).toISOString().slice(0, 10);
const text = (length: number, next: Next): string => Array.from({ length }, () => pick(WORDS, next)).join(" ");
const place = (next: Next): string => `Town ${next(400)}`;
const coordinates = (name: string): [string, string] => [(10 + (Number(name.slice(5)) % 50) / 2).toFixed(4), (20 + (Number(name.slice(5)) % 70) / 2).toFixed(4)];

/** The first of a list far more often than the last, as in the news. */
const often = <Item>(items: readonly Item[], next: Next): Item => items[Math.floor(items.length * (next(1_000) / 1_000) ** 3)];

interface Act {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly where: string;
  readonly fips: string;
}

function newAct(number: number, next: Next): Act {
  const party = (): string => often(STATES, next) + often(ROLES, next);
  return { day: dayOf(number, next), from: party(), to: party(), code: pick(CODES, next), where: place(next), fips: often(FIPS, next) };
}

/** A quarter of the rows tell the act before them again, as a quarter of GDELT's do. */
function gdelt(adm2: boolean): Row {
  let act: Act | undefined;
  return (number, next) => {
    const { day, from, to, code, where, fips } = act !== undefined && next(4) === 0 ? act : (act = newAct(number, next));
    const actor = (party: string): string[] => [party, party, party.slice(0, 3), "", "", "", "", "", "", ""];
    const geography = ["4", `${where}, Province, Country`, fips, `${fips}10`, ...(adm2 ? ["3544"] : []), ...coordinates(where), "-3377342"];
    const date = day.replaceAll("-", "");
    return [
      900_000_000 + number, date, date.slice(0, 6), date.slice(0, 4), "2018.1234", ...actor(from), ...actor(to),
      "1", code, code.slice(0, 3), code.slice(0, 2), "1", "0.0", "4", "1", "4", "-2.63691683569979", ...geography, ...geography, ...geography,
      adm2 ? `${date}001500` : date, `https://news.example/${Math.floor(number / 2)}/${text(6, next).replaceAll(/[^a-z]+/g, "-")}`,
    ].join("\t");
  };
}

const icews: Made = {
  header: "event_id,event_date,source_name,source_sectors,source_country,event_text,cameo_code,intensity,target_name,target_sectors,target_country,story_id,sentence_number,publisher,city,district,province,country,latitude,longitude,year,yearmonth",
  row: (number, next) => {
    const [from, to, where] = [pick(NAMES, next), pick(NAMES, next), place(next)];
    return `${30_000_000 + number},${dayOf(number, next)},Foreign Affairs (${from}),"Executive,Foreign Ministry,Government",${from},Consult,${pick(CODES, next)},1,Citizen (${to}),"General Population / Civilian / Social,Social",${to},${number},2,Agency News Bulletin,${where},,Province,${to},${coordinates(where).join(",")},2018,201801`;
  },
};

const ucdp: Made = {
  header: "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob",
  row: (number, next) => {
    const [day, group, where, conflict] = [dayOf(number, next), next(80), place(next), 200 + next(150)];
    const dead = next(9);
    return `${200_000 + number},SYR-2018-1-${conflict}-${number},2018,1,Clear,1,${conflict},${conflict},Country: Government,${group},${group},Government of Syria - Group ${group},118,118,Government of Syria,${4_000 + group},${4_000 + group},Group ${group},2,"""Agency A,${day},${text(8, next)}"";""Agency B,${day},${text(8, next)}""",Agency A;Agency B,${day};${day},"${text(5, next)};${text(5, next)}",Observer;Army,1,${where},in ${where},Governorate,District,${coordinates(where).join(",")},POINT (36.558974 35.763369),181154,Syria,652,Middle East,1,1,${day}T00:00:00,${day}T00:00:00,0,${dead},0,0,${dead},${dead + 1},${dead},652,`;
  },
};

const acled: Made = {
  header: "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp",
  row: (number, next) => {
    const [country, where] = [pick(NAMES, next), place(next)];
    return `XXX${number},${dayOf(number, next)},2018,1,Political violence,Battles,Armed clash,Military Forces of ${country} (2014-),,State Forces,Group ${next(80)},,Rebel Group,State Forces-Rebel Group,,760,Region,${country},Province,District,,${where},${coordinates(where).join(",")},1,Agency A; Observer,National,"${text(30, next)}",${next(9)},,1700000000`;
  },
};

const mid: Made = {
  header: "dispnum,incidnum,stday,stmon,styear,endday,endmon,endyear,duration,tbi,fatality,fatalpre,action,hostlev,numa,version",
  row: (number, next) => {
    const [day, month, year] = [1 + next(28), 1 + next(12), 1992 + next(22)];
    return `${3_000 + Math.floor(number / 7)},${3_000_000 + number},${day},${month},${year},${day},${month},${year},1,-9,0,0,16,4,1,5`;
  },
};

const csv: Made = {
  header: "id,day,from,to,act,dead,town,lat,lon,note",
  row: (number, next) => {
    const where = place(next);
    return `r${number},${dayOf(number, next)},${pick(STATES, next)},${pick(STATES, next)},Raid,${next(9)},${where},${coordinates(where).join(",")},"${text(12, next)}"`;
  },
};

/** What the columns of the generated CSV mean. */
export const csvMapping = {
  format: "csv", id: "id", occurred: "day", initiators: [{ id: "from" }], targets: [{ id: "to" }],
  coding: { cameo: { column: "act", values: { Raid: "190" } } }, magnitudes: { fatalities: { best: "dead" } },
  place: { name: "town", lat: "lat", lon: "lon" }, summary: "note", conflict: { value: "generated" },
};

const jsonl: Made = {
  row: (number, next) => {
    const where = place(next);
    const [lat, lon] = coordinates(where).map(Number);
    const conflict = `conflict-${next(200)}`;
    return JSON.stringify({
      incidentId: `desk-${number}`, conflicts: [conflict], opens: [{ conflictId: conflict, name: conflict }], occurred: dayOf(number, next), coding: { cameo: pick(CODES, next) },
      initiators: [{ id: pick(STATES, next), kind: "state" }], targets: [{ id: pick(STATES, next), kind: "state" }], magnitudes: { fatalities: { best: next(9) } },
      place: { name: where, lat, lon, precision: "near" }, summary: text(20, next), sources: [{ sourceId: "s1", name: "Agency A", url: `https://news.example/${number}`, publishedAt: `${dayOf(number, next)}T12:00:00Z` }],
    });
  },
};

const made: Readonly<Record<string, Made>> = { mid, gdelt: { row: gdelt(true) }, gdelt1: { row: gdelt(false) }, icews, "ucdp-ged": ucdp, acled, csv, jsonl };

export const generatedFormats: readonly string[] = Object.keys(made);

/** A generated file in chunks of text, the same for the same count. */
export function* generatedFile(format: string, rows: number): Generator<string> {
  const { header, row } = made[format];
  const next = randomness(11);
  if (header !== undefined) yield `${header}\n`;
  for (let from = 0; from < rows; from += 500) {
    yield Array.from({ length: Math.min(500, rows - from) }, (_, index) => `${row(from + index, next)}\n`).join("");
  }
}
