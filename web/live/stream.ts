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

/**
 * Follows the stream until told to stop, and resumes after the last event told, so that `tell` gets every event once,
 * in order. `gone` is told whenever the line was cut or could not be had.
 */
export async function follow(tell: (news: News) => void, stop?: AbortSignal): Promise<void> {
  let position: string | undefined;
  const hear = (news: News): void => {
    position = news.kind === "touch" ? news.touch.position : news.kind === "live" ? news.position : position;
    tell(news);
  };
  while (!stop?.aborted) {
    const isOtherLog = await listen(position, hear, stop).catch(() => false);
    if (isOtherLog) position = undefined;
    tell({ kind: "gone" });
    await waited(AGAIN_MS);
  }
}

/** Reads one connection until it is cut or silent. True when the place asked for is beyond the head: the log is another one, to be followed from its now. */
async function listen(after: string | undefined, hear: (news: News) => void, stop: AbortSignal | undefined): Promise<boolean> {
  const silence = new AbortController();
  const signal = stop ? AbortSignal.any([stop, silence.signal]) : silence.signal;
  let timer = setTimeout(() => { silence.abort(); }, SILENT_MS);
  try {
    const response = await fetch("/v1/stream", { signal, cache: "no-store", headers: after === undefined ? {} : { "Last-Event-ID": after } });
    if (!response.ok || !response.body) return response.status === 400;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => { silence.abort(); }, SILENT_MS);
      const blocks = (rest + part.value).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) tellOf(block, hear);
    }
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Tells of one block of the stream. A heartbeat brings news too: everything up to its position has been seen. */
function tellOf(block: string, hear: (news: News) => void): void {
  const fields = new Map(block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]));
  const position = fields.get("id");
  const data = fields.get("data");
  if (data !== undefined) hear({ kind: "touch", touch: touchOf(JSON.parse(data) as LoggedEvent) });
  else if (position !== undefined) hear({ kind: "live", position });
}

function touchOf({ type, stream, position, data }: LoggedEvent): Touch {
  const named = data?.facts ?? data?.set;
  const own = stream.startsWith("conflict-") ? [stream.slice("conflict-".length)] : [];
  return { type, stream, position, conflicts: [...own, ...(named?.conflicts ?? []), ...(named?.concerns ?? [])] };
}
