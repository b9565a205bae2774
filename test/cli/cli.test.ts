import { describe, expect, it } from "vitest";
import { commandNames } from "../../src/cli/cli.ts";
import { exitMeanings } from "../../src/cli/exit-code.ts";
import { brinkline } from "./command-line.ts";
import { foundingLens, foundingStore, newStore } from "./stores.ts";

const contract = [
  "serve", "open", "report", "corroborate", "claim", "withdraw-claim", "grade", "correct", "retract", "reinstate", "merge", "revise", "close", "reopen",
  "import", "state", "why", "timeline", "diff", "rescore", "replay", "export", "copy", "verify", "backup", "restore", "scales", "alerts",
];

describe("the command line", () => {
  it("has every command of the contract", () => {
    expect([...commandNames].sort()).toEqual([...contract].sort());
  });

  it("lists every command and every exit code in its help", async () => {
    const { code, stdout, stderr } = await brinkline(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(commandNames.filter((name) => !new RegExp(`^  ${name} `, "m").test(stdout))).toEqual([]);
    expect(exitMeanings.filter(([exitCode, meaning]) => !stdout.includes(`  ${exitCode}  ${meaning}`))).toEqual([]);
  });

  it.each(contract)("tells what %s takes, --json and the store among it", async (name) => {
    const { code, stdout } = await brinkline([name, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("--json");
    expect(stdout).toMatch(name === "copy" ? /--from <url>[^]*--to <url>/ : /--store <url>[^]*default:\s+sqlite:\.\/data\/brinkline\.db/);
  });

  it("shows the defaults of host and port", async () => {
    const { stdout } = await brinkline(["serve", "--help"]);
    expect(stdout).toMatch(/--port <port>[^]*default: 4600/);
    expect(stdout).toMatch(/--host <host>[^]*default:\s+"127\.0\.0\.1"/);
  });

  it("never shows the password of a store", async () => {
    const { stdout } = await brinkline(["state", "--help"], { env: { BRINKLINE_STORE: "esdb://admin:changeit@node:2113" } });
    expect(stdout).not.toContain("changeit");
  });

  it("takes the store from its settings", async () => {
    const ended = await brinkline(["state", "israel-iran", "--json"], { env: { BRINKLINE_STORE: await foundingStore() } });
    expect(ended).toMatchObject({ code: 0, stderr: "" });
  });

  it("tells its version", async () => {
    expect((await brinkline(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("ends with 2 without a command, and shows help on stderr", async () => {
    const { code, stdout, stderr } = await brinkline([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("Usage: brinkline");
  });

  it("gives what went wrong as JSON where JSON was asked for", async () => {
    const store = await foundingStore();
    const unknown = await brinkline(["state", "nowhere", "--store", store, "--json"]);
    expect(JSON.parse(unknown.stderr)).toEqual({ error: "unknown-conflict", detail: expect.stringContaining("there is no conflict nowhere") as string });
    const usage = await brinkline(["state", "x", "--clock", "wall", "--store", store, "--json"]);
    expect(JSON.parse(usage.stderr)).toEqual({ error: "usage", detail: expect.stringContaining("'--clock <clock>' argument 'wall'") as string });
    expect([unknown.code, usage.code, unknown.stdout, usage.stdout]).toEqual([3, 2, "", ""]);
  });

  it("is bold on a terminal only, and never against NO_COLOR", async () => {
    const args = ["state", "israel-iran", ...foundingLens(), "--store", await foundingStore()];
    const escape = "\u001b[";
    expect((await brinkline(args, { columns: 100 })).stdout).toContain(escape);
    expect((await brinkline(args, { columns: 100, env: { NO_COLOR: "1" } })).stdout).not.toContain(escape);
    expect((await brinkline(args)).stdout).not.toContain(escape);
  });

  it("leaves a command that is stopped, with 1", async () => {
    const signal = AbortSignal.abort(new Error("stopped by SIGINT"));
    expect(await brinkline(["verify", "--store", await foundingStore()], { signal })).toMatchObject({ code: 1, stderr: "error: stopped by SIGINT\n" });
  });
});

/** What is wrong, and what the message must name: the flag, the value, and what to write. */
const wrong: readonly [args: string, ...told: string[]][] = [
  ["stat", "unknown command 'stat'", "Did you mean state?"],
  ["state", "missing required argument 'conflict'"],
  ["state a b", "too many arguments"],
  ["state a --nope", "unknown option '--nope'"],
  ["state a --at yesterday", "'--at <time>' argument 'yesterday'", "2024-05-18T00:00:00Z"],
  ["state a --at 2024-02-30", "'--at <time>' argument '2024-02-30'"],
  ["state israel-iran --known-at 2999-01-01", "'--known-at <time>'", "2999-01-01", "in the future"],
  ["state a --clock wall", "'--clock <clock>' argument 'wall'", "recorded, published"],
  ["state a --half-life 0", "'--half-life <days>' argument '0'", "7, 14 or 30"],
  ["state a --reading middle", "'--reading <reading>' argument 'middle'", "uncontested"],
  ["state a --inherit maybe", "'--inherit <yes>' argument 'maybe'", "true, false"],
  ["state israel-iran --scale nope", "there is no scale nope", "goldstein-gdelt"],
  ["state israel-iran --scale mid-5", "mid-5 gives levels", "goldstein-gdelt"],
  ["state a --store oracle:db", "'--store <url>' argument 'oracle:db'", "sqlite:PATH"],
  ["why a --limit some", "'--limit <count>' argument 'some'", "whole number"],
  ["timeline a --step fortnight", "'--step <step>' argument 'fortnight'", "hour, day, week"],
  ["timeline a --from soon", "'--from <time>' argument 'soon'", "2024-05-18T00:00:00Z"],
  ["timeline israel-iran --from 2024-05-01 --to 2024-04-01", "from 2024-05-01T00:00:00Z is after to"],
  ["timeline israel-iran --step hour --from 1990-01-01 --to 2024-01-01", "more than 5000 points", "longer step"],
  ["diff israel-iran", "required option '--known <A..B>'"],
  ["diff israel-iran --known 2024-04-01", "'--known <A..B>' argument '2024-04-01'", "2024-04-14..2024-04-20"],
  ["diff israel-iran --known 2024-04-01..later", "'--known <A..B>'", "later is not a date"],
  ["diff israel-iran --known 2024-04-02..2024-04-01", "is after knownTo"],
  ["rescore --against goldstein-icews", "or give --all"],
  ["rescore israel-iran --all --against goldstein-icews", "one of the two"],
  ["rescore israel-iran", "required option '--against <id>'"],
  ["rescore israel-iran --against nope", "there is no scale nope"],
  ["alerts ring", "\"ring\" is nothing to do with alerts", "acknowledge"],
  ["alerts set force", "'--on <kind>' is missing", "--on hostility --at-least 4"],
  ["alerts set force --on mood", "'--on <kind>' argument 'mood'", "hostility"],
  ["alerts set force --on hostility --at-least 9", "'--at-least <level>' argument '9'"],
  ["alerts set force --on hostility", "'--at-least <level>' is missing", "MID level"],
  ["alerts set a/b --on surge --level one-year", "\"a/b\" is no rule", "begins with a letter or digit"],
  ["alerts set x --on surge --level one-year --file -", "'--file <file>' gives the whole rule"],
  ["alerts set x --on surge --level one-year --webhook ftp://x", "'--webhook <url>' argument 'ftp://x'", "http or https"],
  ["alerts set x --on past-changed --settled-days 2", "'--tension <change>' is missing"],
  ["alerts dry-run --on surge --level one-year --conflict israel-iran --scale nope", "there is no scale nope", "goldstein-gdelt"],
  ["alerts dry-run --on surge --level one-year --conflict israel-iran --from soon", "'--from <time>' argument 'soon'", "2024-05-18T00:00:00Z"],
  ["alerts dry-run --on surge --level one-year --clock wall", "'--clock <clock>' argument 'wall'", "occurred"],
  ["alerts remove", "name the rule's id"],
  ["replay --from 7", "'--from <start>' argument '7'", "0, snapshot"],
  ["export everything jsonl", "'everything' is invalid for argument 'kind'", "events, incidents, states"],
  ["export events xlsx", "'xlsx' is invalid for argument 'format'", "jsonl"],
  ["copy --from memory:", "required option '--to <url>'"],
  ["copy --from memory: --to memory:", "'--to <url>' argument 'memory:'", "another log"],
  ["backup here.db --store memory:", "'--store <url>' argument 'memory:'", "copy --from"],
  ["restore here.db --store memory:", "'--store <url>' argument 'memory:'", "sqlite:PATH"],
  ["serve --port 70000", "'--port <port>' argument '70000'", "0 and 65535"],
  ["serve --port http", "'--port <port>' argument 'http'"],
  ["import cables x.csv", "\"cables\" is no format", "mid"],
  ["import mid x.csv --conflict-by feeling", "\"feeling\" names no conflict", "column:NAME"],
  ["import mid x.csv --published 2024-01-01", "give --release NAME too"],
  ["open a/b --name N", "\"a/b\" is no conflict", "begins with a letter or digit"],
  ["open c", "'--name <name>' is missing", "what the conflict is called"],
  ["open c --name N --side Iran", "'--side <name=actors>' argument 'Iran'", "Iran=IRN"],
  ["open c --name N --side A=AAA", "'--side <name=actors>' argument 'A=AAA'", "two or more"],
  ["open c --name N --watched-since soon", "'--watched-since <time>' argument 'soon'", "2024-04-13"],
  ["close c --reason boredom", "'--reason <code>' argument 'boredom'", "peace-agreement"],
  ["revise c --reason why", "set at least one of name, sides"],
  ["claim i --about weather", "'--about <what>' argument 'weather'", "fatalities"],
  ["claim i --about munitions --value many --claimant AAA --source-id s", "'--value <value>' argument 'many'", "350"],
  ["claim i --about munitions --value 5 --claimant AAA", "'--source-id <id>' is missing"],
  ["corroborate i --source-id s", "'--source-name <name>' is missing", "who or what"],
  ["corroborate i --source-id s --source-name S --url ftp://x", "'--url <url>' argument 'ftp://x'", "https://"],
  ["grade i --source s --reliability Z --reason why", "'--reliability <grade>' argument 'Z'"],
  ["grade i --claim c1 --credibility 7 --reason why", "'--credibility <grade>' argument '7'", "7 is too large: give 6 or less"],
  ["grade i --claim c1 --reason why", "'--credibility <grade>' is missing"],
  ["correct i --set occurred --reason why --basis coding-error", "'--set <fact=value>' argument 'occurred'", "FACT=VALUE"],
  ["correct i --set place=Paris --reason why --basis coding-error", "'--set <fact=value>' argument 'place=Paris'", "takes JSON"],
  ["correct i --set occurred=2024-13 --reason why --basis coding-error", "'--set <fact=value>' argument 'occurred=2024-13'", "month"],
  ["correct i --set place=null --reason why", "'--basis <basis>' is missing", "new-information"],
  ["retract i --basis dislike --reason why", "'--basis <basis>' argument 'dislike'", "false-report"],
  ["merge i --reason why", "'--into <incident>' is missing"],
  ["reinstate i --reason why --if-match new", "'--if-match <revision>' argument 'new'", "whole number"],
  ["reinstate i --reason why --file -", "'--file <file>' gives the whole body"],
  ["report", "required option '--file <file>'"],
];

describe("a wrong argument", () => {
  it.each(wrong)("%s: ends with 2 and says why", async (line, ...told) => {
    const store = line.includes("israel-iran") ? await foundingStore() : newStore();
    const args = line.split(" ");
    const { code, stdout, stderr } = await brinkline(/--store|^copy/.test(line) ? args : [...args, "--store", store]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(told.filter((words) => !stderr.includes(words))).toEqual([]);
  });
});
