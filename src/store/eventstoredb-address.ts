/** The address of a cluster: checked before the client sees it, and never shown with its secrets. */
import { StoreFault } from "./event-store.ts";

export interface EsdbSecrets {
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** file with the certificate of the authority that signed the cluster's */
  readonly caFile?: string | undefined;
}

export interface EsdbAddress {
  /** for the client only: it may hold a password */
  readonly connectionString: string;
  /** for messages: protocol and hosts */
  readonly shown: string;
}

const FORM = /^(esdb(?:\+discover)?):\/\/(?:([^@/]*)@)?([^/?@]+)\/?(?:\?(.*))?$/;

/**
 * Reads `esdb://HOST[:PORT][,HOST...]` or `esdb+discover://...` with the client's options behind a question mark. User, password and
 * certificate may be given apart from the address. Throws a StoreFault: `fatal` for no such address, `denied` for credentials that
 * would cross the network unprotected: without TLS the client drops them without a word.
 */
export function esdbAddress(url: string, secrets: EsdbSecrets = {}): EsdbAddress {
  const match = FORM.exec(url);
  if (!match) throw new StoreFault("fatal", `${withoutSecrets(url)} is no address of a cluster.`, "Write esdb://HOST:2113?tls=true, several hosts apart by commas, or esdb+discover://NAME.");
  const [, protocol, inUrl, hosts, query = ""] = match;
  const shown = `${protocol}://${hosts}`;
  const options = new URLSearchParams(query);
  if (secrets.caFile !== undefined) options.set("tlsCAFile", secrets.caFile);
  const credentials = secrets.user === undefined ? inUrl : `${encodeURIComponent(secrets.user)}:${encodeURIComponent(secrets.password ?? "")}`;
  if (credentials !== undefined && options.get("tls") === "false") {
    throw new StoreFault("denied", `${shown} is given a user and password without TLS.`, "Take tls=false away, or the credentials.");
  }
  const rest = options.size > 0 ? `?${options.toString()}` : "";
  return { connectionString: `${protocol}://${credentials === undefined ? "" : `${credentials}@`}${hosts}${rest}`, shown };
}

/** A connection string may hold a password: what stands before the host is never shown. */
export function withoutSecrets(url: string): string {
  return url.replace(/\/\/.*@/, "//…@").slice(0, 100);
}
