/** The digest of the canonical state: the same on every node and every store that holds the same log. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../domain/canonical.ts";
import { MS_PER_DAY, startOfDay } from "../domain/instant.ts";
import { type Lens, defaultLens } from "../domain/lens.ts";
import type { Ledger } from "../../projections/ledger/ledger.ts";
import { type Figures, everyState } from "./state.ts";

/** The lens of the digest: 00:00Z of the day after the latest onset in the whole log, everything known, all defaults. */
export function digestLens(ledger: Ledger): Lens {
  let latest = -Infinity;
  for (const segment of ledger.segments.values()) {
    segment.merge();
    if (segment.size > 0) latest = Math.max(latest, segment.columns.onset[segment.size - 1]);
  }
  return { ...defaultLens, atMs: latest === -Infinity ? 0 : startOfDay(latest) + MS_PER_DAY };
}

/** SHA-256 (hex) of the RFC 8785 form of an object of every conflict's state by its id, without log times, numbers to 10 significant digits. */
export function digestOf(ledger: Ledger): string {
  const hash = createHash("sha256").update("{");
  let separator = "";
  for (const figures of everyState(ledger, digestLens(ledger))) {
    hash.update(`${separator}${JSON.stringify(figures.conflictId)}:${canonicalJson(rounded(lasting(figures)))}`);
    separator = ",";
  }
  return hash.update("}").digest("hex");
}

/** Without what depends on when this log took things in. */
function lasting(figures: Figures): unknown {
  const { position: _position, knownAt: _knownAt, knowledgeLagDays: _lag, logBeganAt: _logBegan, ...rest } = figures;
  return rest;
}

function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(10));
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, rounded(member)]));
}
