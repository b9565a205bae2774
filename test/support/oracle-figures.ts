/** The oracle's figures: domain.md sections 2 and 5 over what was known under a lens, one sum at a time. */
import { numericRange, stanceOf } from "../../src/domain/claim.ts";
import { MS_PER_DAY, formatMs, parseInstant } from "../../src/domain/instant.ts";
import type { Lens } from "../../src/domain/lens.ts";
import type { Side } from "../../src/domain/sides.ts";
import type { StoredEvent } from "../../src/domain/stored.ts";
import { scaleById } from "../../src/scales/catalogue.ts";
import { levelOf } from "../../src/scales/mid.ts";
import { quadsOf, trackOf } from "../../src/scales/quad.ts";
import { bandOf } from "../../src/scales/ucdp.ts";
import { oracleDirection } from "./oracle-direction.ts";
import { type Known, known } from "./oracle.ts";

const days = (count: number): number => count * MS_PER_DAY;

/** What one conflict's figures are read from. */
interface Field {
  readonly conflictId: string;
  readonly lens: Lens;
  readonly sides: readonly Side[];
  readonly watchedSince: string | undefined;
  /** active, of this conflict or about it, onset <= at; in order of (onset, id) */
  readonly incidents: readonly Known[];
}

type Standing = "counts" | "withinSides" | "thirdParty" | "unknownParties";

function sideAt(sides: readonly Side[], actor: string, ms: number): string | undefined {
  const from = (text: string | undefined): number => (text === undefined ? -Infinity : (parseInstant(text)?.us ?? NaN) / 1_000);
  const to = (text: string | undefined): number => (text === undefined ? Infinity : from(text) + (parseInstant(text)?.dateOnly ? days(1) - 1 : 0));
  return sides.find(({ actors }) => actors.some((member) => member.id === actor && from(member.from) <= ms && ms <= to(member.to)))?.name;
}

/** Domain.md section 2. */
function standingOf(field: Field, { facts, when }: Known): Standing {
  if (field.sides.length === 0) return "counts";
  const side = (id: string): string | undefined => sideAt(field.sides, id, when.onsetMs);
  const [from, to] = [facts.initiators ?? [], facts.targets ?? []].map((actors) => actors.map(({ id }) => side(id)));
  if (from.some((a) => to.some((b) => a !== undefined && b !== undefined && a !== b))) return "counts";
  const consults = facts.talks !== undefined || /^0[34]/.test(facts.coding.cameo ?? "") || facts.coding.plover?.type === "CONSULT";
  const parties = new Set((facts.talks ? facts.talks.parties.map(side) : to).filter((name) => name !== undefined));
  if (consults && parties.size >= 2) return "counts";
  if (from.length === 0 || to.length === 0) return "unknownParties";
  return from.some((a) => a !== undefined && to.includes(a)) ? "withinSides" : "thirdParty";
}

const leavesOut = (reading: Lens["reading"]): boolean => reading === "uncontested" || reading === "low";
const hasOccurred = ({ facts }: Known): boolean => (facts.status ?? "occurred") === "occurred";
const belongs = (field: Field, { facts }: Known): boolean => facts.conflicts.includes(field.conflictId);

function counting(field: Field): Known[] {
  return field.incidents.filter((incident) => hasOccurred(incident) && belongs(field, incident) && standingOf(field, incident) === "counts" && !(leavesOut(field.lens.reading) && incident.contested.has("occurrence")));
}

function scoreOf({ scale, inherit }: Lens, { facts }: Known): { value: number; inherited: boolean } | undefined {
  const found = scaleById(scale);
  const scored = found?.kind === "score" ? found.score(facts.coding, inherit) : undefined;
  return scored && { value: scored.value, inherited: scored.inheritedFrom !== undefined };
}

/** 2^(-age/h); a spell stands in full until the start of its last day. */
function weightOf({ atMs, halfLifeDays }: Lens, { when }: Known): number {
  const from = when.shape === "point" ? when.onsetMs : when.endMs === Infinity ? atMs : Math.floor(when.endMs / days(1)) * days(1);
  return 2 ** (-Math.max(0, atMs - from) / days(halfLifeDays));
}

const TRACKS = ["verbal", "material", "unclassified"] as const;

/** Tension (sign -1) or cooperation (sign 1) by track; null where nothing is scored. */
function decayed(lens: Lens, incidents: readonly Known[], sign: number): { total: number | null; parts: (number | null)[] } {
  const scored = incidents.filter((incident) => scoreOf(lens, incident) !== undefined);
  const parts = TRACKS.map((track) => scored.filter(({ facts }) => trackOf(facts.coding) === track).reduce((sum, incident) => sum + Math.max(0, sign * (scoreOf(lens, incident)?.value ?? 0)) * weightOf(lens, incident), 0));
  return scored.length === 0 ? { total: null, parts: [null, null, null] } : { total: parts[0] + parts[1] + parts[2], parts };
}

const partIn = ({ when }: Known, from: number, to: number): boolean => when.onsetMs <= to && (when.onsetMs > from || (when.shape === "spell" && when.endMs > from));
const onsetIn = ({ when }: Known, from: number, to: number): boolean => when.onsetMs > from && when.onsetMs <= to;

const isState = ({ id, kind }: { id: string; kind?: string | undefined }): boolean => (kind === undefined ? /^[A-Z]{3}$/.test(id) : kind === "state");

function currentLevel(atMs: number, incidents: readonly Known[]): { level: number; incident: Known } | undefined {
  const present = incidents.filter((incident) => partIn(incident, atMs - days(30), atMs)).map((incident) => ({ level: levelOf(incident.facts.coding)?.level ?? 0, incident }));
  const highest = Math.max(0, ...present.map(({ level }) => level));
  return highest === 0 ? undefined : present.findLast(({ level }) => level === highest);
}

function hostility(field: Field, incidents: readonly Known[]): unknown {
  const { atMs } = field.lens;
  const levels = incidents.map((incident) => ({ level: levelOf(incident.facts.coding)?.level ?? 0, incident })).filter(({ level }) => level > 0);
  const current = currentLevel(atMs, incidents);
  const peak = levels.reduce<(typeof levels)[number] | undefined>((best, entry) => (best && best.level >= entry.level ? best : entry), undefined);
  const [initiators, targets] = [(current ?? peak)?.incident.facts.initiators ?? [], (current ?? peak)?.incident.facts.targets ?? []];
  const bySide = field.sides.map(({ name }) => {
    const own = levels.filter(({ incident }) => (incident.facts.initiators ?? []).some(({ id }) => sideAt(field.sides, id, incident.when.onsetMs) === name));
    return [name, Math.max(0, ...own.map(({ level }) => level))] as const;
  });
  return {
    current: current?.level ?? null,
    by: current?.incident.id ?? null,
    byAnalogy: initiators.length > 0 && targets.length > 0 && !(initiators.some(isState) && targets.some(isState)),
    peak: peak?.level ?? null,
    peakBySide: Object.fromEntries(bySide.filter(([, level]) => level > 0)),
    episode: episode(atMs, levels.filter(({ level }) => level > 1)),
  };
}

/** The last run of militarised incidents no more than 183 days apart. */
function episode(atMs: number, levels: readonly { level: number; incident: Known }[]): unknown {
  let last: { since: number; last: number; level: number } | undefined;
  for (const { level, incident } of levels) {
    const { onsetMs, endMs } = incident.when;
    last = last && onsetMs - last.last <= days(183) ? { since: last.since, last: Math.max(last.last, endMs), level: Math.max(last.level, level) } : { since: onsetMs, last: endMs, level };
  }
  return last ? { since: formatMs(last.since), last: formatMs(Math.min(last.last, atMs)), level: last.level } : null;
}

interface Deaths {
  readonly low: number | undefined;
  readonly best: number | undefined;
  readonly high: number | undefined;
}

function deathsOf({ reading }: Lens, { facts, claims, contested }: Known): Deaths {
  const stated = facts.magnitudes?.fatalities;
  const best = stated?.best ?? stated?.low;
  const accepted = { low: stated?.low ?? best, best, high: stated?.high ?? best };
  if (reading === "accepted") return accepted;
  if (reading === "uncontested") return contested.has("fatalities") ? { low: undefined, best: undefined, high: undefined } : accepted;
  const ranges = claims.filter(({ claim }) => claim.about === "fatalities").map(({ claim }) => numericRange(claim.value));
  const ends = [accepted.low, accepted.best, accepted.high, ...ranges.map(({ low }) => low), ...ranges.map(({ high }) => high)].filter((value) => value !== undefined && Number.isFinite(value)) as number[];
  const end = ends.length === 0 ? undefined : Math.round(reading === "low" ? Math.min(...ends) : Math.max(...ends));
  return { low: end, best: end, high: end };
}

function sumOf(values: readonly (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function typeOfViolence({ coding, initiators = [], targets = [] }: Known["facts"]): number {
  if (coding.ucdp) return coding.ucdp.typeOfViolence;
  const onlyCivilians = [initiators, targets].some((actors) => actors.length > 0 && actors.every(({ kind }) => kind === "civilians"));
  return [...initiators, ...targets].some(isState) && !onlyCivilians ? 1 : 2;
}

/** Incidents whose deaths count here, with an onset in (from, at]. */
function deadly(field: Field, incidents: readonly Known[], from: number): Known[] {
  return incidents.filter((incident) => onsetIn(incident, from, field.lens.atMs) && (incident.facts.deathsConflict ?? incident.facts.conflicts[0]) === field.conflictId);
}

function intensity(field: Field, incidents: readonly Known[]): unknown {
  const year = new Date(field.lens.atMs).getUTCFullYear();
  const sums = [1, 2, 3].map((type) => {
    const deaths = deadly(field, incidents, Date.UTC(year, 0, 1) - 1).filter(({ facts }) => typeOfViolence(facts) === type).map((incident) => deathsOf(field.lens, incident));
    const stated = deaths.filter(({ low, best, high }) => (low ?? best ?? high) !== undefined);
    return { low: sumOf(stated.map(({ low }) => low)), best: sumOf(stated.map(({ best }) => best)), high: sumOf(stated.map(({ high }) => high)), incidents: stated.length };
  });
  const [{ incidents: incidentsWithDeaths, ...stateBased }, nonState, oneSided] = sums;
  return { year, ...stateBased, band: stateBased.best === null ? "unknown" : bandOf(stateBased.best), incidentsWithDeaths, atLeast: true, nonState, oneSided };
}

function deathsOutcome(field: Field, incidents: readonly Known[]): unknown {
  const month = formatMs(field.lens.atMs).slice(0, 7);
  const sum = sumOf(deadly(field, incidents, Date.parse(`${month}-01T00:00:00Z`) - 1).filter(({ facts }) => typeOfViolence(facts) === 1).map((incident) => deathsOf(field.lens, incident).best));
  return { month, value: sum === null ? null : Math.log(1 + sum) };
}

/** The present 30 days against every 30-day window that ends in the past year (three years) before them, window by window. */
function surge(field: Field, incidents: readonly Known[], sinceMs: number): unknown {
  const { atMs } = field.lens;
  if (atMs - sinceMs < days(365)) return null;
  const dated = deadly(field, incidents, -Infinity).flatMap((incident) => { const { best } = deathsOf(field.lens, incident); return best === undefined ? [] : [{ ms: incident.when.onsetMs, best }]; });
  if (!dated.some(({ ms }) => ms > atMs - days(1_095 + 30))) return null;
  const window = (end: number): number => dated.filter(({ ms }) => ms > end - days(30) && ms <= end).reduce((sum, { best }) => sum + best, 0);
  const above = (past: number): boolean => [atMs - days(past), ...dated.map(({ ms }) => ms).filter((ms) => ms > atMs - days(past) && ms <= atMs - days(30))].every((end) => window(atMs) > window(end));
  if (window(atMs) < 100 || !above(365)) return { level: "none", deaths30: window(atMs) };
  return { level: atMs - sinceMs >= days(1_095) && above(1_095) ? "three-year" : "one-year", deaths30: window(atMs) };
}

function changeLevel(atMs: number, onsets: readonly number[]): unknown {
  const week = (k: number): number => onsets.filter((ms) => ms > atMs - days(7 * k) && ms <= atMs - days(7 * (k - 1))).length;
  const [now, mean] = [week(1), (week(2) + week(3) + week(4) + week(5)) / 4];
  if (mean === 0) return { value: now > 5 ? "large-increase" : "limited", percent: null };
  const percent = (100 * (now - mean)) / mean;
  if (mean <= 2 && now <= 5) return { value: "limited", percent };
  return { value: percent > 25 ? "large-increase" : percent > 10 ? "moderate-increase" : percent >= -25 ? "limited" : "large-decrease", percent };
}

function breadth(atMs: number, incidents: readonly Known[]): unknown {
  const recent = incidents.filter((incident) => partIn(incident, atMs - days(30), atMs)).map(({ facts }) => ({ from: (facts.initiators ?? []).map(({ id }) => id), to: (facts.targets ?? []).map(({ id }) => id), country: facts.place?.country }));
  const dyads = recent.flatMap(({ from, to }) => from.flatMap((a) => to.filter((b) => b !== a).map((b) => [a, b].sort().join("|"))));
  return { actors: new Set(recent.flatMap(({ from, to }) => [...from, ...to])).size, dyads: new Set(dyads).size, countries: new Set(recent.flatMap(({ country }) => country ?? [])).size };
}

/** By nearest rank. */
function lag(incidents: readonly Known[]): unknown {
  const lags = incidents.filter(({ when }) => !when.imprecise).map(({ knownSince, when }) => (knownSince / 1_000 - when.onsetMs) / days(1)).sort((a, b) => a - b);
  return lags.length === 0 ? null : { median: lags[Math.ceil(0.5 * lags.length) - 1], p90: lags[Math.ceil(0.9 * lags.length) - 1] };
}

function quads(incidents: readonly Known[], by: "gdelt" | "plover"): number[] {
  return [1, 2, 3, 4].map((quad) => incidents.filter(({ facts }) => quadsOf(facts.coding)[by] === quad).length);
}

function daysSinceMaterial(atMs: number, incidents: readonly Known[]): number | null {
  const ends = incidents.filter(({ facts }) => Number(facts.coding.cameo?.slice(0, 2) ?? 0) >= 15).map(({ when }) => Math.min(when.endMs, atMs));
  return ends.length === 0 ? null : (atMs - Math.max(...ends)) / days(1);
}

function channels(field: Field): unknown {
  const rounds = field.incidents.filter((incident) => hasOccurred(incident) && incident.facts.talks && !(leavesOut(field.lens.reading) && incident.contested.has("occurrence")));
  const names = [...new Set(rounds.toReversed().map(({ facts }) => facts.talks?.channel))];
  return names.map((channel) => {
    const own = rounds.filter(({ facts }) => facts.talks?.channel === channel);
    const last = own[own.length - 1];
    const by = (...stances: string[]): string[] => last.claims.filter(({ claim }) => claim.about === "occurrence" && stances.includes(stanceOf(claim.value).stance)).map(({ claim }) => claim.claimant).sort();
    return { channel, concerns: !belongs(field, last), parties: last.facts.talks?.parties, roundsLogged: own.length, confirmedBy: by("confirms"), deniedBy: by("denies"), declinedBy: by("declines-to-comment") };
  });
}

function figuresFor(field: Field): unknown {
  const { lens } = field;
  const all = field.incidents.filter((incident) => hasOccurred(incident) && belongs(field, incident));
  const standings = all.map((incident) => standingOf(field, incident));
  const counted = counting(field);
  const [tension, cooperation] = [decayed(lens, counted, -1), decayed(lens, counted, 1)];
  const scored = counted.filter((incident) => (scoreOf(lens, incident)?.value ?? 0) < 0);
  const onsets = scored.map(({ when }) => when.onsetMs);
  const first = Math.min(...all.map(({ when }) => when.onsetMs));
  const watched = field.watchedSince === undefined ? first : (parseInstant(field.watchedSince)?.us ?? NaN) / 1_000;
  const direction = oracleDirection(scored.map((incident) => ({ onset: incident.when.onsetMs, weight: -(scoreOf(lens, incident)?.value ?? 0) })), watched, lens.atMs);
  const figure = (value: number): number | null => (tension.total === null ? null : value);
  const count = (d: number): number => scored.filter((incident) => onsetIn(incident, lens.atMs - days(d), lens.atMs)).length;
  const abouts = ["occurrence", "responsibility", "fatalities", "injuries", "munitions", "intercepted", "location"];
  const drivers = scored.map((incident) => ({ incidentId: incident.id, score: scoreOf(lens, incident)?.value ?? 0, contribution: -(scoreOf(lens, incident)?.value ?? 0) * weightOf(lens, incident) }));
  const { sinceMs, rate7, rate30, ...turn } = direction;
  return {
    n: counted.length,
    unscored: counted.filter((incident) => scoreOf(lens, incident) === undefined).length,
    inherited: counted.filter((incident) => scoreOf(lens, incident)?.inherited).length,
    withinSides: standings.filter((standing) => standing === "withinSides").length,
    thirdParty: standings.filter((standing) => standing === "thirdParty").length,
    unknownParties: standings.filter((standing) => standing === "unknownParties").length,
    contested: Object.fromEntries(abouts.map((about) => [about, counted.filter(({ contested }) => contested.has(about)).length] as const).filter(([, n]) => n > 0)),
    sidesUnknown: field.sides.length === 0,
    knowledgeLagDays: lag(counted),
    direction: { ...turn, since: sinceMs === undefined ? null : formatMs(Math.floor(sinceMs / 1_000) * 1_000), n7: count(7), n30: count(30), n90: count(90) },
    escalation: {
      tension: tension.total, verbal: tension.parts[0], material: tension.parts[1], unclassified: tension.parts[2], rate7: figure(rate7), rate30: figure(rate30),
      hostility: hostility(field, counted), intensity: intensity(field, counted), deathsOutcome: deathsOutcome(field, counted),
      surge: surge(field, counted, watched), changeLevel: tension.total === null ? null : changeLevel(lens.atMs, onsets),
      quads: { gdelt: quads(counted, "gdelt"), plover: quads(counted, "plover") }, breadth: breadth(lens.atMs, counted),
      drivers: drivers.sort((a, b) => b.contribution - a.contribution).slice(0, 5),
    },
    deEscalation: {
      cooperation: cooperation.total, verbal: cooperation.parts[0], material: cooperation.parts[1], unclassified: cooperation.parts[2],
      daysSinceMaterialConflict: daysSinceMaterial(lens.atMs, counted), channels: channels(field),
    },
  };
}

/** min and max over the four readings; null is the lower end. */
function rangeOf(figures: readonly (number | null)[]): unknown {
  const known = figures.filter((figure) => figure !== null);
  return [figures.includes(null) ? null : Math.min(...known), known.length === 0 ? null : Math.max(...known)];
}

const READINGS = ["accepted", "uncontested", "low", "high"] as const;

/** The figures of every conflict the log has ever defined, by id. */
export function oracleStates(log: readonly StoredEvent[], lens: Lens): unknown[] {
  const { incidents, conflicts } = known(log, lens);
  return [...conflicts.keys()].sort().map((conflictId) => {
    const conflict = conflicts.get(conflictId);
    const about = incidents.filter(({ situation, facts, when }) => situation === "active" && when.onsetMs <= lens.atMs && [...facts.conflicts, ...(facts.concerns ?? [])].includes(conflictId));
    about.sort((a, b) => a.when.onsetMs - b.when.onsetMs || (a.id < b.id ? -1 : 1));
    const field: Field = { conflictId, lens, sides: conflict?.definition?.sides ?? [], watchedSince: conflict?.definition?.watchedSince, incidents: about };
    const under = READINGS.map((reading) => ({ ...field, lens: { ...lens, reading } }));
    return {
      conflictId, name: conflict?.definition?.name ?? null, situation: conflict?.situation, ...(figuresFor(field) as object),
      range: { tension: rangeOf(under.map((each) => decayed(lens, counting(each), -1).total)), hostility: rangeOf(under.map((each) => currentLevel(lens.atMs, counting(each))?.level ?? null)) },
    };
  });
}
