/** docker-compose.yml as it is read: merged, with every service by its name. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "./source-tree.ts";

export interface Service {
  readonly profiles: readonly string[];
  readonly build?: string;
  readonly image?: string;
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes: readonly string[];
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[] | Readonly<Record<string, { readonly aliases: readonly string[] }>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly mem_limit: string;
  readonly cpus: number;
  readonly pids_limit: number;
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
}

interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

export const compose = parse(readFileSync(join(root, "docker-compose.yml"), "utf8"), { merge: true }) as ComposeFile;

/** The services that a profile starts, with their names. */
export function started(profile: string): [string, Service][] {
  return Object.entries(compose.services).filter(([, { profiles }]) => profiles.includes(profile));
}

/** The part of `source:target[:ro]` before the first colon. */
export const sourceOf = (mount: string): string => mount.split(":")[0] ?? "";
