/** What is recorded of a conflict while it is being read: counted, and shown only when asked for. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { onTouch } from "../live/live.ts";
import { isNow } from "../time/lens.ts";

export interface News {
  /** events since the reader last asked to see all */
  readonly count: number;
  /** the place in the log that the reader has asked to see; undefined: whatever there was at first */
  readonly upTo: string | undefined;
  readonly show: () => void;
}

/** Events on the conflict and on its incidents; `isOfConflict` tells an incident's later events, which name no conflict. */
export function useNews(conflictId: string, isOfConflict: (incidentId: string) => boolean): News {
  const count = useSignal(0);
  const last = useSignal<string | undefined>(undefined);
  const upTo = useSignal<string | undefined>(undefined);
  const own = useSignal(isOfConflict);
  own.value = isOfConflict;
  useEffect(() => {
    const reported = new Set<string>();
    return onTouch(({ stream, conflicts, position }) => {
      const incidentId = stream.startsWith("incident-") ? stream.slice("incident-".length) : undefined;
      if (incidentId !== undefined && conflicts.includes(conflictId)) reported.add(incidentId);
      const concerns = conflicts.includes(conflictId) || (incidentId !== undefined && (reported.has(incidentId) || own.value(incidentId)));
      if (!concerns || !isNow.value) return;
      count.value++;
      last.value = position;
    });
  }, [conflictId]);
  const show = (): void => { upTo.value = last.value; count.value = 0; };
  return { count: count.value, upTo: upTo.value, show };
}
