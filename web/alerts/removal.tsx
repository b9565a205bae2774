/** Asks before a rule is removed, and why. */
import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { api } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import { whole } from "../parts/digits.ts";
import { ProblemPanel } from "../parts/problem-panel.tsx";
import { type Rule, alertsMoved } from "./standing-rules.ts";

export function Removal({ rule: { ruleId, fired }, close }: { readonly rule: Rule; readonly close: () => void }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const reason = useRef<HTMLInputElement>(null);
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  useEffect(() => { dialog.current?.showModal(); }, []);
  const remove = async (): Promise<void> => {
    const words = reason.current?.value.trim() ?? "";
    const answer = await api.post("/v1/alerts/rules/{ruleId}/removal", { path: { ruleId }, body: words === "" ? {} : { reason: words } });
    problem.value = answer.ok ? undefined : answer.problem;
    if (!answer.ok) return;
    dialog.current?.close();
    alertsMoved(answer.value.position);
    document.getElementById("rules")?.focus();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    void remove().finally(() => { busy.value = false; });
  };
  return (
    <dialog ref={dialog} class="action removal" aria-labelledby={`${id}-title`} onClose={close}>
      <h2 id={`${id}-title`}>Remove the rule <bdi>{ruleId}</bdi>?</h2>
      <p>Nothing fires under it any more. {fired > 0 ? `What fired, ${whole(fired)} so far, stays on record.` : "It has not fired."}</p>
      {problem.value && <ProblemPanel problem={problem.value} />}
      <form onSubmit={submit}>
        <div class="field"><label for={`${id}-reason`}>Reason</label><input ref={reason} id={`${id}-reason`} name="reason" autocomplete="off" /></div>
        <p class="buttons"><button type="submit" disabled={busy.value}>Remove it</button><button type="button" onClick={() => dialog.current?.close()}>Keep it</button></p>
      </form>
    </dialog>
  );
}
