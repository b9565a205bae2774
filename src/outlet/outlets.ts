/** The table of exports: a new format is a file of its own and a row here. */
import { eventsJsonl } from "./events-jsonl.ts";
import { incidentsJsonl } from "./incidents-jsonl.ts";
import { statesJsonl } from "./states-jsonl.ts";

/** What can be exported, and in which formats; every format of a kind takes the same items. */
export const outlets = {
  events: { jsonl: eventsJsonl },
  incidents: { jsonl: incidentsJsonl },
  states: { jsonl: statesJsonl },
} as const;

export type ExportKind = keyof typeof outlets;
export type ExportFormat = { [Kind in ExportKind]: keyof (typeof outlets)[Kind] }[ExportKind];
