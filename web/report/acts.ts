/** The acts of CAMEO as the API names them. Any other code of two to four digits can be written too. */
import { signal } from "@preact/signals";
import { type Got, api } from "../api/client.ts";

export type ScaleTable = Got<"/v1/scales/{scaleId}/table">;

/** The scale whose table is read for the names: it ships, so that its table never changes. */
export const DEFAULT_SCALE = "goldstein-gdelt";

type Words = ReadonlyMap<string, string>;

/** The words of the codes of one scheme, asked for once and read while drawing: whoever reads them is drawn again when they have come. */
function wordsOf(scaleId: string, codes: ScaleTable["items"][number]["codes"]): () => Words {
  const named = signal<Words>(new Map());
  let isAsked = false;
  const ask = async (): Promise<void> => {
    isAsked = true;
    const answer = await api.get("/v1/scales/{scaleId}/table", { path: { scaleId } });
    isAsked = answer.ok;
    if (answer.ok) named.value = new Map(answer.value.items.flatMap((row): [string, string][] => (row.codes !== codes || row.name === null ? [] : [[row.code, row.name]])));
  };
  return () => {
    if (!isAsked) void ask();
    return named.value;
  };
}

const acts = wordsOf(DEFAULT_SCALE, "cameo");
const midActions = wordsOf("mid-5", "mid");

/** What a MID action is called; undefined where there is none of that number, or until the names have come. */
export const midActionWords = (action: number): string | undefined => midActions().get(String(action));

const cameoIn = ({ items }: ScaleTable): ScaleTable["items"] => items.filter(({ codes }) => codes === "cameo");

/** What can be picked: code with its words, and what it scores where a table is given. */
export function actOptions(table?: ScaleTable): (readonly [string, string])[] {
  const scores = new Map(table && cameoIn(table).map(({ code, value }) => [code, value]));
  return [...acts()].map(([code, words]) => [`${code}: ${words}`, `${code}${scored(table, scores.get(code))}`]);
}

function scored(table: ScaleTable | undefined, value: number | null | undefined): string {
  return table === undefined ? "" : `, ${table.id} ${value ?? "does not score it"}`;
}

/** Whether it is written as CAMEO writes its codes: a root of two digits, and up to two more. */
export const isCameo = (code: string): boolean => /^(0[1-9]|1\d|20)\d{0,2}$/.test(code);

/** The acts in whose words a text stands: at the beginning of a word first. */
export function actsNamed(text: string): (readonly [code: string, words: string])[] {
  const wanted = text.toLowerCase();
  const found = [...acts()].filter(([, words]) => words.toLowerCase().includes(wanted));
  const begins = (words: string): number => Number(!` ${words.toLowerCase()}`.includes(` ${wanted}`));
  return found.sort(([, one], [, other]) => begins(one) - begins(other));
}

/** What a code means: its own words, else those of the nearest code above it; undefined where there are none. */
export function actWords(code: string): string | undefined {
  const above = [code, code.slice(0, 3), `${code.slice(0, 2)}0`].find((known) => acts().has(known));
  const words = above === undefined ? undefined : acts().get(above);
  return words === undefined || above === code ? words : `${words} (as ${above})`;
}

/** The value of a CAMEO code in a table: its own, else that of the nearest code above it; undefined where the table tells nothing of it. */
export function valueIn(table: ScaleTable, code: string): { readonly value: number | null; readonly from: string | null } | undefined {
  const rows = new Map(cameoIn(table).map((row) => [row.code, row]));
  const found = [code, code.slice(0, 3), code.slice(0, 2), `${code.slice(0, 2)}0`].map((each) => rows.get(each)).find((row) => row !== undefined);
  return found && { value: found.value, from: found.inheritedFrom ?? (found.code === code ? null : found.code) };
}
