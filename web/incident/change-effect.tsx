/** What a change would do to the conflicts of its incident, told in its form before it is saved. */
import { useEffect, useState } from "preact/hooks";
import type { Answer } from "../api/client.ts";
import type { components } from "../api/openapi.d.ts";
import type { Problem } from "../api/problem.ts";
import { type Field, type Texts, asked, written } from "../form/field.ts";
import { EffectTable } from "../report/before-saving.tsx";
import { previewAt, previewAtInWords } from "../report/preview-at.ts";
import type { LensQuery } from "../time/lens.ts";
import type { Seen } from "./account-answer.ts";
import { type Action, askedTexts } from "./action.ts";

type ChangePreview = components["schemas"]["ChangePreview"];

/** How long the keys rest before the API is asked. */
const REST_MS = 350;

interface ChangeEffectProps {
  readonly action: Action;
  /** what the change would build on: another state of the record is asked about anew */
  readonly seen: Seen;
  /** the key that the change would be recorded with */
  readonly idempotencyKey: string;
  readonly fields: readonly Field[];
  readonly texts: Texts;
  readonly lens: LensQuery;
}

export function ChangeEffect(props: ChangeEffectProps) {
  const at = previewAt(written(props.texts, "occurred"), props.lens.at);
  const { value, problem, asking, again } = useChangePreview({ ...props, lens: { ...props.lens, ...(at !== undefined && { at }) } });
  return (
    <section class="before-saving" aria-labelledby="change-effect">
      <h3 id="change-effect">Before saving</h3>
      <div aria-live="polite" {...(asking && { "data-loading": true })}>
        {value && <Told preview={value} at={at} />}
        {problem && <Untold problem={problem} again={again} />}
        {!value && !problem && <p class="quiet">{asking ? "Looking…" : "What the change would do is told here once enough is written."}</p>}
      </div>
    </section>
  );
}

/** A fault of what is written is mended by writing; for any other there is another try. */
function Untold({ problem: { status, detail }, again }: { readonly problem: Problem; readonly again: () => void }) {
  return (
    <>
      <p class="fault">What the change would do cannot be told: {detail}</p>
      {status !== 400 && <p><button type="button" onClick={again}>Try again</button></p>}
    </>
  );
}

function Told({ preview: { refused, effects }, at }: { readonly preview: ChangePreview; readonly at: string | undefined }) {
  if (refused) return <p class="fault">It would be refused: {refused.detail}.</p>;
  const moved = effects.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  if (moved.length === 0) return <p class="quiet">No figure of {effects.length === 1 ? "its conflict" : "its conflicts"} would move at the time that is looked at, {previewAtInWords(at)}.</p>;
  return <>{moved.map((effect) => <EffectTable key={effect.conflictId} effect={effect} at={at} />)}</>;
}

interface Held {
  readonly value?: ChangePreview;
  readonly problem?: Problem;
  readonly asking: boolean;
}

/**
 * The preview of what is written, a moment after it last changed; nothing while a field that says what to do is empty. One that nobody
 * waits for any more is called off.
 */
function useChangePreview({ action, seen: { account, etag }, idempotencyKey, fields, texts, lens }: ChangeEffectProps): Held & { readonly again: () => void } {
  const [held, hold] = useState<Held>({ asking: false });
  const [turn, setTurn] = useState(0);
  // The reason changes no figure: what the change would do is told before it is written, and not asked again at each of its letters.
  const trial = { ...askedTexts(fields, texts), reason: "not written yet" };
  const isAskable = (action.isAskable?.(account, texts) ?? true) && asked(fields, texts).every(({ name, required }) => !required || name === "reason" || written(texts, name) !== undefined);
  useEffect(() => {
    if (!isAskable) { hold({ asking: false }); return undefined; }
    const stop = new AbortController();
    hold((before) => ({ ...before, asking: true }));
    const ask = (): Promise<Answer<unknown>> => action.send(account, trial, { preview: lens, "Idempotency-Key": idempotencyKey, signal: stop.signal });
    const timer = setTimeout(() => { void ask().then((answer) => { if (!stop.signal.aborted) hold(heldOf(answer)); }, () => undefined); }, REST_MS);
    return () => { clearTimeout(timer); stop.abort(); };
  }, [JSON.stringify([account.incidentId, etag, trial, lens]), turn]);
  return { ...held, again: () => { setTurn(turn + 1); } };
}

function heldOf(answer: Answer<unknown>): Held {
  return answer.ok ? { value: answer.value as ChangePreview, asking: false } : { problem: answer.problem, asking: false };
}
