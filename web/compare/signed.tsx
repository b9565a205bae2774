import { digits } from "../parts/digits.ts";

/** A difference in words of arithmetic: "+5.51", "-0.32", "0". A true minus, so that it reads as one. */
export function signedText(value: number): string {
  return value === 0 ? "0" : `${value > 0 ? "+" : "\u2212"}${digits(Math.abs(value))}`;
}

/** The same as a mark that carries every digit. */
export const signed = (value: number) => <span class="value" title={String(value)}>{signedText(value)}</span>;
