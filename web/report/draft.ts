/** The report being written: kept in the browser at every stroke, with the key under which it will be sent, until it has been. */
import { signal } from "@preact/signals";
import type { Texts } from "../form/field.ts";
import { freshKey } from "../form/key.ts";

export interface Draft {
  /** the Idempotency-Key: the same draft sent again, from here or after a reload, is one report */
  readonly key: string;
  readonly texts: Texts;
}

const PLACE = "brinkline-draft";
const fresh = (texts: Texts = {}): Draft => ({ key: freshKey(), texts });

export const draft = signal<Draft>(kept() ?? fresh());

function kept(): Draft | undefined {
  try {
    const { key, texts } = JSON.parse(localStorage.getItem(PLACE) ?? "") as Partial<Draft>;
    return typeof key === "string" && typeof texts === "object" ? { key, texts } : undefined;
  } catch {
    return undefined;
  }
}

export function write(name: string, text: string): void {
  draft.value = { ...draft.value, texts: { ...draft.value.texts, [name]: text } };
  localStorage.setItem(PLACE, JSON.stringify(draft.value));
}

/** Takes the draft away: it has been recorded, or is given up. */
export function drop(): void {
  draft.value = fresh();
  localStorage.removeItem(PLACE);
}

/** The same text as another report than the one already sent under its key. */
export function startAnew(): void {
  draft.value = fresh(draft.value.texts);
  localStorage.setItem(PLACE, JSON.stringify(draft.value));
}

/** Whether there is a report to keep; a conflict alone was chosen by the way that led here. */
export const isWritten = ({ conflict: _chosen, ...texts }: Texts): boolean => Object.values(texts).some((text) => text.trim() !== "");
