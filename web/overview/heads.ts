import type { Order } from "./order.ts";

/** A column of the table, and the order that its head asks for. */
export interface Head {
  readonly head: string;
  readonly order?: Order;
  readonly number?: boolean;
}

export const HEADS: readonly Head[] = [
  { head: "Conflict", order: "name" }, { head: "Hostility", order: "hostility" }, { head: "Tension, 30 days", order: "tension" }, { head: "Direction", order: "moved" },
  { head: "Contested" }, { head: "Sourced, 90 days" }, { head: "n", order: "n", number: true }, { head: "Last incident", order: "last" },
];
