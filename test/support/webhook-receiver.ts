/** A receiver of webhooks: a real server that keeps what it was sent and answers as it is told. */
import { once } from "node:events";
import { type IncomingHttpHeaders, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** how the next requests are answered: a status, or never; 204 when nothing is said */
  answers: (number | "never")[];
  /** Resolves when so many requests have come. */
  until(count: number): Promise<void>;
}

/** 24 bytes, as the signature's own reference vector has them. */
export const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

export async function webhookReceiver(): Promise<Receiver> {
  const receiver: Omit<Receiver, "url"> & { url: string } = { url: "", received: [], answers: [], until };
  let arrived = (): void => undefined;
  async function until(count: number): Promise<void> {
    while (receiver.received.length < count) await new Promise<void>((resolve) => { arrived = resolve; });
  }
  const answer = (response: ServerResponse): void => {
    const next = receiver.answers.shift() ?? 204;
    if (next !== "never") response.writeHead(next).end();
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      receiver.received.push({ headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
      answer(response);
      arrived();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => { server.closeAllConnections(); server.close(); });
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/alerts`;
  return receiver;
}
