/** Writes web/api/openapi.d.ts, the types of the dashboard's client, from our own OpenAPI document. */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { document } from "../src/http/routes.ts";

const FILE = join(dirname(dirname(fileURLToPath(import.meta.url))), "web", "api", "openapi.d.ts");
const HEAD = "/** Made from /openapi.json by `npm run build:client`: changed there, never here. */\n";

/** The types of the document as it stands. */
export async function clientTypes() {
  const made = await openapiTS(JSON.parse(JSON.stringify(document())), { alphabetize: true });
  return HEAD + astToString(made);
}

/** The types as they were last written. */
export const writtenTypes = () => readFileSync(FILE, "utf8");

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(FILE, await clientTypes());
