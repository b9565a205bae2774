/** The form of a rule: tried on the history there is before it is set. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useAsked } from "../api/asked.ts";
import { useConflicts } from "../api/conflict-list.ts";
import { api } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import { type Field, faultOf, restOf, written } from "../form/field.ts";
import { Fields } from "../form/fields.tsx";
import { ProblemPanel } from "../parts/problem-panel.tsx";
import { type DryRun, DryRunResult } from "./dry-run.tsx";
import { drop, isDrafted, openNew, target, texts, write } from "./rule-draft.ts";
import { START, conditionFields, dryQuestionIn, lensFields, nameFields, ruleIn, tryFields } from "./rule-fields.ts";
import { type Rule, alertsMoved } from "./standing-rules.ts";

interface RuleFormProps {
  readonly rules: readonly Rule[];
  /** names of the secrets that this server signs with; undefined: not known yet */
  readonly secrets: readonly string[] | undefined;
}

export function RuleForm({ rules, secrets }: RuleFormProps) {
  const { value: conflicts } = useConflicts({}, undefined);
  const scales = useScales();
  const names = new Map((conflicts?.items ?? []).map(({ conflictId, name }) => [conflictId, name ?? conflictId]));
  const id = target.value;
  const groups = [conditionFields([...names]), lensFields(scales), nameFields(id, secrets ?? []), tryFields] as const;
  const { set, problem, done, forget } = useSetting(rules);
  const dry = useDryRun(forget);
  const fault = problem ?? dry.problem;
  const fields = groups.flat();
  const shared = { texts: texts.value, problem: fault, set: (name: string, text: string) => { write({ [name]: text }); } };
  const setWith = (name: string) => asideOf(name, rules, secrets);
  return (
    <section aria-labelledby="rule-form" class="rule-form">
      <h2 id="rule-form" tabIndex={-1}>{id === "" ? "Set a rule" : <>Change the rule <bdi>{id}</bdi></>}</h2>
      <p class="set-words" role="status">{done}</p>
      <form onSubmit={set}>
        {fault && <ProblemPanel problem={restOf(fields, fault)} />}
        <div class="fields"><Fields {...shared} fields={groups[0]} /></div>
        <More title="Name, id and webhook" fields={groups[2]} problem={fault}><Fields {...shared} fields={groups[2]} aside={setWith} /></More>
        <More title="Scale, half-life and contested values" fields={groups[1]} problem={fault}><Fields {...shared} fields={groups[1]} /></More>
        <div class="try" onKeyDown={(event) => { if (event.key === "Enter" && event.target instanceof HTMLInputElement) { event.preventDefault(); dry.run(); } }}>
          <h3>Try it on the history there is</h3>
          <div class="fields"><Fields {...shared} fields={tryFields} /></div>
        </div>
        <p class="buttons">
          <button type="button" onClick={dry.run}>Try it</button>
          <button type="submit">{id === "" ? "Set the rule" : "Change the rule"}</button>
          {isDrafted.value && <button type="button" onClick={() => { drop(); forget(); }}>{id === "" ? "Discard the draft" : "Leave it as it stands"}</button>}
          {id !== "" && <button type="button" onClick={() => { openNew(); forget(); }}>A new rule instead</button>}
          {isDrafted.value && <span class="quiet">This draft is kept in this browser until it is set or discarded.</span>}
        </p>
      </form>
      <DryRunResult run={dry.found} busy={dry.busy} isOlder={dry.isOlder} nameOf={(conflictId) => names.get(conflictId) ?? conflictId} />
    </section>
  );
}

/** What is rarely changed: closed until it is opened, or something in it is not as at first. */
function More({ title, fields, problem, children }: { readonly title: string; readonly fields: readonly Field[]; readonly problem: Problem | undefined; readonly children: ComponentChildren }) {
  const open = useRef(false);
  open.current ||= fields.some((field) => (written(texts.value, field.name) ?? "") !== (START[field.name] ?? "") || faultOf(field, problem) !== undefined);
  return <details open={open.current} onToggle={(event) => { open.current = event.currentTarget.open; }}><summary>{title}</summary><div class="fields">{children}</div></details>;
}

/** What is to be known of a field as it stands, before anything is sent. */
function asideOf(name: string, rules: readonly Rule[], secrets: readonly string[] | undefined) {
  const id = written(texts.value, "ruleId");
  if (name === "ruleId" && rules.some(({ ruleId }) => ruleId === id)) return <>A rule of this id stands or stood: it would be changed.</>;
  if (name !== "webhook" || secrets === undefined || written(texts.value, "webhook") === undefined) return null;
  const secret = written(texts.value, "secretRef") ?? "default";
  return secrets.includes(secret) ? null : <>This server has no secret {secret}: until it has, nothing is called.</>;
}

/** Every scale that scores, by the name that means it. */
function useScales(): readonly (readonly [string, string])[] {
  const { value } = useAsked("/v1/scales", {}, { follow: false });
  const ids = (value?.items ?? []).filter(({ kind }) => kind === "score").map(({ id, version, latest }) => (latest ? id : `${id}@${version}`));
  return [...new Set([texts.value.scale ?? "", ...ids])].map((id) => [id, id] as const);
}

/** Sends the rule that is written; the same rule again changes nothing. */
function useSetting(rules: readonly Rule[]) {
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const done = useSignal("");
  const send = async (): Promise<void> => {
    const answer = await api.post("/v1/alerts/rules", { body: ruleIn(texts.value, target.value, rules.map(({ ruleId }) => ruleId)) });
    problem.value = answer.ok ? undefined : answer.problem;
    done.value = !answer.ok ? "" : answer.value.outcome === "unchanged" ? `The rule ${answer.value.ruleId} says this already.` : `The rule ${answer.value.ruleId} is set. It is judged from now on: what holds already does not fire.`;
    if (!answer.ok) return;
    drop();
    alertsMoved(answer.value.position);
  };
  const set = (event: SubmitEvent): void => {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    void send().finally(() => { busy.value = false; });
  };
  return { set, problem: problem.value, done: done.value, forget: () => { problem.value = undefined; done.value = ""; } };
}

interface Tried {
  /** what was asked, as text */
  readonly question: string;
  readonly run?: DryRun;
  readonly problem?: Problem;
}

/** Asks what the rule that is written would have fired. A later asking ends the one before. */
function useDryRun(begun: () => void) {
  const tried = useSignal<Tried | undefined>(undefined);
  const busy = useSignal(false);
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => { stop.current?.abort(); }, []);
  const ask = async (signal: AbortSignal): Promise<void> => {
    const body = dryQuestionIn(texts.value);
    const answer = await api.post("/v1/alerts/dry-run", { body, signal });
    tried.value = { question: JSON.stringify(body), ...(answer.ok ? { run: answer.value } : { problem: answer.problem }) };
  };
  const run = (): void => {
    stop.current?.abort();
    stop.current = new AbortController();
    const { signal } = stop.current;
    begun();
    busy.value = true;
    void ask(signal).catch((error: unknown) => { if (!signal.aborted) throw error; }).finally(() => { if (!signal.aborted) busy.value = false; });
  };
  const { question, run: found, problem } = tried.value ?? {};
  const isOlder = question !== undefined && question !== JSON.stringify(dryQuestionIn(texts.value));
  return { run, busy: busy.value, found, problem: isOlder ? undefined : problem, isOlder };
}
