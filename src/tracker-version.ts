/** Which version of Brinkline this is. */
import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";

/** The version of the package; "unknown" where its package.json is not to be found. */
export const packageVersion: string = versionIn(findPackageJSON(import.meta.url));

function versionIn(path: string | undefined): string {
  return path === undefined ? "unknown" : (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version;
}
