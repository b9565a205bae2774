/** Claims in words. */
import { gradeWords } from "../parts/grade-words.ts";
import type { Account, Claim } from "./account-answer.ts";

interface Range { readonly low?: number | null; readonly best?: number | null; readonly high?: number | null }
interface Stance { readonly stance: string; readonly to?: readonly string[] }

/** A claimed value as one says it: "attributes it to ISR", "300 or more", "5 to 8, best 7". */
export function valueWords(about: Claim["about"], value: unknown): string {
  if (about === "occurrence" || about === "responsibility") return stanceWords(value as string | Stance);
  if (about === "location") return placeWords(value as Parameters<typeof placeWords>[0]);
  if (typeof value === "object" && value !== null) return amountWords(value);
  return String(value).replace(/^~/, "about ").replace(/^>=(.*)/, "$1 or more").replace(/^<=(.*)/, "$1 at most");
}

function stanceWords(value: string | Stance): string {
  if (typeof value === "string") return value.replaceAll("-", " ");
  const to = (value.to ?? []).join(", ");
  return `${value.stance.replaceAll("-", " ")}${to === "" ? "" : ` it to ${to}`}`;
}

export function placeWords({ name, country, lat, lon, precision }: { name?: string; country?: string; lat?: number; lon?: number; precision?: string }): string {
  const at = lat === undefined || lon === undefined ? undefined : `${lat}, ${lon}${precision === undefined ? "" : ` (${precision})`}`;
  return [name, country, at].filter((part) => part !== undefined).join(", ");
}

/** "5 to 8, best 7"; a missing end is unknown, never 0. */
export function amountWords({ low, best, high }: Range): string {
  const [least, most] = [low ?? undefined, high ?? undefined];
  const between = least === undefined && most === undefined ? undefined : least === most ? String(least) : `${least ?? "unknown"} to ${most ?? "unknown"}`;
  if (between === undefined || String(best) === between) return String(best ?? "unknown");
  return typeof best === "number" ? `${between}, best ${best}` : between;
}

/** The grade of a claim: of its source, and its own. */
export function claimGrade(account: Pick<Account, "sources">, { sourceId, credibility }: Pick<Claim, "sourceId" | "credibility">): string {
  return gradeWords(account.sources.find((source) => source.sourceId === sourceId)?.reliability, credibility);
}
