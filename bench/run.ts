/** `npm run bench [-- --incidents 1000000 --rounds 3]`: the figures that README quotes. */
import { availableParallelism, cpus } from "node:os";
import { line, option } from "./measure.ts";
import { benchReplay } from "./replay.ts";
import { benchState } from "./state.ts";

const argv = process.argv.slice(2);
const incidents = option(argv, "incidents", 1_000_000);

line("machine", `Node ${process.versions.node}`, `${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores`);
benchState(option(argv, "state-incidents", 50_000), 300);
await benchReplay(incidents, 200, option(argv, "rounds", 3));
