import type { handleBidiStreamingCall, ServerDuplexStream } from "@grpc/grpc-js";
import type { BatchAppendReq, BatchAppendResp } from "@eventstore/db-client/generated/streams_pb.js";
import { batchAppended, batchBadRequest, batchConflict, batchDenied, batchNotHandled, batchStreamDeleted, batchTimeout, batchTooLarge, identifier, nameOf } from "./answers.ts";
import { type Failure, noLeaderInfo, notLeader, notReady } from "./failure.ts";
import { type AppendFault } from "./faults.ts";
import { type Expected } from "./log.ts";
import { appendBytes, type ProposedEvent } from "./log-record.ts";
import { denied, type Node } from "./node.ts";
import { expectedOf, maxAppendBytes, proposedEvent, uuidOf } from "./proposal.ts";
import { grpc } from "./protocol.ts";

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** An append whose events may arrive in several requests, the last of them marked as final. */
interface Pending {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: ProposedEvent[];
  bytes: number;
}

/** One batch stream: many appends, each answered under its correlation id. */
class BatchStream {
  readonly #node: Node;
  readonly #call: Call;
  readonly #pending = new Map<string, Pending>();

  constructor(node: Node, call: Call) {
    this.#node = node;
    this.#call = call;
    call.on("data", (request: BatchAppendReq) => this.#take(request));
    call.on("end", () => call.end());
    for (const event of ["cancelled", "close", "error"]) call.on(event, () => this.#pending.clear());
  }

  #take(request: BatchAppendReq): void {
    try {
      this.#collect(request);
    } catch (reason) {
      this.#answer(request, nameOf(request.getOptions()?.getStreamIdentifier()), batchBadRequest(reason instanceof Error ? reason.message : String(reason)));
    }
  }

  #collect(request: BatchAppendReq): void {
    const id = uuidOf(request.getCorrelationId());
    const refusal = this.#begin(id, request);
    if (refusal) {
      this.#answer(request, nameOf(request.getOptions()?.getStreamIdentifier()), refusal);
      return;
    }
    const pending = this.#pending.get(id);
    if (!pending) return;
    const events = request.getProposedMessagesList().map(proposedEvent);
    pending.events.push(...events);
    pending.bytes += events.reduce((sum, event) => sum + appendBytes(event), 0);
    if (pending.bytes <= maxAppendBytes && !request.getIsFinal()) return;
    this.#pending.delete(id);
    if (pending.bytes > maxAppendBytes) this.#answer(request, pending.stream, batchTooLarge(maxAppendBytes));
    else this.#finish(request, pending);
  }

  /** Notes a new append, or answers why it may not begin. */
  #begin(id: string, request: BatchAppendReq): BatchAppendResp | undefined {
    const options = request.getOptions();
    if (!options) return undefined;
    if (denied(this.#node, this.#call.metadata)) return batchDenied();
    const deadline = options.getDeadline()?.toDate();
    if (deadline && deadline.getTime() <= Date.now()) return batchTimeout();
    const stream = nameOf(options.getStreamIdentifier());
    this.#pending.set(id, { stream, expected: expectedOf(options, options.getStreamPosition()), events: [], bytes: 0 });
    return undefined;
  }

  #finish(request: BatchAppendReq, pending: Pending): void {
    const rejection = this.#node.faults.takeRejection();
    if (rejection) {
      this.#fail(rejection);
      return;
    }
    const standing = this.#node.standing();
    const fault = this.#node.faults.takeAppend();
    if (standing.role === "follower") this.#fail(notLeader(standing.leader));
    else if (standing.role === "leaderless") this.#answer(request, pending.stream, batchNotHandled(notReady));
    else if (fault) this.#misbehave(fault, request, pending);
    else this.#answer(request, pending.stream, this.#write(pending));
  }

  #misbehave(fault: AppendFault, request: BatchAppendReq, pending: Pending): void {
    if (fault.kind === "not-leader") {
      if (fault.leader) this.#fail(notLeader(fault.leader));
      else this.#answer(request, pending.stream, batchNotHandled(noLeaderInfo));
      return;
    }
    if (fault.written) this.#write(pending);
    if (fault.kind === "end") this.#call.end();
  }

  #write({ stream, expected, events }: Pending): BatchAppendResp {
    const outcome = this.#node.log().append(stream, expected, events);
    if (outcome.kind === "stream-deleted") return batchStreamDeleted(stream);
    return outcome.kind === "written" ? batchAppended(outcome.revision, outcome.position) : batchConflict(expected, outcome.current);
  }

  #answer(request: BatchAppendReq, stream: string, answer: BatchAppendResp): void {
    if (this.#call.cancelled || this.#call.writableEnded) return;
    this.#call.write(answer.setCorrelationId(request.getCorrelationId()).setStreamIdentifier(identifier(stream)));
  }

  #fail(reason: Failure): void {
    this.#call.emit("error", reason);
  }
}

/** Many appends over one stream, as the client makes them by default. Wrong credentials end the stream; missing ones refuse each append. */
export const batchAppend =
  (node: Node): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> =>
  (call) => {
    const refused = denied(node, call.metadata);
    if (refused?.code === grpc.status.UNAUTHENTICATED) call.emit("error", refused);
    else new BatchStream(node, call);
  };
