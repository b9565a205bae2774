/** A tracker in a process of its own, as the soak sees it. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface NodeState {
  readonly position: string;
  readonly events: number;
  readonly digest: string;
  readonly faults: number;
  readonly parked: unknown;
}

export interface TrackerNode {
  readonly url: string;
  state(): Promise<NodeState>;
  stop(): void;
}

export async function startNode(store: string, cache: string): Promise<TrackerNode> {
  const child: ChildProcess = fork(fileURLToPath(new URL("node-process.ts", import.meta.url)), [store, cache], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.once("exit", (code) => { if (code !== 0 && code !== null) process.stderr.write(`a tracker node ended with ${code}\n`); });
  const [{ url }] = (await once(child, "message")) as [{ url: string }];
  return {
    url,
    async state() {
      child.send("state");
      const [state] = (await once(child, "message")) as [NodeState];
      return state;
    },
    stop: () => { child.kill("SIGKILL"); },
  };
}
