/** States as CSV, a row a conflict. */
import type { Reading } from "./citation.ts";
import { CSV, type Outlet } from "./outlet.ts";
import { type ExportedState, stateTable } from "./state-table.ts";
import { csvOf } from "./table.ts";

export const statesCsv: Outlet<ExportedState, Reading> = { ...CSV, kind: "states", write: (states, from) => csvOf(stateTable, states, from) };
