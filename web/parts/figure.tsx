import type { ComponentChildren } from "preact";
import { Unknown } from "./unknown.tsx";

const LEAST = 0.000_001;

/** A figure in the page's own digits: 13.10, 0.0973; never in exponents, and never 0 for what is not. Exports carry every digit. */
export function digits(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString("en-GB");
  if (Math.abs(value) < LEAST) return value > 0 ? "under 0.000001" : "over -0.000001";
  const places = Math.abs(value) >= 1 ? 2 : Math.abs(value) >= 0.001 ? 4 : 6;
  return value.toLocaleString("en-GB", { minimumFractionDigits: places, maximumFractionDigits: places });
}

/** A number, or the mark of what is unknown. */
export function Value({ of, why }: { readonly of: number | null | undefined; readonly why?: string }) {
  return of === null || of === undefined ? <Unknown {...(why !== undefined && { why })} /> : <span class="value" title={String(of)}>{digits(of)}</span>;
}

interface FigureProps {
  readonly label: string;
  readonly value: number | null | undefined;
  /** how many incidents stand behind it */
  readonly n: number;
  readonly unit?: string;
  /** lowest and highest over the readings */
  readonly range?: readonly [number | null, number | null];
  readonly children?: ComponentChildren;
}

/** A headline figure: never without its n. */
export function Figure({ label, value, n, unit, range, children }: FigureProps) {
  return (
    <div class="figure">
      <span class="figure-label">{label}</span>
      <span class="figure-value"><Value of={value} />{unit !== undefined && value !== null ? ` ${unit}` : ""}</span>
      <span class="figure-n">n = {n.toLocaleString("en-GB")}</span>
      {range && range[0] !== range[1] && <span class="figure-range">contested: <Value of={range[0]} /> to <Value of={range[1]} /></span>}
      {children}
    </div>
  );
}
