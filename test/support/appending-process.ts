/**
 * A process of its own that appends to a log in a file. Arguments: the file, the stream, the revision nobody may pass.
 * It says `ready`, waits for a line on its input, then prints the id of every event once it was acknowledged.
 * Several processes may be given one stream: they then race for each revision.
 */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { sqliteStore } from "../../src/store/sqlite.ts";

const [path = "", stream = "", last = "0"] = process.argv.slice(2);
const store = sqliteStore(path);
process.stdout.write("ready\n");
await once(process.stdin, "data");

for (;;) {
  const actual = (await store.readStream(stream)).length - 1;
  if (actual >= Number(last)) break;
  const eventId = randomUUID();
  const event = { eventId, type: "TeapotFilled", schemaVersion: 1, body: `{"by":${process.pid}}` };
  const outcome = await store.append({ stream, expected: actual < 0 ? "none" : actual, events: [event] });
  if (outcome.kind === "appended") process.stdout.write(`${eventId}\n`);
}
await store.close();
process.stdin.destroy();
