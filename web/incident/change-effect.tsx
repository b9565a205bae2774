/** What a change would do to the conflicts of its incident, told in its form before it is saved. */
import { useEffect, useState } from "preact/hooks";
import type { Answer } from "../api/client.ts";
import type { components } from "../api/openapi.d.ts";
import { type Field, type Texts, asked, written } from "../form/field.ts";
import { EffectTable } from "../report/before-saving.tsx";
import type { LensQuery } from "../time/lens.ts";
import type { Account } from "./account-answer.ts";
import { type Action, askedTexts } from "./action.ts";

type ChangePreview = components["schemas"]["ChangePreview"];

/** How long the keys rest before the API is asked. */
const REST_MS = 350;

interface ChangeEffectProps {
  readonly action: Action;
  readonly account: Account;
  readonly fields: readonly Field[];
  readonly texts: Texts;
  readonly lens: LensQuery;
}

export function ChangeEffect(props: ChangeEffectProps) {
  const { value, asking } = useChangePreview(props);
  return (
    <section class="before-saving" aria-labelledby="change-effect">
      <h3 id="change-effect">Before saving</h3>
      <div aria-live="polite">
        {value ? <Told preview={value} /> : <p class="quiet" {...(asking && { "data-loading": true })}>{asking ? "Looking…" : "What the change would do is told here once enough is written."}</p>}
      </div>
    </section>
  );
}

function Told({ preview: { refused, effects } }: { readonly preview: ChangePreview }) {
  if (refused) return <p class="fault">It would be refused: {refused.detail}.</p>;
  const moved = effects.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  if (moved.length === 0) return <p class="quiet">No figure of {effects.length === 1 ? "its conflict" : "its conflicts"} would move at the time that is looked at.</p>;
  return <>{moved.map((effect) => <EffectTable key={effect.conflictId} effect={effect} />)}</>;
}

interface Held { readonly value?: ChangePreview; readonly asking: boolean }

/** The preview of what is written, a moment after it last changed; nothing while a field that says what to do is empty. */
function useChangePreview({ action, account, fields, texts, lens }: ChangeEffectProps): Held {
  const [held, hold] = useState<Held>({ asking: false });
  const sent = askedTexts(fields, texts);
  const isAskable = (action.isAskable?.(account, texts) ?? true) && asked(fields, texts).every(({ name, required }) => !required || name === "reason" || written(texts, name) !== undefined);
  useEffect(() => {
    if (!isAskable) { hold({ asking: false }); return undefined; }
    let isLate = false;
    hold((before) => ({ ...before, asking: true }));
    // The reason changes no figure: what the change would do is told before it is written.
    const trial = { ...sent, reason: written(sent, "reason") ?? "not written yet" };
    const timer = setTimeout(() => { void action.send(account, trial, { preview: lens }).then((answer) => { if (!isLate) hold(heldOf(answer)); }, () => undefined); }, REST_MS);
    return () => { isLate = true; clearTimeout(timer); };
  }, [JSON.stringify([account.incidentId, sent, lens])]);
  return held;
}

function heldOf(answer: Answer<unknown>): Held {
  return answer.ok ? { value: answer.value as ChangePreview, asking: false } : { asking: false };
}
