/** A tracker node as a process of its own: `node node-process.ts STORE CACHE`. It tells its address, and answers "state" with where it stands. */
import { serve } from "../../src/http/serve.ts";
import { openTracker } from "../../src/tracker.ts";

const [store = "memory:", cache] = process.argv.slice(2);
const tracker = await openTracker({ store, cache });
const serving = await serve(tracker, { host: "127.0.0.1", port: 0, logLevel: "silent" });
process.send?.({ url: serving.url });

process.on("message", (asked) => {
  if (asked === "state") void tracker.health().then(({ head, faults, parked }) => process.send?.({ position: head.position, events: head.events, digest: tracker.digest(), faults, parked }));
});
process.on("disconnect", () => { process.exit(0); });
