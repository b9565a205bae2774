/** From a schema's complaint to a refusal: where it is, what stands there, why it does not fit. */
import type { z } from "zod";
import { faultsOf } from "../domain/faults.ts";
import { LONGEST_ROW } from "./row-bytes.ts";
import type { Misfit } from "./format.ts";

/** The refusal for a value that a schema refuses, parsed `worded`: its first fault. A check of ours names its reason in `params.reason`. */
export function misfitOf(error: z.ZodError, input: unknown): Misfit {
  const [{ path, keys, message, reason = "does-not-fit" }, ...others] = faultsOf(error);
  return { ...place(path, keys, input), reason, detail: message + (others.length > 0 ? ` (and ${others.length} more)` : "") };
}

function place(path: string, keys: readonly PropertyKey[], input: unknown): Pick<Misfit, "column" | "value"> {
  if (keys.length === 0) return {};
  const value = keys.reduce<unknown>((inside, key) => (typeof inside === "object" && inside !== null ? (inside as Record<PropertyKey, unknown>)[key] : undefined), input);
  return { column: path, ...(value === undefined ? {} : { value: shown(value) }) };
}

/** A value as a refusal shows it: at most 200 characters. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/** A row longer than is taken in. */
export const overlong: Misfit = { reason: "row-too-long", detail: `a row holds at most ${LONGEST_ROW} bytes: is this the right file, and are its line ends in place?` };
