/** Serves a tracker over HTTP until it is told to stop. */
import { once } from "node:events";
import { type Server, createServer } from "node:http";
import type { Tracker } from "../tracker.ts";
import { type AppOptions, httpApp } from "./app.ts";

export interface ServeOptions extends Omit<AppOptions, "closing"> {
  readonly host: string;
  /** 0: any free port */
  readonly port: number;
}

export interface Serving {
  /** where it listens, such as http://127.0.0.1:4600 */
  readonly url: string;
  /** Ends live streams, lets what is being answered finish for a few seconds, then cuts. The tracker stays open. */
  close(): Promise<void>;
}

/** The server could not listen. Its message names the place and what to do. */
export class ListenFault extends Error {
  readonly hint: string;
  constructor(message: string, hint: string, cause: unknown) {
    super(`${message} ${hint}`, { cause });
    this.name = "ListenFault";
    this.hint = hint;
  }
}

/** How long an answer under way may still take when the server closes, ms. */
const GRACE_MS = 5_000;
/** A long import by the line is one request: Node's own limit of five minutes would cut it. Slow headers are still cut after a minute. */
const REQUEST_MS = 3_600_000;

/** Listens. Throws a ListenFault. */
export async function serve(tracker: Tracker, { host, port, ...options }: ServeOptions): Promise<Serving> {
  const closing = new AbortController();
  const server = createServer({ requestTimeout: REQUEST_MS }, httpApp(tracker, { ...options, closing: closing.signal }));
  await listening(server, host, port);
  let closed: Promise<void> | undefined;
  return {
    url: urlOf(server, host),
    close() {
      closing.abort();
      closed ??= closedGently(server);
      return closed;
    },
  };
}

async function listening(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new ListenFault(`Cannot listen on ${host}:${port} (${code}).`, HINTS[code] ?? "Choose another host and port.", error);
  }
}

const HINTS: Readonly<Record<string, string>> = {
  EADDRINUSE: "Another server is there: stop it, or choose another port with --port.",
  EACCES: "That port needs more rights: choose one above 1023 with --port.",
  EADDRNOTAVAIL: "This machine has no such address: choose 127.0.0.1 or 0.0.0.0 with --host.",
  ENOTFOUND: "No such host is known: choose 127.0.0.1 or 0.0.0.0 with --host.",
};

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

async function closedGently(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
  server.closeIdleConnections();
  const cut = setTimeout(() => { server.closeAllConnections(); }, GRACE_MS);
  await closed;
  clearTimeout(cut);
}
