/** The form of an action, over the page. It knows what its reader saw: who wrote in between is met, never overwritten. */
import { useEffect, useRef, useState } from "preact/hooks";
import { api } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import { type Texts, asked, restOf } from "../form/field.ts";
import { Fields } from "../form/fields.tsx";
import { freshKey } from "../form/key.ts";
import { ProblemPanel } from "../parts/problem-panel.tsx";
import { lastDay } from "../report/occurrence.ts";
import { lensQuery } from "../time/lens.ts";
import type { Account, Seen } from "./account-answer.ts";
import { ACTIONS, type ActionName, askedTexts } from "./action.ts";
import { ChangeEffect } from "./change-effect.tsx";
import { rebased, threeWay } from "./three-way.ts";
import { ThreeWay } from "./three-way-view.tsx";

interface ActionDialogProps {
  readonly name: ActionName;
  readonly seen: Seen;
  /** stands in the fields beside what the action starts with */
  readonly more?: Texts;
  readonly close: () => void;
  readonly done: () => void;
}

interface Held {
  /** what the next save builds on */
  readonly base: Seen;
  /** what its reader saw first, once somebody wrote in between */
  readonly before?: Account;
  readonly texts: Texts;
  readonly problem?: Problem;
}

/** What was written into forms that were closed without being sent, until the page is left. */
const unsent = new Map<string, Texts>();

export function ActionDialog({ name, seen, more = {}, close, done }: ActionDialogProps) {
  const action = ACTIONS[name];
  const place = `${seen.account.incidentId} ${name}`;
  const dialog = useRef<HTMLDialogElement>(null);
  const key = useRef(freshKey());
  const isSending = useRef(false);
  const [busy, setBusy] = useState(false);
  const [held, hold] = useState<Held>(() => ({ base: seen, texts: { ...action.start(seen.account), ...unsent.get(place), ...more } }));
  const { base, before, texts, problem } = held;
  useEffect(() => { dialog.current?.showModal(); }, []);

  const { knownAt: _knownAt, ...lens } = lensQuery.value;
  const at = lastDay(base.account.facts?.occurred ?? "");
  const start = action.start(base.account);
  const fields = action.fields(base.account);
  const set = (field: string, text: string): void => {
    hold((current) => ({ ...current, texts: { ...current.texts, [field]: text } }));
    unsent.set(place, { ...unsent.get(place), [field]: text });
  };

  const meet = async (): Promise<void> => {
    const answer = await api.get("/v1/incidents/{incidentId}", { path: { incidentId: seen.account.incidentId } });
    if (!answer.ok) { hold((current) => ({ ...current, problem: answer.problem })); return; }
    const onto = { account: answer.value, etag: answer.etag ?? "" };
    hold(({ problem: _problem, ...current }) => ({ ...current, before: current.before ?? current.base.account, base: onto, texts: rebased(current.texts, start, action.start(onto.account)) }));
  };

  const send = async (): Promise<void> => {
    const answer = await action.send(base.account, askedTexts(fields, texts), { "If-Match": base.etag, "Idempotency-Key": key.current });
    if (answer.ok) { unsent.delete(place); dialog.current?.close(); done(); return; }
    if (answer.problem.status === 412 || answer.problem.reason === "lost-race") await meet();
    else hold((current) => ({ ...current, problem: answer.problem }));
  };

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    setBusy(true);
    void send().finally(() => { isSending.current = false; setBusy(false); });
  };

  return (
    <dialog ref={dialog} class="action" aria-labelledby="action-title" onClose={close}>
      <h2 id="action-title">{action.title}</h2>
      {before && <ThreeWay rows={threeWay(asked(fields, texts), before, base.account, start, texts)} take={(field) => (fields.some((own) => own.name === field) ? () => { set(field, start[field] ?? ""); } : undefined)} />}
      {problem && <ProblemPanel problem={restOf(asked(fields, texts), problem)} />}
      <form onSubmit={submit}>
        <div class="fields"><Fields fields={fields} texts={texts} problem={problem} set={set} /></div>
        <ChangeEffect action={action} seen={base} idempotencyKey={key.current} fields={fields} texts={texts} lens={{ ...(at !== undefined && { at }), ...lens }} />
        <p class="buttons">
          <button type="submit" disabled={busy}>{before ? `${action.verb} on top of what stands now` : action.verb}</button>
          <button type="button" onClick={() => dialog.current?.close()}>Close</button>
        </p>
      </form>
    </dialog>
  );
}
