/** States in the Humanitarian Exchange Language 1.1: CSV with a row of hashtags. */
import type { Reading } from "./citation.ts";
import { HXL, type Outlet } from "./outlet.ts";
import { type ExportedState, stateTable } from "./state-table.ts";
import { hxlOf } from "./table.ts";

export const statesHxl: Outlet<ExportedState, Reading> = { ...HXL, kind: "states", write: (states, from) => hxlOf(stateTable, states, from) };
