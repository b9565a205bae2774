/** An answer that is a file of text: written as it is read, no faster than its reader takes it. */
import type { Export } from "../tracker-export.ts";
import type { Asked } from "./route.ts";
import { written } from "./written.ts";

/** Characters a write: rows one by one would cost a packet each. */
const WRITE = 65_536;

/** Sends the text and ends; stops reading when the reader goes. What fails before the first part is still told with a status of its own. */
export async function sendText({ request, response }: Asked, { text, mediaType }: Export, fileName: string): Promise<void> {
  const headers = { "Content-Type": `${mediaType}; charset=utf-8`, "Content-Disposition": `attachment; filename="${fileName}"`, "Cache-Control": "no-store, no-transform" };
  if (request.method === "HEAD") {
    response.status(200).set(headers).end();
    return;
  }
  for await (const part of inWrites(text)) {
    if (!response.headersSent) response.status(200).set(headers);
    if (!(await written(response, part))) return;
  }
  if (!response.headersSent) response.status(200).set(headers);
  response.end();
}

async function* inWrites(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const part of text) {
    held += part;
    if (held.length < WRITE) continue;
    yield held;
    held = "";
  }
  if (held !== "") yield held;
}
