/** README is under test: every command, route and setting is named in it, and it names none that is not there. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandNames } from "../../src/cli/cli.ts";
import { settingNames } from "../../src/config.ts";
import { routes } from "../../src/http/routes.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const section = (title: string): string => readme.split(/^## /m).find((part) => part.startsWith(title)) ?? "";
const quoted = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]);

describe("README", () => {
  it("names every command, and no other", () => {
    const table = section("The command line").split("\n").filter((line) => line.startsWith("| ")).slice(1).join("\n");
    expect(quoted(table).sort()).toEqual([...commandNames].sort());
  });

  it("names every setting, and no other", () => {
    const named = quoted(section("Settings")).filter((word) => /^[A-Z_]+$/.test(word));
    expect(named.sort()).toEqual([...settingNames].sort());
  });

  it("names every route, and no other", () => {
    const named = [...section("HTTP").matchAll(/^(GET|POST) +(\S+)/gm)].map(([, method, path]) => `${method} ${path}`);
    expect(named.sort()).toEqual(routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort());
  });
});
