import type { ServerWritableStream } from "@grpc/grpc-js";
import type { ReadReq, ReadResp } from "@eventstore/db-client/generated/streams_pb.js";
import { type Failure } from "./failure.ts";

/** The answers to one read: written no faster than the client takes them, until the client or the server ends it. */
export class Outflow {
  readonly #call: ServerWritableStream<ReadReq, ReadResp>;
  readonly #woken = new Set<() => void>();
  #isOver = false;
  /** A subscription: it has no end of its own. */
  isLive = false;

  constructor(call: ServerWritableStream<ReadReq, ReadResp>) {
    this.#call = call;
    for (const event of ["cancelled", "close", "error"]) call.on(event, () => this.#over());
    call.on("drain", () => this.wake());
  }

  get isOver(): boolean {
    return this.#isOver || this.#call.cancelled;
  }

  async send(message: ReadResp): Promise<void> {
    if (this.isOver || this.#call.write(message)) return;
    await this.rest();
  }

  /** Waits until woken, by `wake`, a drained buffer, or the end. */
  rest(): Promise<void> {
    if (this.isOver) return Promise.resolve();
    return new Promise((resolve) => this.#woken.add(resolve));
  }

  wake(): void {
    const woken = [...this.#woken];
    this.#woken.clear();
    for (const resolve of woken) resolve();
  }

  end(): void {
    if (this.isOver) return;
    this.#over();
    this.#call.end();
  }

  fail(reason: Failure): void {
    if (this.isOver) return;
    this.#call.emit("error", reason);
  }

  #over(): void {
    this.#isOver = true;
    this.wake();
  }
}
