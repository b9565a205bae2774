import { digits } from "../parts/figure.tsx";

/** What a claim says, in words: "denies", "attributes to ISR", "5 to 8, best 7", ">=300". */
export function claimInWords(value: unknown): string {
  if (typeof value === "number") return digits(value);
  if (typeof value === "string") return value.replaceAll("-", " ");
  if (typeof value !== "object" || value === null) return String(value);
  const { stance, to, low, best, high, name, country } = value as Readonly<Record<string, unknown>>;
  if (typeof stance === "string") return [stance.replaceAll("-", " "), Array.isArray(to) && to.length > 0 ? `to ${to.join(", ")}` : ""].join(" ").trim();
  if (low !== undefined || best !== undefined || high !== undefined) return rangeInWords({ low, best, high });
  return [name, country].filter((part) => typeof part === "string").join(", ") || JSON.stringify(value);
}

/** "5 to 8, best 7"; a missing end is unknown, never 0. */
export function rangeInWords({ low, best, high }: { readonly low?: unknown; readonly best?: unknown; readonly high?: unknown }): string {
  const known = (part: unknown): string => (typeof part === "number" ? digits(part) : "unknown");
  if (typeof low !== "number" && typeof high !== "number") return known(best);
  return `${known(low)} to ${known(high)}${typeof best === "number" ? `, best ${digits(best)}` : ""}`;
}
