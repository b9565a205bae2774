/** How the log and its ledger stand, as the server itself says it; what it does not say is not claimed. */
import { Badge } from "../parts/badge.tsx";
import { counted } from "../parts/counted.ts";
import { Unknown } from "../parts/unknown.tsx";
import type { Readiness } from "./readiness.ts";

export function Integrity({ readiness }: { readonly readiness: Readiness | null | undefined }) {
  if (readiness === undefined) return <p class="quiet" data-loading>Loading…</p>;
  return (
    <section aria-labelledby="integrity">
      <h2 id="integrity">How it stands</h2>
      {readiness === null ? <p><Badge kind="bad">no answer</Badge> Nothing answers at <code>/readyz</code>.</p> : <Standing of={readiness} />}
      <p class="quiet">Order, gaps and every body are checked by <code>npx brinkline verify</code>, which exits with 6 where the log is broken; the server keeps no result of it, so none is shown.</p>
    </section>
  );
}

function Standing({ of: { ready, reasons, logId, position, logHead, events, heartbeatAgeSeconds, snapshot } }: { readonly of: Readiness }) {
  return (
    <>
      <p>{ready ? <Badge kind="good">ready</Badge> : <Badge kind="bad">not ready</Badge>} {ready ? "Every answer is up to date with the log." : "Answers are not up to date:"}</p>
      {reasons.length > 0 && <ul>{reasons.map(({ reason, detail }) => <li key={reason}><strong>{reason}</strong>: {detail}</li>)}</ul>}
      <dl class="standing">
        <dt>Log</dt><dd>{logId === null ? <Unknown /> : <code>{logId}</code>}</dd>
        <dt>Last event</dt><dd>{logHead === null ? <Unknown /> : `position ${logHead}`}</dd>
        <dt>Folded up to</dt><dd>{position === null ? <Unknown /> : `position ${position}`}{events !== null && `, ${counted(events, "event")}`}</dd>
        <dt>Head last reached</dt><dd>{heartbeatAgeSeconds === null ? <Unknown /> : `${heartbeatAgeSeconds.toFixed(1)} s before this was asked`}</dd>
        <dt>Start</dt><dd>{snapshot ?? <Unknown />}</dd>
      </dl>
    </>
  );
}
