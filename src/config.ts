/** Settings from the environment, checked once and frozen. Every one is documented in README. */
import { z } from "zod";
import { worded } from "./domain/worded.ts";

/** A setting that cannot be used. Its message names the variable, its value and what to do. */
export class ConfigFault extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(`${message} ${hint}`);
    this.name = "ConfigFault";
    this.hint = hint;
  }
}

const settings = z.object({
  BRINKLINE_STORE: z.string().regex(/^(sqlite:.+|memory:|esdb(\+discover)?:\/\/.+)$/, "write sqlite:PATH, memory: or esdb://HOST").default("sqlite:./data/brinkline.db"),
  BRINKLINE_HOST: z.string().min(1).default("127.0.0.1"),
  BRINKLINE_PORT: z.coerce.number().int().min(0).max(65_535).default(4_600),
  BRINKLINE_LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  BRINKLINE_BODY_LIMIT: z.string().regex(/^\d+(b|kb|mb)$/i, "write a size such as 1mb").default("1mb"),
  BRINKLINE_CACHE: z.string().min(1).optional(),
  BRINKLINE_ESDB_USER: z.string().min(1).optional(),
  BRINKLINE_ESDB_PASSWORD_FILE: z.string().min(1).optional(),
  BRINKLINE_ESDB_CA_FILE: z.string().min(1).optional(),
  BRINKLINE_WEBHOOK_SECRET_FILE: z.string().min(1).optional(),
  NO_COLOR: z.string().optional(),
});

export interface Config {
  /** where the log is: sqlite:PATH, memory: or esdb://... */
  readonly store: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
  /** the largest request body, such as 1mb */
  readonly bodyLimit: string;
  /** folder for snapshots and the search cache; absent: beside the log */
  readonly cache: string | undefined;
  /** what a cluster asks for besides its address */
  readonly cluster: { readonly user: string | undefined; readonly passwordFile: string | undefined; readonly caFile: string | undefined };
  /** file of the secrets that sign webhooks; absent: none is delivered */
  readonly webhookSecretFile: string | undefined;
  readonly color: boolean;
}

/** The names of all settings. */
export const settingNames: readonly string[] = Object.keys(settings.shape);

/** Reads the settings. Throws a ConfigFault that names the first one that cannot be used. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = settings.safeParse(env, worded);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue.path[0]);
    throw new ConfigFault(`${name}=${JSON.stringify(env[name])} ${issue.message.startsWith("is ") ? issue.message : `cannot be used: ${issue.message}`}.`, "Set it right, or unset it for the default.");
  }
  const { data } = parsed;
  return Object.freeze({
    store: data.BRINKLINE_STORE,
    host: data.BRINKLINE_HOST,
    port: data.BRINKLINE_PORT,
    logLevel: data.BRINKLINE_LOG_LEVEL,
    bodyLimit: data.BRINKLINE_BODY_LIMIT,
    cache: data.BRINKLINE_CACHE,
    cluster: Object.freeze({ user: data.BRINKLINE_ESDB_USER, passwordFile: data.BRINKLINE_ESDB_PASSWORD_FILE, caFile: data.BRINKLINE_ESDB_CA_FILE }),
    webhookSecretFile: data.BRINKLINE_WEBHOOK_SECRET_FILE,
    color: data.NO_COLOR === undefined || data.NO_COLOR === "",
  });
}
