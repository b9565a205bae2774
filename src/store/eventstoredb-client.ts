/** The client, made from the parts of an address: given a connection string it would write it into its debug log, password and all. */
import { EventStoreDBClient, type SingleNodeOptions } from "@eventstore/db-client";
import { readFileSync } from "node:fs";
import { StoreFault } from "./event-store.ts";
import type { EsdbAddress } from "./eventstoredb-address.ts";

const NUMBERS = ["keepAliveInterval", "keepAliveTimeout", "defaultDeadline", "maxDiscoverAttempts", "discoveryInterval", "gossipTimeout"] as const;
const FILES = ["tlsCAFile", "userCertFile", "userKeyFile"] as const;
const OTHERS = ["tls", "nodePreference", "connectionName"] as const;
const PREFERENCES = ["leader", "follower", "read_only_replica", "random"] as const;

/** Makes a client; it connects at its first call. Throws a `fatal` StoreFault that names the option that cannot be used. */
export function esdbClient(address: EsdbAddress): EventStoreDBClient {
  const { hosts, discover, credentials } = address;
  const unknown = [...address.options.keys()].find((name) => ![...NUMBERS, ...FILES, ...OTHERS].some((known) => known === name));
  if (unknown !== undefined) throw unusable(address, unknown, "is not known", `Use ${[...OTHERS, ...NUMBERS, ...FILES].join(", ")}.`);
  const settings = settingsOf(address);
  const security = securityOf(address);
  if (discover) return new EventStoreDBClient({ ...settings, discover: hosts[0] }, security, credentials);
  if (hosts.length > 1) return new EventStoreDBClient({ ...settings, endpoints: [...hosts] }, security, credentials);
  return new EventStoreDBClient({ ...settings, endpoint: hosts[0] }, security, credentials);
}

type Settings = Omit<SingleNodeOptions, "endpoint"> & { nodePreference?: (typeof PREFERENCES)[number] };

function settingsOf(address: EsdbAddress): Settings {
  const settings: Record<string, number | string> = {};
  for (const name of NUMBERS) {
    const text = address.options.get(name);
    if (text === undefined) continue;
    if (!/^-?\d+$/.test(text)) throw unusable(address, name, `is ${JSON.stringify(text)}`, "Give a whole number.");
    settings[name] = Number(text);
  }
  const preference = address.options.get("nodePreference");
  if (preference !== undefined && !PREFERENCES.some((known) => known === preference)) throw unusable(address, "nodePreference", `is ${JSON.stringify(preference)}`, `Write ${PREFERENCES.join(", ")}.`);
  if (preference !== undefined) settings.nodePreference = preference;
  const connectionName = address.options.get("connectionName");
  if (connectionName !== undefined) settings.connectionName = connectionName;
  return settings;
}

function securityOf(address: EsdbAddress): { insecure: boolean; rootCertificate?: Buffer; userCertFile?: Buffer; userKeyFile?: Buffer } {
  const tls = address.options.get("tls") ?? "true";
  if (tls !== "true" && tls !== "false") throw unusable(address, "tls", `is ${JSON.stringify(tls)}`, "Write true or false.");
  const [rootCertificate, userCertFile, userKeyFile] = FILES.map((name) => fileOf(address, name));
  return { insecure: tls === "false", ...(rootCertificate && { rootCertificate }), ...(userCertFile && { userCertFile }), ...(userKeyFile && { userKeyFile }) };
}

function fileOf(address: EsdbAddress, name: (typeof FILES)[number]): Buffer | undefined {
  const path = address.options.get(name);
  if (path === undefined) return undefined;
  try {
    return readFileSync(path);
  } catch (cause) {
    throw unusable(address, name, `names the file ${path}, which cannot be read`, "Name a file this user may read.", cause);
  }
}

function unusable({ shown }: EsdbAddress, option: string, why: string, hint: string, cause?: unknown): StoreFault {
  return new StoreFault("fatal", `${shown} cannot be used: its option ${option} ${why}.`, hint, cause);
}
