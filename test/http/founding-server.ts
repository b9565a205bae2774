/** A server on a free port over the founding case, and what a client needs to talk to it. */
import { type ServeOptions, type Serving, serve } from "../../src/http/serve.ts";
import { foundingCase } from "../../src/demo.ts";
import { type Tracker, openTracker } from "../../src/tracker.ts";

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Client {
  readonly url: string;
  readonly tracker: Tracker;
  readonly serving: Serving;
  get(path: string, headers?: Record<string, string>): Promise<Answered>;
  /** Sends JSON; a string goes as it is. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered>;
  close(): Promise<void>;
}

export type Options = Partial<ServeOptions>;

/** Serves any tracker; closing the client closes it too. */
export async function served(tracker: Tracker, options: Options = {}): Promise<Client> {
  const serving = await serve(tracker, { host: "127.0.0.1", port: 0, logLevel: "silent", ...options });
  return {
    url: serving.url,
    tracker,
    serving,
    get: async (path, headers = {}) => answered(await fetch(`${serving.url}${path}`, { headers })),
    post: async (path, body, headers = {}) =>
      answered(await fetch(`${serving.url}${path}`, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body), headers: { "Content-Type": "application/json", ...headers } })),
    async close() {
      await serving.close();
      await tracker.close();
    },
  };
}

/** The founding case, folded and served. */
export async function foundingServer(options: Options = {}): Promise<Client> {
  const tracker = await openTracker({ store: "memory:" });
  for (const { command, key } of foundingCase) await tracker.record(command, { key });
  await tracker.ready;
  await tracker.reached(await tracker.log.head(), 5_000);
  return served(tracker, options);
}

async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const isJson = (response.headers.get("content-type") ?? "").includes("json") && text !== "";
  return { status: response.status, headers: response.headers, body: isJson ? (JSON.parse(text) as unknown) : text };
}

/** The day of the article that the founding case follows, as query parameters. */
export const THAT_DAY = "at=2024-05-18T00:00:00Z&knownAt=2024-05-18T00:00:00Z&clock=published";

/** A report that fits, of a conflict of the founding case. */
export function strike(incidentId: string | undefined, more: object = {}): object {
  return {
    ...(incidentId !== undefined && { incidentId }), conflicts: ["israel-iran"], occurred: "2024-10-01T16:30Z", coding: { cameo: "195", mid: 16 },
    initiators: [{ id: "IRN", kind: "state" }], targets: [{ id: "ISR", kind: "state" }],
    sources: [{ sourceId: "press-2024-10-01", name: "Press reports of 2024-10-01", publishedAt: "2024-10-01T17:00:00Z" }], ...more,
  };
}
