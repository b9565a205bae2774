import { askingRow } from "./asking.ts";
import { statePage } from "./state-page.ts";

export const state = askingRow({
  name: "state", summary: "where a conflict stands",
  ask: ({ ask }, conflictId, lens) => ask.state(conflictId, lens),
  page: statePage,
});
