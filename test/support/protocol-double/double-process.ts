/**
 * A double as a process of its own, to be stopped and killed with signals. Arguments: the file of its data, and its port
 * (any when absent or 0). It prints its port on a line once it listens, and ends with its input when that is a pipe.
 */
import { fstatSync } from "node:fs";
import { startDouble } from "./double.ts";

const [dataFile, port = "0"] = process.argv.slice(2);
if (dataFile === undefined) throw new Error("Give the file to keep the data in, and a port if it matters.");

const double = await startDouble({ dataFile, port: Number(port) });
process.stdout.write(`${double.port}\n`);

const input = fstatSync(0);
if (input.isFIFO() || input.isSocket()) {
  process.stdin.resume();
  process.stdin.on("end", () => process.exit(0));
}
