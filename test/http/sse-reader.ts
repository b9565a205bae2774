/** A reader of server-sent events, as a browser reads them. */

export interface SentEvent {
  readonly id: string;
  readonly event: string;
  readonly data: unknown;
}

export interface SseReader {
  readonly response: Response;
  /** id of the last block read, events or not */
  readonly lastId: () => string;
  /** The next events; fewer where the stream ends first. */
  take(count: number): Promise<SentEvent[]>;
  /** Reads on until a comment or an id without an event has come. */
  quiet(): Promise<void>;
  cut(): void;
}

export async function sse(url: string, headers: Record<string, string> = {}): Promise<SseReader> {
  const controller = new AbortController();
  const response = await fetch(url, { headers: { Accept: "text/event-stream", ...headers }, signal: controller.signal });
  const blocks = blocksOf(response.body as ReadableStream<Uint8Array>);
  let lastId = "";
  const next = async (): Promise<Map<string, string> | undefined> => {
    const block = await blocks.next();
    if (block.done === true) return undefined;
    lastId = block.value.get("id") ?? lastId;
    return block.value;
  };
  return {
    response,
    lastId: () => lastId,
    async take(count) {
      const events: SentEvent[] = [];
      for (let fields = events.length < count ? await next() : undefined; fields; fields = events.length < count ? await next() : undefined) {
        const data = fields.get("data");
        if (data !== undefined) events.push({ id: lastId, event: fields.get("event") ?? "message", data: JSON.parse(data) as unknown });
      }
      return events;
    },
    async quiet() {
      for (let fields = await next(); fields?.has("data"); fields = await next());
    },
    cut: () => { controller.abort(); },
  };
}

/** Blocks between empty lines, as fields. */
async function* blocksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Map<string, string>> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      yield fieldsOf(text.slice(0, end));
      text = text.slice(end + 2);
    }
  }
}

function fieldsOf(block: string): Map<string, string> {
  return new Map(block.split("\n").flatMap((line) => {
    const match = /^(\w+): ?(.*)$/.exec(line);
    return match ? [[match[1], match[2]] as const] : [];
  }));
}
