/** Reporting an incident: one line first, more on demand, and what it would do before it is saved. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useAsked } from "../api/asked.ts";
import { Answered } from "../parts/answered.tsx";
import { draft, isWritten, write } from "../report/draft.ts";
import { ReportForm, type Reported } from "../report/report-form.tsx";
import { query } from "../route/place.ts";
import { useTitle } from "../route/title.ts";
import { href } from "../time/lens.ts";

export function Report() {
  useTitle("Report");
  const conflicts = useAsked("/v1/conflicts", { query: { limit: "500" } });
  const reported = useSignal<Reported | undefined>(undefined);
  useEffect(() => {
    const chosen = query.value.get("conflict");
    if (chosen !== null && !isWritten(draft.value.texts)) write("conflict", chosen);
  }, []);
  return (
    <>
      <h1>Report an incident</h1>
      {reported.value && <Done reported={reported.value} />}
      <Answered of={conflicts}>
        {({ items }) => <ReportForm conflicts={items} done={(answer) => { reported.value = answer; }} />}
      </Answered>
    </>
  );
}

/** The new incident is seen now: an earlier time of knowledge would not know it. */
function Done({ reported: { incidentId, outcome } }: { readonly reported: Reported }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { place.current?.focus(); }, [incidentId]);
  return (
    <div ref={place} class="done" role="status" tabIndex={-1}>
      {outcome === "appended" ? "Reported" : "It stands already"}: <a href={href(`/i/${encodeURIComponent(incidentId)}`, { at: undefined, known: undefined })}>see the incident</a>. The form below is empty again.
    </div>
  );
}
