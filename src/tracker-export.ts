/** Exports of a tracker: its log, its incidents or its states, in a format of the table of outlets. */
import type { Lens } from "./domain/lens.ts";
import { type ExportKind, outlets } from "./outlet/outlets.ts";
import type { Answer, Tracker } from "./tracker.ts";

export { UnwritableItem } from "./outlet/outlet.ts";

/** What can be exported, and in which formats. */
export const exportFormats: Readonly<Record<ExportKind, readonly string[]>> = {
  events: Object.keys(outlets.events),
  incidents: Object.keys(outlets.incidents),
  states: Object.keys(outlets.states),
};

export interface Export {
  /** The text of the whole file, in parts. */
  readonly text: AsyncIterable<string>;
  /** How many items were written so far. */
  readonly items: () => number;
}

type Format<Kind extends ExportKind> = keyof (typeof outlets)[Kind];

/** The export of one kind, events as they stand in the log, the others under a lens, for which the tracker must be ready. No answer where the lens cannot be read; throws UnwritableItem on the way. */
export function exportOf(tracker: Tracker, kind: ExportKind, format: string, lens: Lens): Answer<Export> {
  if (kind === "events") return exported(outlets.events[format as Format<"events">], flat(tracker.log.all()));
  const readable = tracker.ask.conflicts(lens, { limit: 1 });
  if (!readable.ok) return readable;
  switch (kind) {
    case "incidents":
      return exported(outlets.incidents[format as Format<"incidents">], tracker.ask.accounts(lens));
    case "states":
      return exported(outlets.states[format as Format<"states">], tracker.ask.states(lens));
  }
}

interface Writer<Item> {
  write(items: AsyncIterable<Item>): AsyncIterable<string>;
}

function exported<Item>(outlet: Writer<Item>, items: AsyncIterable<Item> | Iterable<Item>): Answer<Export> {
  let count = 0;
  const text = outlet.write(counted(items, () => count++));
  return { ok: true, value: { text, items: () => count } };
}

async function* counted<Item>(items: AsyncIterable<Item> | Iterable<Item>, onItem: () => void): AsyncGenerator<Item> {
  for await (const item of items) {
    onItem();
    yield item;
  }
}

async function* flat<Item>(batches: AsyncIterable<readonly Item[]>): AsyncGenerator<Item> {
  for await (const batch of batches) yield* batch;
}
