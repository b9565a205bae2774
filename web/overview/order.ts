/** In which order conflicts stand, and which of them are asked for: kept in the URL as `sort`, `find` and `page`. */
import type { Brief } from "../api/conflict-list.ts";

export const ORDERS = ["moved", "name", "hostility", "tension", "n", "last"] as const;
export type Order = (typeof ORDERS)[number];

export const orderIn = (params: URLSearchParams): Order => ORDERS.find((order) => order === params.get("sort")) ?? "moved";

type Compare = (a: Brief, b: Brief) => number;

export const nameOf = ({ conflictId, name }: Pick<Brief, "conflictId" | "name">): string => name ?? conflictId;
/** What is not known stands last. */
const down = (figure: (brief: Brief) => number | null): Compare => (a, b) => (figure(b) ?? -1) - (figure(a) ?? -1);

/** Moving, and surely: 2; moving: 1; anything else: 0. */
function movement({ direction: { value, support } }: Brief): number {
  if (value !== "escalating" && value !== "de-escalating") return 0;
  return support === "strong" ? 2 : 1;
}

export const isMoving = (brief: Brief): boolean => movement(brief) > 0;

const lastMs = ({ lastIncident }: Brief): number | null => (lastIncident === null ? null : lastIncident.end === null ? Infinity : Date.parse(lastIncident.end));
const byLast: Compare = (a, b) => { const [one, other] = [lastMs(a) ?? -Infinity, lastMs(b) ?? -Infinity]; return one === other ? 0 : other - one; };
const byName: Compare = (a, b) => nameOf(a).localeCompare(nameOf(b), "en");

const COMPARE: Readonly<Record<Order, Compare>> = {
  moved: (a, b) => movement(b) - movement(a) || down(({ tension }) => tension)(a, b) || down(({ hostility }) => hostility)(a, b) || byLast(a, b),
  name: byName,
  hostility: (a, b) => down(({ hostility }) => hostility)(a, b) || down(({ tension }) => tension)(a, b),
  tension: down(({ tension }) => tension),
  n: down(({ n }) => n),
  last: byLast,
};

/** The conflicts whose name or id holds the words, in order; equals by name, then by id. */
export function ordered(items: readonly Brief[], order: Order, find: string): Brief[] {
  const words = find.toLowerCase();
  const found = words === "" ? items : items.filter(({ conflictId, name }) => `${conflictId} ${name ?? ""}`.toLowerCase().includes(words));
  return [...found].sort((a, b) => COMPARE[order](a, b) || byName(a, b) || (a.conflictId < b.conflictId ? -1 : 1));
}
