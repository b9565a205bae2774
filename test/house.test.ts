import { describe, expect, it } from "vitest";
import { lengthViolations, nameViolations } from "./repository/file-rules.ts";
import { type House, importViolations, neverViolations, processViolations, roomCycles, tableCycles } from "./repository/import-rules.ts";
import { sourcesIn, type Source } from "./repository/source-tree.ts";

const clock = ["Date.now", "new Date()", "Date()", "performance.now", "process.hrtime"];
const randomness = ["Math.random", "randomUUID", "randomBytes", "randomInt", "crypto.randomUUID", "crypto.getRandomValues"];

const domain = "src/domain/";
const scales = "src/scales/";
const measures = "src/measures/";
const projections = "projections/";
const tracker = ["src/tracker.ts", "src/tracker-*.ts"];
const http = ["express", "compression", "helmet", "zod", "zod-openapi", "pino", "prom-client", "node:buffer", "node:crypto", "node:events", "node:http"];
const web = ["preact", "@preact/*", "d3-*", "topojson-client", "world-atlas"];

/** Who may know whom: one row a room. A room may always import itself. */
const house: House = {
  rooms: [
    { room: "domain", at: [domain], mayImport: [], packages: ["zod", "node:crypto"], never: [...clock, ...randomness] },
    { room: "scales", at: [scales], mayImport: [domain], packages: ["node:crypto"], never: [...clock, ...randomness] },
    { room: "measures", at: [measures], mayImport: [domain, scales], packages: [], never: [...clock, ...randomness] },
    { room: "projections", at: [projections], mayImport: [domain, scales, measures], packages: ["rxjs"], never: [...clock, ...randomness, "await", "throw"] },
    { room: "answers", at: ["src/answers/"], mayImport: [domain, scales, measures, projections], packages: ["node:crypto"] },
    { room: "alert deliveries", at: ["src/alerts/delivery/"], mayImport: [domain, projections], packages: ["node:crypto", "node:fs", "node:path"] },
    { room: "alerts", at: ["src/alerts/"], mayImport: [domain, measures, projections, "src/answers/"], packages: [], never: [...clock, ...randomness] },
    { room: "store", at: ["src/store/"], mayImport: [], packages: ["node:*", "rxjs"] },
    { room: "run", at: ["src/run/"], mayImport: ["src/domain/stored.ts", "src/domain/canonical.ts", projections, "src/store/event-store.ts"], packages: ["rxjs", "node:*"] },
    { room: "intake", at: ["src/intake/"], mayImport: [domain, scales], packages: ["zod", "node:zlib", "node:stream"] },
    { room: "outlet", at: ["src/outlet/"], mayImport: [domain, scales], packages: ["zod"] },
    { room: "importing", at: ["src/importing/"], mayImport: [domain, "src/intake/", "src/store/execute.ts"], packages: [] },
    { room: "config", at: ["src/config.ts"], mayImport: ["src/domain/worded.ts"], packages: ["zod"] },
    { room: "demo", at: ["src/demo.ts"], mayImport: [domain], packages: [] },
    {
      room: "tracker",
      at: tracker,
      mayImport: [domain, scales, measures, projections, "src/answers/", "src/alerts/", "src/store/", "src/run/", "src/intake/", "src/outlet/", "src/importing/", "src/config.ts", "src/demo.ts"],
      packages: ["rxjs", "node:*"],
    },
    { room: "library", at: ["src/index.ts", "src/testing.ts"], mayImport: [...tracker, domain], packages: ["rxjs"] },
    { room: "main", at: ["src/main.ts"], mayImport: ["src/config.ts", "src/cli/"], packages: [] },
    { room: "http", at: ["src/http/"], mayImport: [domain, ...tracker], packages: http },
    { room: "cli", at: ["src/cli/"], mayImport: [domain, ...tracker], packages: ["commander", "zod", "cli-progress", "node:*"] },
    { room: "web", at: ["web/"], mayImport: [], packages: web },
  ],
  exceptions: [
    { at: ["src/store/sqlite*.ts", "src/store/search-sqlite.ts"], packages: ["better-sqlite3"], reason: "each driver is known in its own adapter only" },
    { at: ["src/store/eventstoredb*"], packages: ["@eventstore/db-client"], reason: "each driver is known in its own adapter only" },
    { at: ["src/cli/"], mayImport: ["src/config.ts"], reason: "the type Config: main.ts reads the settings, and commands take their defaults from them" },
    { at: ["src/http/dashboard.ts"], packages: ["node:fs", "node:url"], reason: "it finds the dashboard's files beside itself" },
    { at: ["src/cli/"], mayImport: ["src/http/serve.ts"], reason: "the serve command starts HTTP: the one door between the two edges" },
  ],
};

const sources = sourcesIn("src", "projections", "web");
/** The types of the API's client are made from its document. */
const written = sources.filter(({ path }) => path !== "web/api/openapi.d.ts");

/** A file that was never written, to see a rule catch it. */
const made = (path: string, text: string): Source => ({ path, text });

describe("the house", () => {
  it("imports only what each room may know", () => {
    expect(importViolations(house, sources)).toEqual([]);
  });

  it("has no cycle between rooms", () => {
    expect(roomCycles(house, sources)).toEqual([]);
  });

  it("keeps clock, randomness and exceptions out of the rooms that must give the same answer tomorrow", () => {
    expect(neverViolations(house, sources)).toEqual([]);
  });

  it("reads environment and arguments, and exits, in src/main.ts only", () => {
    expect(processViolations(sourcesIn("src", "projections"))).toEqual([]);
  });

  it("names its files for what they export", () => {
    expect(nameViolations(sourcesIn("src", "projections", "test", "bench", "web").map(({ path }) => path))).toEqual([]);
  });

  it("has no file over 300 lines", () => {
    expect(lengthViolations(written)).toEqual([]);
  });

  it("gives a reason for every exception", () => {
    expect(house.exceptions.filter(({ reason }) => reason.length < 20)).toEqual([]);
  });
});

describe("the import rule", () => {
  const refused = (path: string, text: string): string[] => importViolations(house, [made(path, text)]);

  it.each([
    ["a static import", 'import { sqliteStore } from "../store/sqlite.ts";', "src/store/sqlite.ts"],
    ["a type-only import", 'import type { EventStore } from "../store/event-store.ts";', "src/store/event-store.ts"],
    ["an import for its effect", 'import "../run/runner.ts";', "src/run/runner.ts"],
    ["a re-export", 'export * from "../run/runner.ts";', "src/run/runner.ts"],
    ["a dynamic import", 'const runner = await import("../run/runner.ts");', "src/run/runner.ts"],
    ["an import in a type", 'type Runner = import("../run/runner.ts").Runner;', "src/run/runner.ts"],
    ["a required module", 'const runner = require("../run/runner.ts");', "src/run/runner.ts"],
    ["a worker", 'new Worker(new URL("../run/fold-worker.ts", import.meta.url));', "src/run/fold-worker.ts"],
    ["a package", 'import express from "express";', "express"],
    ["a module of Node", 'import { readFileSync } from "node:fs";', "node:fs"],
    ["a computed name", "const rows = await import(`../${room}.ts`);", "(computed)"],
    ["a file outside the house", 'import { given } from "../../test/given.ts";', "test/given.ts"],
  ])("refuses %s", (_kind, text, imported) => {
    expect(refused("src/domain/incident.ts", text)).toEqual([`src/domain/incident.ts (domain) may not import ${imported}`]);
  });

  it("refuses a file that stands in no room", () => {
    expect(refused("src/attic/box.ts", "")).toEqual(["src/attic/box.ts stands in no room"]);
  });

  it("grants a driver to its adapter and to nobody beside it", () => {
    const text = 'import Database from "better-sqlite3";';
    expect(refused("src/store/sqlite-schema.ts", text)).toEqual([]);
    expect(refused("src/store/memory.ts", text)).toEqual(["src/store/memory.ts (store) may not import better-sqlite3"]);
  });

  it("grants a single file of a room without its neighbours", () => {
    expect(refused("src/run/runner.ts", 'import { parse } from "../domain/stored.ts";')).toEqual([]);
    expect(refused("src/run/runner.ts", 'import { decide } from "../domain/incident.ts";')).toHaveLength(1);
  });

  it("grants a room itself, its packages and their inner modules", () => {
    expect(refused("projections/ledger.ts", 'import { scan } from "rxjs/operators"; import { project } from "./projection.ts";')).toEqual([]);
  });

  it("lets the command line start HTTP and touch nothing else of it", () => {
    expect(refused("src/cli/serve.ts", 'const { serve } = await import("../http/serve.ts");')).toEqual([]);
    expect(refused("src/cli/serve.ts", 'import { app } from "../http/app.ts";')).toHaveLength(1);
    expect(refused("src/http/serve.ts", 'import { run } from "../cli/cli.ts";')).toHaveLength(1);
  });
});

describe("the rule against cycles", () => {
  it("finds a way back through a third room", () => {
    const ring = [
      made("src/domain/incident.ts", 'import "../scales/scale.ts";'),
      made("src/scales/scale.ts", 'import "../measures/view.ts";'),
      made("src/measures/view.ts", 'import "../domain/incident.ts";'),
    ];
    expect(roomCycles(house, ring)).toContain("domain -> scales -> measures -> domain");
  });

  it("holds for the table itself: no room may import one that may import it", () => {
    expect(tableCycles(house)).toEqual([]);
  });

  it("finds a table that allows a ring", () => {
    const row = (room: string, other: string) => ({ room, at: [`src/${room}/`], mayImport: [`src/${other}/`], packages: [] });
    expect(tableCycles({ rooms: [row("domain", "scales"), row("scales", "domain")], exceptions: [] })).toContain("domain -> scales -> domain");
  });
});

describe("the rule of what a room never uses", () => {
  it.each([
    ["Date.now()", "Date.now"],
    ["globalThis.Date.now()", "Date.now"],
    ["new Date()", "new Date()"],
    ["Math.random()", "Math.random"],
  ])("refuses %s in the domain", (text, touched) => {
    expect(neverViolations(house, [made("src/domain/incident.ts", `const x = ${text};`)])).toEqual([`src/domain/incident.ts (domain) never uses ${touched}`]);
  });

  it("refuses an imported source of randomness", () => {
    expect(neverViolations(house, [made("src/domain/event-id.ts", 'import { randomUUID as id } from "node:crypto";')])).toHaveLength(1);
  });

  it("refuses to throw and to wait in a projection", () => {
    expect(neverViolations(house, [made("projections/ledger.ts", "throw new Error(await late);")])).toHaveLength(2);
  });

  it("lets a time be read from a value", () => {
    expect(neverViolations(house, [made("src/domain/instant.ts", "const x = new Date(text).getTime();")])).toEqual([]);
  });
});

describe("the rule of the process", () => {
  it.each(["process.env.HOME", "process.argv", "process.exit(1)", "globalThis.process.env", 'process["env"]'])("refuses %s outside src/main.ts", (text) => {
    expect(processViolations([made("src/cli/cli.ts", `use(${text});`)])).toHaveLength(1);
    expect(processViolations([made("src/main.ts", `use(${text});`)])).toEqual([]);
  });

  it("refuses the same by another name", () => {
    expect(processViolations([made("src/cli/cli.ts", "const { env: settings } = process;")])).toHaveLength(1);
    expect(processViolations([made("src/cli/cli.ts", 'import { exit as leave } from "node:process";')])).toHaveLength(1);
  });

  it("lets a variable of one's own be called env", () => {
    expect(processViolations([made("src/config.ts", "export const read = ({ env }) => env.BRINKLINE_PORT;")])).toEqual([]);
  });
});

describe("the rules of files", () => {
  it.each(["src/domain/eventId.ts", "src/domain/Event.ts", "src/domain/event_id.ts", "src/domain/utils.ts", "src/store/store-manager.ts", "src/common/text.ts", "src/domain/index.ts"])(
    "refuse the name %s",
    (path) => {
      expect(nameViolations([path])).toHaveLength(1);
    },
  );

  it.each(["src/index.ts", "src/domain/event-id.ts", "test/store/event-store.contract.ts", "src/answers/typology.ts"])("accept the name %s", (path) => {
    expect(nameViolations([path])).toEqual([]);
  });

  it("refuse the 301st line and accept the 300th", () => {
    expect(lengthViolations([made("src/domain/incident.ts", "x\n".repeat(301))])).toHaveLength(1);
    expect(lengthViolations([made("src/domain/incident.ts", "x\n".repeat(300))])).toEqual([]);
  });
});
