/**
 * The log as it grows, over one connection. It is read with fetch, not EventSource: every type of event is seen
 * without being listed here, a silent line is noticed by its missing heartbeat, and a refusal says why.
 */

/** An event, as much of it as tells a screen whether it is concerned. */
export interface Touch {
  readonly position: string;
  readonly type: string;
  /** "incident-..." or "conflict-..." */
  readonly stream: string;
  /** conflicts that the event itself names; an incident's later events name none */
  readonly conflicts: readonly string[];
}

export type News =
  | { readonly kind: "live"; readonly position: string }
  | { readonly kind: "touch"; readonly touch: Touch }
  | { readonly kind: "gone" };

interface LoggedEvent {
  readonly type: string;
  readonly stream: string;
  readonly position: string;
  readonly data?: { readonly facts?: Naming; readonly set?: Naming } | null;
}
interface Naming {
  readonly conflicts?: readonly string[];
  readonly concerns?: readonly string[] | null;
}

const AGAIN_MS = 2_000;
/** The server's heartbeat is 15 s. */
const SILENT_MS = 40_000;

const waited = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Follows the stream for ever, resuming after the last event told; `tell` gets every event once, in order. */
export async function follow(tell: (news: News) => void): Promise<never> {
  let position: string | undefined;
  for (;;) {
    try {
      position = await oneConnection(position, tell);
    } catch {
      // Nothing answers: the same as a line that was cut.
    }
    tell({ kind: "gone" });
    await waited(AGAIN_MS);
  }

  /** Reads until the line is cut; answers where to go on. A place beyond the head (400) is of another log: from now, then. */
  async function oneConnection(after: string | undefined, say: typeof tell): Promise<string | undefined> {
    const silence = new AbortController();
    let timer = setTimeout(() => { silence.abort(); }, SILENT_MS);
    const response = await fetch("/v1/stream", { signal: silence.signal, cache: "no-store", headers: after === undefined ? {} : { "Last-Event-ID": after } });
    if (response.status === 400) return undefined;
    if (!response.ok || !response.body) return after;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        clearTimeout(timer);
        timer = setTimeout(() => { silence.abort(); }, SILENT_MS);
        const blocks = (rest + part.value).split("\n\n");
        rest = blocks.pop() ?? "";
        for (const block of blocks) position = toldOf(block, say) ?? position;
      }
    } finally {
      clearTimeout(timer);
    }
    return position;
  }
}

/** Tells of one block of the stream; answers the position it brings. A heartbeat brings news too: everything up to it has been seen. */
function toldOf(block: string, tell: (news: News) => void): string | undefined {
  const fields = new Map(block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]));
  const position = fields.get("id");
  const data = fields.get("data");
  if (data !== undefined) tell({ kind: "touch", touch: touchOf(JSON.parse(data) as LoggedEvent) });
  else if (position !== undefined) tell({ kind: "live", position });
  return position;
}

function touchOf({ type, stream, position, data }: LoggedEvent): Touch {
  const named = data?.facts ?? data?.set;
  const own = stream.startsWith("conflict-") ? [stream.slice("conflict-".length)] : [];
  return { type, stream, position, conflicts: [...own, ...(named?.conflicts ?? []), ...(named?.concerns ?? [])] };
}
