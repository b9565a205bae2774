import { useEffect, useState } from "preact/hooks";
import { busyWhile } from "../api/busy.ts";
import type { paths } from "../api/openapi.d.ts";

export type Readiness = paths["/readyz"]["get"]["responses"][200]["content"]["application/json"];

/** Whether positions count the events, so that the log can be read from its end. On a cluster they do not. */
export const isCounted = ({ position, events }: Pick<Readiness, "position" | "events">): boolean => events !== null && position === String(events);

/** What /readyz says, whether ready (200) or not (503): undefined until it has answered, null where nothing answers. */
export function useReadiness(turn: string | undefined): Readiness | null | undefined {
  const [said, say] = useState<Readiness | null | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    void busyWhile(fetch("/readyz", { cache: "no-store" }).then((response) => response.json() as Promise<Readiness>).catch(() => null))
      .then((answer) => { if (!isGone) say(answer); });
    return () => { isGone = true; };
  }, [turn]);
  return said;
}
