/** A real EventStoreDB or KurrentDB for the suites, where one can be had. */
import { GenericContainer, type StartedTestContainer, Wait, getContainerRuntimeClient } from "testcontainers";

export interface RealServer {
  /** undefined: there is none, and `why` says so */
  readonly url: string | undefined;
  readonly why: string;
  stop(): Promise<void>;
}

/** Pinned: the newest of the 23.10 line, the oldest that is supported. */
export const SERVER_IMAGE = "eventstore/eventstore:23.10.6-jammy";
const PORT = 2_113;

/** The server at BRINKLINE_ESDB_URL, else one started in a container, else none. */
export async function realServer(): Promise<RealServer> {
  const given = process.env.BRINKLINE_ESDB_URL;
  if (given !== undefined && given !== "") return { url: given, why: "", stop: () => Promise.resolve() };
  const missing = await getContainerRuntimeClient().then(() => undefined, () => "no container runtime, and BRINKLINE_ESDB_URL is not set");
  return missing === undefined ? started() : { url: undefined, why: missing, stop: () => Promise.resolve() };
}

async function started(): Promise<RealServer> {
  const container: StartedTestContainer = await new GenericContainer(SERVER_IMAGE)
    .withEnvironment({ EVENTSTORE_INSECURE: "true", EVENTSTORE_CLUSTER_SIZE: "1", EVENTSTORE_MEM_DB: "true", EVENTSTORE_ENABLE_ATOM_PUB_OVER_HTTP: "false" })
    .withExposedPorts(PORT)
    .withWaitStrategy(Wait.forHttp("/health/live", PORT).forStatusCode(204))
    .start();
  return {
    url: `esdb://${container.getHost()}:${container.getMappedPort(PORT)}?tls=false`,
    why: "",
    async stop() {
      await container.stop();
    },
  };
}
