/** Every error as RFC 9457 problem+json, with the hint that fixes it. */
import type { NoAnswer } from "../tracker.ts";
import type { ProblemBody } from "./shapes/record.ts";

export interface FieldError {
  /** such as sources/0/name; a parameter's or header's name */
  readonly path: string;
  readonly message: string;
}

interface Extra {
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** A request that cannot be answered as asked. `detail` ends with what to do. */
export class Problem extends Error {
  readonly status: number;
  readonly reason: string;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, reason: string, detail: string, { errors, headers = {}, cause }: Extra = {}) {
    super(detail, { cause });
    this.name = "Problem";
    this.status = status;
    this.reason = reason;
    this.errors = errors;
    this.headers = headers;
  }
}

/** The body of a problem. `type` is a URN: it names, it does not resolve. */
export function problemBody({ status, reason, message, errors }: Problem): ProblemBody {
  return { type: `urn:brinkline:problem:${reason}`, title: titleOf(reason), status, detail: message, reason, ...(errors && { errors: [...errors] }) };
}

function titleOf(reason: string): string {
  const words = reason.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A 400 that names each field at fault. */
export function badRequest(errors: readonly FieldError[], where: string): Problem {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more, see errors)` : "";
  return new Problem(400, "bad-request", `The ${where} cannot be used: ${first.path === "" ? "" : `${first.path}: `}${first.message}${more}.`, { errors });
}

export const unavailable = (reason: string, detail: string): Problem => new Problem(503, reason, detail, { headers: { "Retry-After": "1" } });

const PARAMETER_AT_FAULT: Readonly<Record<NoAnswer["reason"], string | undefined>> = {
  "unknown-conflict": undefined, "unknown-incident": undefined, "unknown-scale": "scale", "levels-not-scores": "scale",
  "too-many-points": "step", "bad-range": "from", "bad-cursor": "cursor",
};

/** A question without an answer: what is unknown is a 404, a parameter that cannot be used a 400. */
export function noAnswer({ reason, detail }: NoAnswer): Problem {
  const path = PARAMETER_AT_FAULT[reason];
  return path === undefined ? new Problem(404, reason, `${detail}.`) : new Problem(400, reason, `${detail}.`, { errors: [{ path, message: detail }] });
}

/** Any error as a problem: ours as it is, the body parser's by its kind, the store's by its code; all else is a defect. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error)) return defect(error);
  if (error.name === "StoreFault") return storeProblem(error);
  return bodyProblem(error) ?? defect(error);
}

function defect(cause: unknown): Problem {
  return new Problem(500, "internal", "Something went wrong here, not in your request. Try again; if it stays, report it with the request id.", { cause });
}

const WAITING_HELPS = ["unavailable", "locked", "closed", "full", "unknown-outcome"];

function storeProblem(error: Error): Problem {
  const code = "code" in error ? String(error.code) : "fatal";
  if (code === "too-large") return new Problem(413, "too-large", error.message, { cause: error });
  if (!WAITING_HELPS.includes(code)) return new Problem(500, `store-${code}`, "The log could not be used; its operator finds the reason in the server's own log.", { cause: error });
  const again = "Try again a little later; a write is safe to repeat with its Idempotency-Key.";
  return new Problem(503, `store-${code}`, `The log is not available (${code}). ${again}`, { headers: { "Retry-After": "1" }, cause: error });
}

/** What Express and its body parser throw carries a status and, mostly, a type. */
function bodyProblem(error: Error): Problem | undefined {
  const { status, type, limit } = error as Error & { status?: unknown; type?: unknown; limit?: unknown };
  if (type === "entity.parse.failed") return new Problem(400, "malformed-json", `The body is not JSON: ${error.message}. Correct it there.`, { errors: [{ path: "", message: error.message }] });
  if (status === 413) return new Problem(413, "too-large", `The body is larger than ${String(limit)} bytes. Send fewer at a time, or one a line as application/x-ndjson.`);
  if (status === 415) return new Problem(415, "unsupported-media-type", `The body's ${error.message}. Send UTF-8 as it is, or gzip, deflate or br.`);
  if (typeof status !== "number" || status < 400 || status > 499) return undefined;
  return new Problem(400, "bad-request", `The request cannot be read: ${error.message}. Correct it and send it again.`);
}
