/** The rules about files themselves: their names and their length. Each check answers sentences; none is a house in order. */
import { type Source } from "./source-tree.ts";

const emptyWords = /(^|-)(utils?|helpers?|common|types?|managers?|services?)(-|$)/;
const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const longest = 300;

function nameFault(path: string): string | undefined {
  const parts = path.split("/").map((part) => part.split(".")[0] ?? "");
  if (parts.some((part) => !kebabCase.test(part))) return "is not in kebab-case";
  if (parts.some((part) => emptyWords.test(part))) return "says nothing: name it for the thing it exports";
  if (parts.at(-1) === "index" && path !== "src/index.ts") return "is an index: only the library's surface has one";
  return undefined;
}

/** Names that are not kebab-case, words that fit any file, and index files. */
export function nameViolations(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const fault = nameFault(path);
    return fault === undefined ? [] : [`${path} ${fault}`];
  });
}

/** Files over 300 lines. */
export function lengthViolations(sources: readonly Source[]): string[] {
  return sources
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path} has ${lines} lines: split it, ${longest} is the most`);
}
