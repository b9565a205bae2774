/** One sentence on where a conflict stands: which way, since when, and what speaks for calm. */
import { lens } from "../time/lens.ts";
import { type Headed, headlineWords } from "./headline-words.ts";

/** As of the instant that the page is read at, unless told otherwise. */
export function headlineOf({ at = lens.value.at ?? new Date().toISOString(), ...said }: Omit<Headed, "at"> & { readonly at?: string }): string {
  return headlineWords({ at, ...said });
}
