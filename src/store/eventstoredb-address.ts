/** The address of a cluster: taken apart here, so that no password is in any text the client sees. */
import { StoreFault } from "./event-store.ts";

export interface EsdbSecrets {
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** file with the certificate of the authority that signed the cluster's */
  readonly caFile?: string | undefined;
}

export interface EsdbAddress {
  readonly hosts: readonly { readonly address: string; readonly port: number }[];
  /** the host is a name to ask for the cluster's nodes */
  readonly discover: boolean;
  readonly options: ReadonlyMap<string, string>;
  readonly credentials: { readonly username: string; readonly password: string } | undefined;
  /** for messages: protocol and hosts */
  readonly shown: string;
}

const FORM = /^(esdb(?:\+discover)?):\/\/(?:([^@/]*)@)?([^/?@]+)\/?(?:\?(.*))?$/;
const PORT = 2_113;

/**
 * Reads `esdb://HOST[:PORT][,HOST...]` or `esdb+discover://NAME`, options behind a question mark. User, password and certificate may be
 * given apart from the address. Throws a StoreFault: `fatal` for no such address, `denied` for credentials that would cross the
 * network unprotected: without TLS the client drops them without a word.
 */
export function esdbAddress(url: string, secrets: EsdbSecrets = {}): EsdbAddress {
  const match = FORM.exec(url);
  const hosts = match?.[3].split(",").map(hostOf) ?? [];
  if (!match || !hosts.every((host) => host !== undefined)) throw new StoreFault("fatal", `${withoutSecrets(url)} is no address of a cluster.`, "Write esdb://HOST:2113?tls=true, several hosts apart by commas, or esdb+discover://NAME.");
  const [, protocol, inUrl, , query = ""] = match;
  const shown = `${protocol}://${match[3]}`;
  const options = new Map(new URLSearchParams(query));
  if (secrets.caFile !== undefined) options.set("tlsCAFile", secrets.caFile);
  const credentials = secrets.user === undefined ? credentialsIn(inUrl) : { username: secrets.user, password: secrets.password ?? "" };
  if (credentials !== undefined && options.get("tls") === "false") {
    throw new StoreFault("denied", `${shown} is given a user and password without TLS.`, "Take tls=false away, or the credentials.");
  }
  return { hosts, discover: protocol === "esdb+discover", options, credentials, shown };
}

function hostOf(text: string): { address: string; port: number } | undefined {
  const match = /^([^:]+)(?::(\d{1,5}))?$/.exec(text);
  return match ? { address: match[1], port: Number(match[2] ?? PORT) } : undefined;
}

function credentialsIn(text: string | undefined): EsdbAddress["credentials"] {
  if (text === undefined) return undefined;
  const [user, ...rest] = text.split(":");
  return { username: decodeURIComponent(user), password: decodeURIComponent(rest.join(":")) };
}

/** A connection string may hold a password: what stands before the host is never shown. */
export function withoutSecrets(url: string): string {
  return url.replace(/\/\/.*@/, "//…@");
}
