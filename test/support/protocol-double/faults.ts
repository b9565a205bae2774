import { type Endpoint, failure, type Failure } from "./failure.ts";

/** What a double can be made to do wrong, switched at any time. */
export interface Faults {
  /** The next appends are never answered and not written. */
  hangAppends(count: number): void;
  /** The next appends are written and never answered. */
  hangAfterWriting(count: number): void;
  /** The next appends end their stream, or their call, instead of being answered; not written. */
  endAppendStream(count: number): void;
  /** The next appends are written, then their stream ends without an answer. */
  endAfterWriting(count: number): void;
  /** Resets every connection now; the server goes on. */
  resetConnections(): void;
  /** The next appends are answered by a node that is not the leader; it names the leader when one is given. */
  notLeader(count: number, leader?: Endpoint): void;
  /** The next calls of any kind fail with a gRPC status; an append on an open batch stream counts as a call and ends the stream. */
  rejectNext(count: number, code: number, message: string): void;
  /** Like SIGSTOP: accepts connections and bytes, reads and answers nothing until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Ends every read and subscription in progress cleanly. */
  endSubscriptions(): void;
  /** Subscriptions deliver each event twice. */
  duplicateDelivery(on: boolean): void;
  /** Reads and subscriptions wait before each event, in milliseconds; 0 = off. */
  slowDrip(msPerEvent: number): void;
  /** The next questions for the server's features are answered INTERNAL. */
  rejectFeatures(count: number): void;
  /** Ends every fault; a frozen server thaws. */
  clear(): void;
}

/** What is to become of one append. */
export type AppendFault =
  | { readonly kind: "hang" | "end"; readonly written: boolean }
  | { readonly kind: "not-leader"; readonly leader: Endpoint | undefined };

/** Faults that act on connections and calls in progress. */
export interface Reach {
  reset(): void;
  freeze(): void;
  thaw(): void;
  endSubscriptions(): void;
}

/** The faults as the double's handlers take them, each until its count is used up. */
export class FaultState implements Faults {
  readonly #reach: Reach;
  #appends: AppendFault[] = [];
  #rejections: Failure[] = [];
  #featuresRejections = 0;
  deliversTwice = false;
  dripMs = 0;

  constructor(reach: Reach) {
    this.#reach = reach;
  }

  /** The fault of the append at hand, if any; taken in the order in which faults were switched on. */
  takeAppend(): AppendFault | undefined {
    return this.#appends.shift();
  }

  /** The status that the call at hand must fail with, if any. */
  takeRejection(): Failure | undefined {
    return this.#rejections.shift();
  }

  takeFeaturesRejection(): boolean {
    this.#featuresRejections -= 1;
    return this.#featuresRejections >= 0;
  }

  hangAppends(count: number): void {
    this.#add(count, { kind: "hang", written: false });
  }

  hangAfterWriting(count: number): void {
    this.#add(count, { kind: "hang", written: true });
  }

  endAppendStream(count: number): void {
    this.#add(count, { kind: "end", written: false });
  }

  endAfterWriting(count: number): void {
    this.#add(count, { kind: "end", written: true });
  }

  notLeader(count: number, leader?: Endpoint): void {
    this.#add(count, { kind: "not-leader", leader });
  }

  rejectNext(count: number, code: number, message: string): void {
    this.#rejections.push(...Array.from({ length: count }, () => failure(code, message)));
  }

  rejectFeatures(count: number): void {
    this.#featuresRejections = count;
  }

  resetConnections(): void {
    this.#reach.reset();
  }

  freeze(): void {
    this.#reach.freeze();
  }

  thaw(): void {
    this.#reach.thaw();
  }

  endSubscriptions(): void {
    this.#reach.endSubscriptions();
  }

  duplicateDelivery(on: boolean): void {
    this.deliversTwice = on;
  }

  slowDrip(msPerEvent: number): void {
    this.dripMs = msPerEvent;
  }

  clear(): void {
    this.#appends = [];
    this.#rejections = [];
    this.#featuresRejections = 0;
    this.deliversTwice = false;
    this.dripMs = 0;
    this.thaw();
  }

  #add(count: number, fault: AppendFault): void {
    this.#appends.push(...Array.from({ length: count }, () => fault));
  }
}
