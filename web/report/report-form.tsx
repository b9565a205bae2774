/** The form of a report: one line that is enough, details on demand. */
import { useRef, useState } from "preact/hooks";
import { useAsked } from "../api/asked.ts";
import { type Got, type Posted, api } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import { faultOf, labelledFaults, restOf, written } from "../form/field.ts";
import { codeIn } from "../form/fact-fields.ts";
import { Fields } from "../form/fields.tsx";
import { ProblemPanel } from "../parts/problem-panel.tsx";
import { lensQuery } from "../time/lens.ts";
import { ActScore } from "./act-score.tsx";
import { DEFAULT_SCALE } from "./acts.ts";
import { BeforeSaving } from "./before-saving.tsx";
import { draft, drop, isWritten, startAnew, write } from "./draft.ts";
import { understand } from "./occurrence.ts";
import { usePreview } from "./preview.ts";
import { previewAt } from "./preview-at.ts";
import { type Sides, isAskable, reportDetails, reportIn, reportLine } from "./report-fields.ts";

export type Reported = Extract<Posted<"/v1/incidents">, { incidentId: string }>;

interface ReportFormProps {
  readonly conflicts: Got<"/v1/conflicts">["items"];
  readonly done: (reported: Reported) => void;
}

export function ReportForm({ conflicts, done }: ReportFormProps) {
  const { texts } = draft.value;
  const { knownAt: _knownAt, ...lens } = lensQuery.value;
  const { send, busy, problem, forget } = useSending(done);
  const conflictId = conflicts.find(({ conflictId: id }) => id === texts.conflict)?.conflictId;
  const sides = useSides(conflictId ?? conflicts[0]?.conflictId);
  const scores = useAsked("/v1/scales/{scaleId}/table", { path: { scaleId: lens.scale ?? DEFAULT_SCALE } }, { follow: false });
  const line = reportLine(conflicts, sides, texts, scores.value);
  const fields = [...line, ...reportDetails];
  const askable = isAskable(texts);
  const at = previewAt(written(texts, "occurred"), lens.at);
  const preview = usePreview(askable ? reportIn(draft.value) : undefined, { ...lens, ...(at !== undefined && { at }) });
  const said = (name: string) => {
    if (name === "cameo" && written(texts, "cameo") !== undefined) return <ActScore code={codeIn(written(texts, "cameo")) ?? ""} table={scores.value} choose={(act) => { write("cameo", act); }} />;
    return name === "occurred" && written(texts, "occurred") !== undefined ? <Understood text={written(texts, "occurred") ?? ""} /> : null;
  };
  const detailed = useRef(false);
  detailed.current ||= reportDetails.some((field) => written(texts, field.name) !== undefined || faultOf(field, problem) !== undefined);
  return (
    <form class="report" onSubmit={send}>
      {problem && <ProblemPanel problem={restOf(fields, problem)} />}
      {problem?.reason === "key-reused" && <p><button type="button" onClick={() => { startAnew(); forget(); }}>Make it a report of its own</button></p>}
      <div class="fields report-line"><Fields fields={line} texts={texts} problem={problem} set={write} aside={said} /></div>
      <details open={detailed.current}>
        <summary>More: what it was in words, where, how many, talks and commitments, and who says so</summary>
        <div class="fields"><Fields fields={reportDetails} texts={texts} problem={problem} set={write} /></div>
      </details>
      <BeforeSaving of={preview} askable={askable} faults={problem?.errors ? [] : labelledFaults(fields, preview.problem)} at={at} />
      <p class="buttons">
        <button type="submit" disabled={busy}>Report it</button>
        {isWritten(texts) && <button type="button" onClick={() => { drop(); forget(); }}>Discard the draft</button>}
      </p>
      {isWritten(texts) && <p class="quiet">This draft is kept in this browser until it is reported or discarded.</p>}
    </form>
  );
}

function Understood({ text }: { readonly text: string }) {
  const { ok, words } = understand(text);
  return ok ? <>Understood: {words}</> : <>Not a date yet. {words}</>;
}

/** The sides of the conflict that is chosen. */
function useSides(conflictId = ""): Sides {
  const conflict = useAsked("/v1/conflicts/{conflictId}", { path: { conflictId } }, { follow: false });
  return conflict.value?.conflictId === conflictId ? (conflict.value.definition?.sides ?? []) : [];
}

/** Sends the draft, once: a second click finds it under way, and a second request the same key. */
function useSending(done: (reported: Reported) => void) {
  const isSending = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, tell] = useState<Problem | undefined>(undefined);
  const sent = async (): Promise<void> => {
    const answer = await api.post("/v1/incidents", { body: reportIn(draft.value), headers: { "Idempotency-Key": draft.value.key } });
    tell(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    drop();
    done(answer.value as Reported);
  };
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    setBusy(true);
    void sent().finally(() => { isSending.current = false; setBusy(false); });
  };
  return { send, busy, problem, forget: () => { tell(undefined); } };
}
