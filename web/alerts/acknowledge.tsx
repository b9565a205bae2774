/** Says that somebody has seen an alert, with a word on it where there is one. Pressed twice, it is said once. */
import { useSignal } from "@preact/signals";
import { useId, useRef } from "preact/hooks";
import { api } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import { ProblemPanel } from "../parts/problem-panel.tsx";
import { alertsMoved } from "./standing-rules.ts";

interface AcknowledgeProps {
  readonly alertId: string;
  /** names the alert for the ear */
  readonly what: string;
}

export function Acknowledge({ alertId, what }: AcknowledgeProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const note = useRef<HTMLInputElement>(null);
  const busy = useSignal(false);
  const withNote = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const send = async (): Promise<void> => {
    const words = note.current?.value.trim() ?? "";
    const answer = await api.post("/v1/alerts/{alertId}/acknowledgement", { path: { alertId }, body: words === "" ? {} : { note: words } });
    problem.value = answer.ok ? undefined : answer.problem;
    if (!answer.ok) { busy.value = false; return; }
    // The form goes as soon as the answer is shown: whoever works by keyboard stays on the alert.
    form.current?.closest("li")?.focus();
    alertsMoved(answer.value.position);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    void send();
  };
  return (
    <form ref={form} class="acknowledge" onSubmit={submit}>
      {withNote.value && <><label class="unseen" for={id}>Note on {what}</label><input ref={note} id={id} name="note" autocomplete="off" placeholder="what was done about it" /></>}
      <button type="submit">Acknowledge<span class="unseen"> {what}</span></button>
      {!withNote.value && <button type="button" class="plain" onClick={() => { withNote.value = true; requestAnimationFrame(() => note.current?.focus()); }}>with a note<span class="unseen"> on {what}</span></button>}
      {problem.value && <ProblemPanel problem={problem.value} />}
    </form>
  );
}
