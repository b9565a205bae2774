/** The events of a record in words, and what each changed of the account. */
import type { Facts } from "../form/fact-fields.ts";
import type { Account, Claim, Entry } from "./account-answer.ts";
import { amountWords, placeWords, valueWords } from "./claim-words.ts";

interface Source { readonly sourceId: string; readonly name: string; readonly publishedAt?: string }
type Kept = Omit<Claim, "standing">;
/** The parts that any event's data can have. */
interface Data {
  readonly facts?: Facts;
  readonly sources?: readonly Source[];
  readonly claims?: readonly Kept[];
  readonly source?: Source;
  readonly claim?: Kept;
  readonly claimId?: string;
  readonly grade?: { readonly sourceId?: string; readonly claimId?: string; readonly reliability?: string; readonly credibility?: number };
  readonly set?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  readonly basis?: string;
  readonly into?: string;
}

export const dataOf = (entry: Entry): Data => entry.data as Data;

const claimWords = ({ claimant, about, value }: Kept): string => `${claimant} on ${about}: ${valueWords(about, value)}`;
const because = (reason: string | undefined): string => (reason === undefined ? "" : `: ${reason}`);

const WORDS: Readonly<Record<string, (data: Data) => string>> = {
  IncidentReported: ({ sources = [] }) => `Reported${sources.length === 0 ? "" : ` by ${sources.map(({ name }) => name).join("; ")}`}`,
  IncidentCorroborated: ({ source }) => `Another source: ${source?.name ?? ""}`,
  ClaimMade: ({ claim }) => `Claim made: ${claim ? claimWords(claim) : ""}`,
  ClaimWithdrawn: ({ claimId, reason }) => `Claim ${claimId ?? ""} withdrawn${because(reason)}`,
  GradeRevised: ({ grade, reason }) => `${grade?.sourceId === undefined ? "Claim" : "Source"} ${grade?.sourceId ?? grade?.claimId ?? ""} graded ${grade?.reliability ?? grade?.credibility ?? ""}${because(reason)}`,
  IncidentCorrected: ({ basis, reason }) => `Corrected, ${basis === "coding-error" ? "a coding error" : "new information"}${because(reason)}`,
  IncidentRetracted: ({ basis = "", reason }) => `Retracted, ${basis.replaceAll("-", " ")}${because(reason)}`,
  IncidentReinstated: ({ reason }) => `Reinstated${because(reason)}`,
  IncidentMerged: ({ into, reason }) => `Merged into ${into ?? ""}${because(reason)}`,
};

/** What happened to the record; an event of a later kind goes by its type. */
export function entryWords(entry: Entry): string {
  return WORDS[entry.type]?.(dataOf(entry)) ?? entry.type;
}

/** When a source published what the event rests on: its own source, or the earliest of a report's. */
export function reportedAt(entry: Entry): string | undefined {
  const { source, sources = [] } = dataOf(entry);
  return [source, ...sources].flatMap((given) => given?.publishedAt ?? []).sort()[0];
}

export interface Change {
  readonly fact: string;
  readonly before: string;
  readonly after: string;
}

/** What a correction changed of the accepted account, as it stood before that event. */
export function changesOf(history: Account["history"], index: number): Change[] {
  const { set = {} } = dataOf(history[index]);
  const before = history.slice(0, index).reduce<Record<string, unknown>>((facts, entry) => ({ ...facts, ...dataOf(entry).facts, ...dataOf(entry).set }), {});
  return Object.entries(set).map(([fact, value]) => ({ fact, before: factWords(fact, before[fact]), after: factWords(fact, value) }));
}

/** A fact in words; "not stated" for what is not there. */
export function factWords(fact: string, value: unknown): string {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return "not stated";
  if (fact === "magnitudes") return Object.entries(value as Facts["magnitudes"] & object).map(([about, amount]) => `${about} ${amountWords(amount)}`).join(", ");
  if (fact === "place") return placeWords(value);
  if (fact === "coding") return codingWords(value);
  if (Array.isArray(value)) return value.map((part: unknown) => (typeof part === "string" ? part : nameOf(part))).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

function nameOf(part: unknown): string {
  const { name, id, kind, label } = part as { name?: string; id?: string; kind?: string; label?: string };
  return label ?? (name !== undefined && id !== undefined ? `${name} (${id})` : (id ?? name ?? kind ?? JSON.stringify(part)));
}

function codingWords({ cameo, plover, mid, acled, ucdp }: Facts["coding"]): string {
  const ucdpWords = ucdp && `UCDP type of violence ${ucdp.typeOfViolence}`;
  const parts = [cameo && `CAMEO ${cameo}`, plover && `PLOVER ${plover.type}${plover.mode === undefined ? "" : ` ${plover.mode}`}`, mid !== undefined && `MID action ${mid}`, acled && `ACLED ${acled.subType}`, ucdpWords];
  return parts.filter(Boolean).join(", ");
}
