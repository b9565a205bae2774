/** Quantities as one line of text: "350" is the best figure, "5/7/8" low, best and high, "5//8" without a best one. */
export interface Amount {
  readonly low?: number;
  readonly best?: number;
  readonly high?: number;
}

export const AMOUNT_HINT = "A number, or low/best/high: 5/7/8; 5//8 without a best figure";

export function amountText(amount: Amount | undefined): string {
  if (amount === undefined) return "";
  const { low, best, high } = amount;
  return low === undefined && high === undefined ? String(best ?? "") : [low, best, high].map((part) => part ?? "").join("/");
}

/** The quantity that is written; what is no number goes as it stands, so that the API says so at its field. */
export function amountIn(text: string | undefined): Amount | undefined {
  if (text === undefined) return undefined;
  const parts = text.split("/").map((part) => part.trim());
  const [low, best, high] = parts.length === 1 ? [undefined, parts[0], undefined] : parts;
  return Object.fromEntries(Object.entries({ low, best, high }).flatMap(([name, part]) => (part === undefined || part === "" ? [] : [[name, /^\d+$/.test(part) ? Number(part) : part]])));
}
