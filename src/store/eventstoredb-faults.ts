/** What the client throws, as a closed set of kinds; and the fault each one is to a caller. */
import { AccessDeniedError, DeadlineExceededError, CancelledError, MaxAppendSizeExceededError, NoStreamError, NotLeaderError, StreamDeletedError, StreamNotFoundError, TimeoutError, UnavailableError, WrongExpectedVersionError } from "@eventstore/db-client";
import { StoreFault } from "./event-store.ts";

/** `transient` may go away by itself; `silent`: nothing was heard within our own deadline. */
export type EsdbTrouble = "conflict" | "not-found" | "deleted" | "denied" | "too-large" | "transient" | "not-leader" | "silent" | "fatal";

/** Nothing was heard in time: the client applies no deadline to a batch append, nor to a frozen server. */
export class Silence extends Error {
  constructor(what: string, ms: number) {
    super(`${what} was not answered within ${ms / 1_000} s.`);
    this.name = "Silence";
  }
}

const UNAVAILABLE = 14;
const CANCELLED = 1;

/** Which kind of trouble an error of the client is. Code 13 and all that is unheard of are fatal: they are never tried again. */
export function troubleOf(error: unknown): EsdbTrouble {
  if (error instanceof Silence) return "silent";
  if (error instanceof WrongExpectedVersionError) return "conflict";
  if (error instanceof StreamNotFoundError || error instanceof NoStreamError) return "not-found";
  if (error instanceof StreamDeletedError) return "deleted";
  if (error instanceof AccessDeniedError || isUntrusted(error)) return "denied";
  if (error instanceof MaxAppendSizeExceededError) return "too-large";
  if (error instanceof NotLeaderError) return "not-leader";
  return isTransient(error) ? "transient" : "fatal";
}

function isTransient(error: unknown): boolean {
  if (error instanceof UnavailableError || error instanceof CancelledError || error instanceof DeadlineExceededError || error instanceof TimeoutError) return true;
  // A server that is down answers a raw error; a cluster without a leader one without a code, or one the client does not know.
  const code = (error as { code?: unknown } | null)?.code;
  return code === UNAVAILABLE || code === CANCELLED || /discover|no leader|not ready|failed to connect|econnrefused/i.test(messageOf(error));
}

const isUntrusted = (error: unknown): boolean => /certificate|self.signed|unable to verify|CERT_|ERR_TLS/i.test(messageOf(error));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The fault that a trouble is to a caller. `shown` names the cluster without its secrets. */
export function faultOf(error: unknown, doing: string, shown: string): StoreFault {
  if (error instanceof StoreFault) return error;
  const [code, hint] = FAULTS[troubleOf(error)];
  return new StoreFault(code, `${doing} failed at ${shown}: ${firstLine(messageOf(error))}`, hint, error);
}

const FAULTS = {
  conflict: ["fatal", "Read the stream again and decide again."],
  "not-found": ["fatal", "Check that the log is the one you mean."],
  deleted: ["corrupt", "A stream of the log was deleted behind its back: restore the database's backup, or copy the log from another store."],
  denied: ["denied", "Check user and password, and the file of the certificate authority (BRINKLINE_ESDB_CA_FILE or tlsCAFile)."],
  "too-large": ["too-large", "Shorten its text, or raise the server's MaxAppendSize."],
  transient: ["unavailable", "Check that the cluster is up and has a leader, and that the address is right; then try again."],
  "not-leader": ["unavailable", "The cluster is choosing a leader: try again in a moment."],
  silent: ["unavailable", "Check that the server is not frozen and the network holds; then try again."],
  fatal: ["fatal", "Look into the server's log for the same time."],
} as const;

const firstLine = (text: string): string => text.split("\n")[0].replace(/ Resolution note:\s*$/, "").trim().replace(/\.?$/, ".");
