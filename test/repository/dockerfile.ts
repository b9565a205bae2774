/** A Dockerfile as its instructions: enough to check what it names. */

export interface Instruction {
  /** In capitals, such as "COPY". */
  readonly name: string;
  readonly rest: string;
}

export function instructionsOf(text: string): Instruction[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.trimStart().startsWith("#"));
  return lines.join("\n").replaceAll("\\\n", " ").split("\n").map((line) => {
    const [, name = "", rest = ""] = /^\s*(\S+)\s+(.*)$/.exec(line) ?? [];
    return { name: name.toUpperCase(), rest: rest.trim() };
  });
}

/** Everything said under a name, in order. */
export function said(instructions: readonly Instruction[], name: string): string[] {
  return instructions.filter((instruction) => instruction.name === name).map(({ rest }) => rest);
}

/** The words of a command in its JSON form, after options such as `--interval=10s CMD`. */
export function words(rest: string): string[] {
  return JSON.parse(rest.slice(rest.indexOf("["))) as string[];
}

/** What is copied from the build's context: the sources of every COPY but those from another stage. */
export function contextPaths(instructions: readonly Instruction[]): string[] {
  return said(instructions, "COPY")
    .filter((rest) => !rest.startsWith("--from"))
    .flatMap((rest) => rest.split(/\s+/).slice(0, -1));
}
