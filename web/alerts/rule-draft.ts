/** Rules being written: a new one, and changes of those that stand. Each is kept in the browser at every stroke until it is set or discarded. */
import { computed, signal } from "@preact/signals";
import type { Texts } from "../form/field.ts";
import { START, ruleTexts } from "./rule-fields.ts";
import type { Rule } from "./standing-rules.ts";

interface Drafts {
  /** the id of the rule that is being changed; "" for a new one */
  readonly target: string;
  /** what is written, by target */
  readonly texts: Readonly<Record<string, Texts>>;
}

const PLACE = "brinkline-rule-drafts";
const drafts = signal<Drafts>(kept());

export const target = computed(() => drafts.value.target);
export const texts = computed<Texts>(() => ({ ...START, ...writtenOf(drafts.value.target) }));
export const isDrafted = computed(() => writtenOf(drafts.value.target) !== undefined);

/** What is written for a target. A rule may be called "constructor". */
function writtenOf(id: string): Texts | undefined {
  const { texts: all } = drafts.value;
  return Object.hasOwn(all, id) ? all[id] : undefined;
}

function kept(): Drafts {
  try {
    const { target: id, texts: written } = JSON.parse(localStorage.getItem(PLACE) ?? "") as Partial<Drafts>;
    return typeof id === "string" && typeof written === "object" && written !== null ? { target: id, texts: written } : { target: "", texts: {} };
  } catch {
    return { target: "", texts: {} };
  }
}

function keep(next: Drafts): void {
  drafts.value = next;
  localStorage.setItem(PLACE, JSON.stringify(next));
}

/** Writes into the draft that is open. */
export function write(changes: Texts): void {
  const { target: id, texts: all } = drafts.value;
  keep({ target: id, texts: { ...all, [id]: { ...writtenOf(id), ...changes } } });
}

/** Opens the draft of a rule that stands, as it was left, or else as the rule stands. */
export function openChange(rule: Rule): void {
  const { texts: all } = drafts.value;
  keep({ target: rule.ruleId, texts: { ...all, [rule.ruleId]: writtenOf(rule.ruleId) ?? ruleTexts(rule) } });
}

/** Opens the draft of a new rule, as it was left, with these changes. */
export function openNew(changes: Texts = {}): void {
  const { texts: all } = drafts.value;
  keep({ target: "", texts: Object.keys(changes).length === 0 ? all : { ...all, "": { ...all[""], ...changes } } });
}

/** Takes the open draft away: it has been set, or is given up. Then a new rule is open. */
export function drop(): void {
  const { target: id, texts: { [id]: _dropped, ...others } } = drafts.value;
  keep({ target: "", texts: others });
}
