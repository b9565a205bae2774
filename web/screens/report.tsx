/** Reporting an incident: one line first, more on demand, and what it would do before it is saved. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useConflicts } from "../api/conflict-list.ts";
import { Answered } from "../parts/answered.tsx";
import { draft, isWritten, write } from "../report/draft.ts";
import { ReportForm, type Reported } from "../report/report-form.tsx";
import { query } from "../route/place.ts";
import { useTitle } from "../route/title.ts";
import { href } from "../time/lens.ts";

export function Report() {
  useTitle("Report");
  const conflicts = useConflicts({}, undefined);
  const reported = useSignal<Reported | undefined>(undefined);
  const from = query.value.get("conflict");
  const isBlank = !isWritten(draft.value.texts);
  useEffect(() => {
    const { conflict = "" } = draft.value.texts;
    if (isBlank && conflict !== (from ?? "")) write("conflict", from ?? "");
  }, [from, isBlank]);
  return (
    <>
      <h1>Report an incident</h1>
      {reported.value && <Done reported={reported.value} />}
      {from !== null && !isBlank && draft.value.texts.conflict !== from && <OtherDraft from={from} />}
      <Answered of={conflicts}>
        {({ items }) => <ReportForm conflicts={items} done={(answer) => { reported.value = answer; conflicts.again(); }} />}
      </Answered>
    </>
  );
}

/** A draft is never turned into a report on another conflict by itself. */
function OtherDraft({ from }: { readonly from: string }) {
  return (
    <p class="quiet" role="status">
      A draft on another conflict is kept below. <button type="button" onClick={() => { write("conflict", from); }}>Make it one on <bdi>{from}</bdi></button>
    </p>
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
