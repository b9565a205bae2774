/** What a report would do, asked of the API while it is being written. */
import { useEffect, useState } from "preact/hooks";
import { type Posted, api } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import type { LensQuery } from "../time/lens.ts";
import type { ReportBody } from "./report-fields.ts";

export type Preview = Extract<Posted<"/v1/incidents">, { effects: unknown }>;

export interface Previewed {
  readonly value?: Preview;
  readonly problem?: Problem;
  readonly asking: boolean;
}

/** How long the keys rest before the API is asked. */
const REST_MS = 350;

/** The preview of a report under a lens, a moment after it last changed; nothing while there is no report. */
export function usePreview(body: ReportBody | undefined, lens: LensQuery): Previewed {
  const [held, hold] = useState<Previewed>({ asking: false });
  useEffect(() => {
    if (body === undefined) { hold({ asking: false }); return undefined; }
    const stop = new AbortController();
    hold(({ value }) => ({ ...(value && { value }), asking: true }));
    const timer = setTimeout(() => { void ask(body, lens, stop.signal).then(hold, () => undefined); }, REST_MS);
    return () => { clearTimeout(timer); stop.abort(); };
  }, [JSON.stringify([body, lens])]);
  return held;
}

async function ask(body: ReportBody, lens: LensQuery, signal: AbortSignal): Promise<Previewed> {
  const answer = await api.post("/v1/incidents", { query: { ...lens, preview: "1" }, body, signal });
  return answer.ok ? { value: answer.value as Preview, asking: false } : { problem: answer.problem, asking: false };
}
