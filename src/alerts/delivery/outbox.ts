/**
 * What this node owes to receivers, kept in a file beside the log: owed until a receiver has said yes, so every notice arrives at least
 * once. The file may be deleted: then what fired within the last day, whoever wrote it, is delivered again under the same webhook-id.
 */
import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isBefore } from "../../domain/stored.ts";
import type { Notice } from "../../../projections/ledger/alert-board.ts";

/** A notice on its way to one receiver. Times are ms since 1970. */
export interface Delivery {
  /** webhook-id: the id of the event it tells of */
  readonly id: string;
  readonly kind: Notice["kind"];
  readonly alertId: string;
  readonly ruleId: string;
  readonly url: string;
  readonly secretRef: string | null;
  readonly state: "pending" | "delivered" | "dead";
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastProblem: string | null;
  readonly nextMs: number | null;
  readonly lastMs: number | null;
}

interface Kept {
  readonly format: 1;
  readonly logId: string;
  /** names this node in what it appends */
  readonly node: string;
  /** position up to which every notice has been looked at */
  readonly through: string;
  readonly deliveries: readonly Delivery[];
}

/** Where a notice is to go; undefined: its rule has no webhook. */
export type Address = (notice: Notice) => { readonly url: string; readonly secretRef?: string | undefined } | undefined;

const DAY_US = 86_400_000_000;
const MOST_DELIVERED = 200;

export class Outbox {
  readonly node: string;
  readonly #path: string | undefined;
  readonly #logId: string;
  readonly #deliveries = new Map<string, Delivery>();
  #through: string;
  /** Nothing is known of what was delivered before. */
  #isNew: boolean;

  /** `path` undefined: nothing is kept beyond the process. */
  constructor(path: string | undefined, logId: string) {
    const kept = path === undefined ? undefined : keptIn(path, logId);
    this.#path = path;
    this.#logId = logId;
    this.#isNew = kept === undefined;
    this.#through = kept?.through ?? "0";
    this.node = kept?.node ?? randomUUID();
    for (const delivery of kept?.deliveries ?? []) this.#deliveries.set(delivery.id, delivery);
  }

  /** Signs what this node appends: who wins an append owes its delivery. */
  get author(): string {
    return `brinkline-alerts ${this.node}`;
  }

  /** Takes in the notices that this node owes, of all there are. */
  take(notices: readonly Notice[], address: Address, nowUs: number): void {
    const fresh: Notice[] = [];
    for (let at = notices.length - 1; at >= 0 && isBefore(this.#through, notices[at].position); at--) fresh.push(notices[at]);
    for (const notice of fresh.reverse()) if (notice.recordedBy === this.author || (this.#isNew && notice.known > nowUs - DAY_US)) this.#owe(notice, address);
    const last = notices.at(-1);
    const isUnkept = this.#isNew || fresh.length > 0;
    if (last) this.#through = last.position;
    this.#isNew = false;
    if (isUnkept) this.#keep();
  }

  #owe(notice: Notice, address: Address): void {
    const to = address(notice);
    if (to === undefined || this.#deliveries.has(notice.id)) return;
    const { id, kind, entry } = notice;
    this.#deliveries.set(id, {
      id, kind, alertId: entry.fired.alertId, ruleId: entry.ruleId, url: to.url, secretRef: to.secretRef ?? null,
      state: "pending", attempts: 0, lastStatus: null, lastProblem: null, nextMs: 0, lastMs: null,
    });
  }

  /** Every delivery, the latest owed first; those delivered long ago are forgotten. */
  get all(): readonly Delivery[] {
    return [...this.#deliveries.values()].reverse();
  }

  /** What is to be tried by now, the longest owed first. */
  due(nowMs: number): readonly Delivery[] {
    return [...this.#deliveries.values()].filter(({ state, nextMs }) => state === "pending" && (nextMs ?? 0) <= nowMs);
  }

  update(delivery: Delivery): void {
    this.#deliveries.set(delivery.id, delivery);
    const delivered = [...this.#deliveries.values()].filter(({ state }) => state === "delivered");
    for (const { id } of delivered.slice(0, Math.max(0, delivered.length - MOST_DELIVERED))) this.#deliveries.delete(id);
    this.#keep();
  }

  #keep(): void {
    if (this.#path === undefined) return;
    const kept: Kept = { format: 1, logId: this.#logId, node: this.node, through: this.#through, deliveries: [...this.#deliveries.values()] };
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(`${this.#path}.new`, JSON.stringify(kept), { mode: 0o600 });
    renameSync(`${this.#path}.new`, this.#path);
  }
}

/** What a file kept; undefined where it is missing, of another log, or not ours. */
function keptIn(path: string, logId: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(path, "utf8")) as Kept;
    return (kept.format as number) === 1 && kept.logId === logId ? kept : undefined;
  } catch {
    return undefined;
  }
}
