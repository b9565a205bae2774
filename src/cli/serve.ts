/** `serve`: the API over one log, until it is told to stop. */
import { InvalidArgumentError } from "commander";
import { withoutSecrets } from "../tracker-store.ts";
import type { Serving } from "../http/serve.ts";
import type { Tracker } from "../tracker.ts";
import { type OpenedDemo, openFoundingCase } from "../tracker-demo.ts";
import { type Call, commandRow } from "./command-row.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { firstSteps } from "./first-steps.ts";
import { storeFlag, withTracker } from "./tracker-call.ts";

interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly empty?: boolean;
}

export const serve = commandRow<ServeFlags>({
  name: "serve", group: "Serve:", summary: "serves the API; opens the founding case in a log that is empty", minds: "signal",
  define: (command, config) =>
    storeFlag(
      command
        .option("--port <port>", "the port; 0 for any that is free", portOf, config.port)
        .option("--host <host>", "the address to listen at; 0.0.0.0 for every one", config.host)
        .option("--empty", "does not open the founding case"),
      config,
    ),
  run: (call) => withTracker(call, { mayMake: true, caughtUp: false }, (tracker) => served(tracker, call)),
});

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError("Write a port between 0 and 65535, such as 4600.");
}

async function served(tracker: Tracker, call: Call<ServeFlags>): Promise<ExitCode> {
  const { terminal, flags } = call;
  const demo = flags.empty === true ? undefined : await openFoundingCase(tracker);
  tracker.alerts.start({ secretFile: terminal.config.webhookSecretFile });
  const server = await listening(tracker, call);
  const { url } = server;
  if (!(await readyWithin(tracker, READY_MS))) terminal.note(`The log is still being read: ${url}/readyz tells when every answer is whole.`);
  if (demo?.outcome === "withheld") terminal.note("The log holds other data, so the founding case was not added; to see it, serve another --store.");
  for (const { detail } of demo?.refused ?? []) terminal.note(`The founding case is not whole: ${detail}`);
  await (flags.json ? terminal.json({ url, store: withoutSecrets(flags.store), demo: demo?.outcome ?? "none" }) : terminal.lines(firstSteps(url, withoutSecrets(flags.store), hasDemo(demo))));
  await stopped(terminal.signal);
  await server.close();
  return EXIT.done;
}

const READY_MS = 2_000;

/** A server answers while it reads a long log, and says so. */
async function readyWithin(tracker: Tracker, ms: number): Promise<boolean> {
  const late = new Promise<false>((resolve) => { setTimeout(resolve, ms, false).unref(); });
  return Promise.race([tracker.ready.then(() => true, () => true), late]);
}

const hasDemo = (demo: OpenedDemo | undefined): boolean => demo?.outcome === "opened" || demo?.outcome === "standing";

/** HTTP is loaded by the one command that needs it. */
async function listening(tracker: Tracker, { terminal: { config }, flags: { host, port } }: Call<ServeFlags>): Promise<Serving> {
  const { serve } = await import("../http/serve.ts");
  return serve(tracker, { host, port, bodyLimit: config.bodyLimit, logLevel: config.logLevel });
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => { resolve(); }, { once: true });
  });
}
