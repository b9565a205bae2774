/** Who answered what, a row a response: what it answers, how soon, with deaths and munitions beside the ratio of the scores. */
import type { Magnitude } from "../domain/vocabulary.ts";
import { type ListRow, conflictList } from "./conflict-list.ts";
import type { Column } from "./table.ts";

interface ExportedAct {
  readonly incidentId: string;
  readonly occurred: string;
  readonly summary: string | null;
  readonly score: number | null;
  readonly deaths: { readonly low: number | null; readonly best: number | null; readonly high: number | null } | null;
  readonly munitions: Magnitude | null;
}

/** An exchange as it is answered; `trigger` is null where the act answered is not known. */
export interface ExportedExchange {
  readonly triggerId: string;
  readonly trigger: ExportedAct | null;
  readonly response: ExportedAct;
  readonly latencyDays: number | null;
  readonly ratio: number | null;
}

type Row = ListRow<ExportedExchange>;

/** What is told of one of the two acts, its columns named after it. */
function actColumns(name: "response" | "trigger"): Column<Row>[] {
  const act = ({ item }: Row): ExportedAct | null => item[name];
  const amounts = (["low", "best", "high"] as const).flatMap((part): Column<Row>[] => [
    { name: `${name}Deaths${titled(part)}`, value: (row) => act(row)?.deaths?.[part] },
    { name: `${name}Munitions${titled(part)}`, value: (row) => act(row)?.munitions?.[part] },
  ]);
  const told = (["occurred", "summary", "score"] as const).map((part): Column<Row> => ({ name: `${name}${titled(part)}`, value: (row) => act(row)?.[part] }));
  return [...told, ...amounts.sort((a, b) => (a.name < b.name ? -1 : 1))];
}

const titled = (word: string): string => word[0].toUpperCase() + word.slice(1);

export const exchangesOutlets = conflictList<ExportedExchange>({
  kind: "exchanges",
  what: ({ conflictId }) => `exchanges of ${conflictId}`,
  columns: [
    { name: "response", value: ({ item }) => item.response.incidentId },
    { name: "trigger", value: ({ item }) => item.triggerId },
    { name: "latencyDays", value: ({ item }) => item.latencyDays },
    { name: "ratio", value: ({ item }) => item.ratio },
    ...actColumns("response"),
    ...actColumns("trigger"),
  ],
});
