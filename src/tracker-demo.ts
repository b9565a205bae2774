/** The founding case on a tracker, and never among somebody's own data. */
import { foundingCase } from "./demo.ts";
import { keyedEventId } from "./domain/event-id.ts";
import type { Recorded, Tracker } from "./tracker.ts";

export { FOUNDING_LENS } from "./demo.ts";

export interface OpenedDemo {
  /** opened: recorded now; standing: it was there; withheld: the log holds something else, nothing was recorded */
  readonly outcome: "opened" | "standing" | "withheld";
  /** commands that appended something */
  readonly appended: number;
  readonly refused: readonly Extract<Recorded, { ok: false }>["rejection"][];
}

/** Its keys are those of a caller without a name. */
const TOKEN = "anonymous";

/** Records the founding case into a log that is empty or began with it; a case cut short is completed. */
export async function openFoundingCase(tracker: Tracker): Promise<OpenedDemo> {
  const { items: [first] } = await tracker.log.read({ limit: 1 });
  if (first !== undefined && first.eventId !== keyedEventId(TOKEN, foundingCase[0].key, 0)) return { outcome: "withheld", appended: 0, refused: [] };
  const recorded: Recorded[] = [];
  for (const { command, key } of foundingCase) recorded.push(await tracker.record(command, { key, token: TOKEN }));
  const appended = recorded.filter((one) => one.ok && one.outcome === "appended").length;
  const refused = recorded.flatMap((one) => (one.ok ? [] : [one.rejection]));
  return { outcome: first === undefined ? "opened" : "standing", appended, refused };
}
