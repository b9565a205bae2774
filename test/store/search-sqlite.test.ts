import Database from "better-sqlite3";
import fc from "fast-check";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type SearchOwner, type SearchStore, sqliteSearch } from "../../src/store/search-sqlite.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const owner: SearchOwner = { logId: "11111111-1111-4111-8111-111111111111", version: 1 };

const documents = [
  { incidentId: "damascus", text: "Strike on the consulate in Damascus; Zahedi killed" },
  { incidentId: "april", text: "Drones and missiles towards Israel, most intercepted. Téhéran: “success”" },
  { incidentId: "oman", text: "Proximity talks in Oman مسقط second round 2024-05-14" },
];

function search(path = ":memory:", given = owner): SearchStore {
  const cache = sqliteSearch(path, given);
  onTestFinished(() => cache.close());
  return cache;
}

function filled(path?: string): SearchStore {
  const cache = search(path);
  cache.put(documents, "41");
  return cache;
}

describe("the search cache", () => {
  it.each([
    ["a word", "consulate", ["damascus"]],
    ["words in any order and case", "KILLED strike", ["damascus"]],
    ["the beginning of the last word", "talks sec", ["oman"]],
    ["a word without its accents", "teheran", ["april"]],
    ["a word in another script", "مسقط", ["oman"]],
    ["a date", "2024-05-14", ["oman"]],
    ["a word that is nowhere", "consulate oman", []],
    ["nothing but signs", '"-*^():', []],
    ["FTS5's own words, as words", "drones AND missiles", ["april"]],
    ["FTS5's own words that are not in the text", "oman NOT talks", []],
    ["a column that FTS5 could be asked for", "text:oman", []],
  ])("finds by %s", (_, question, ids) => {
    expect(filled().find(question, 10)).toEqual(ids);
  });

  it("answers the best first and no more than asked for", () => {
    const cache = search();
    const long = "a long text that speaks of many things, among them one strike, and ends";
    cache.put([{ incidentId: "a", text: long }, { incidentId: "b", text: "strike strike" }], "2");
    expect(cache.find("strike", 10)).toEqual(["b", "a"]);
    expect(cache.find("strike", 1)).toEqual(["b"]);
  });

  it("replaces a document put again", () => {
    const cache = filled();
    cache.put([{ incidentId: "oman", text: "Talks in Muscat" }], "42");
    expect([cache.find("proximity", 10), cache.find("muscat", 10), cache.position()]).toEqual([[], ["oman"], "42"]);
  });

  it("takes any question without an error", () => {
    const cache = filled();
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), (question) => Array.isArray(cache.find(question, 5))));
    const syntax = fc.constantFrom(...'"*()^-:{}+,\0\' ', "NEAR", "AND", "OR", "NOT", "oman");
    fc.assert(fc.property(fc.array(syntax, { maxLength: 20 }), (parts) => Array.isArray(cache.find(parts.join(""), 5))));
    expect(cache.find("oman ".repeat(5_000), 5)).toEqual(["oman"]);
  });

  it("finds each of its own words", () => {
    const cache = filled();
    const word = fc.constantFrom(...documents.flatMap(({ incidentId, text }) => text.split(" ").map((part) => ({ incidentId, part }))));
    fc.assert(fc.property(word, ({ incidentId, part }) => cache.find(part, 10).includes(incidentId)));
  });

  it("remembers its documents and its position in its file", () => {
    const path = join(temporaryFolder(), "cache", "search.db");
    filled(path).close();
    const again = search(path);
    expect([again.find("oman", 10), again.position()]).toEqual([["oman"], "41"]);
  });

  it.each([
    ["log", { ...owner, logId: "22222222-2222-4222-8222-222222222222" }],
    ["version", { ...owner, version: 2 }],
  ])("begins anew for another %s", (_, other) => {
    const path = join(temporaryFolder(), "search.db");
    filled(path).close();
    const cache = search(path, other);
    expect([cache.find("oman", 10), cache.position()]).toEqual([[], "0"]);
    cache.put(documents, "7");
    expect(cache.find("oman", 10)).toEqual(["oman"]);
  });

  it("is empty after it was cleared, and can be filled again", () => {
    const cache = filled();
    cache.clear();
    expect([cache.find("oman", 10), cache.position()]).toEqual([[], "0"]);
    cache.put(documents, "8");
    expect([cache.find("oman", 10), cache.position()]).toEqual([["oman"], "8"]);
  });

  it("leaves a file alone that is no search cache", () => {
    const path = join(temporaryFolder(), "mine.db");
    new Database(path).exec("CREATE TABLE precious (id)").close();
    const before = readFileSync(path);
    expect(() => sqliteSearch(path, owner)).toThrow(expect.objectContaining({ code: "not-a-database" }));
    expect(readFileSync(path).equals(before)).toBe(true);
    writeFileSync(path, "Dear Sir ".repeat(900));
    expect(() => sqliteSearch(path, owner)).toThrow(expect.objectContaining({ code: "not-a-database" }));
  });
});
