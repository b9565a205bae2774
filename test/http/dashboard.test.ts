import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyFolder } from "../repository/command.ts";
import { type Client, foundingServer } from "./founding-server.ts";

const SCRIPT = `console.log(${JSON.stringify("brinkline ".repeat(500))});`;

/** A build as small as can be. */
function build(): string {
  const folder = emptyFolder(afterAll);
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), '<!doctype html><title>Brinkline</title><script type="module" src="/assets/index-1.js"></script>');
  writeFileSync(join(folder, "assets", "index-1.js"), SCRIPT);
  return folder;
}

describe("the dashboard's files", () => {
  let client: Client;
  beforeAll(async () => { client = await foundingServer({ dashboard: build() }); });
  afterAll(() => client.close());

  it.each(["/", "/?at=2024-05-18", "/c/israel-iran", "/c/a%2Fb", "/i/some-incident?known=2024-05-18", "/report", "/compare", "/alerts", "/log"])("are one page at %s, asked for anew each time", async (path) => {
    const { status, headers, body } = await client.get(path);
    expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([200, "text/html; charset=utf-8", "no-cache"]);
    expect(body).toContain("<title>Brinkline</title>");
    const again = await fetch(`${client.url}${path}`, { headers: { "If-None-Match": headers.get("etag") ?? "", "Cache-Control": "max-age=0" } });
    expect(again.status).toBe(304);
  });

  it("are kept for ever under their hashed names, and are compressed", async () => {
    const response = await fetch(`${client.url}/assets/index-1.js`, { headers: { "Accept-Encoding": "gzip" } });
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toBe(SCRIPT);
  });

  it.each(["/", "/assets/index-1.js"])("may run nothing inline and load nothing from elsewhere: %s", async (path) => {
    const policy = (await client.get(path)).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("unsafe");
  });

  it.each(["/nope", "/C/israel-iran", "/c", "/c/a/b", "/report/x", "/index.html", "/assets", "/assets/index-2.js", "/assets/..%2Findex.html", "/../package.json"])("are not at %s: that stays a problem", async (path) => {
    const { status, body } = await client.get(path);
    expect([status, body]).toMatchObject([404, { reason: "not-found" }]);
  });

  it.each(["/whatever", "/C/israel-iran", "/report/x"])("tell a browser that there is nothing at %s, as a page", async (path) => {
    const accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    const { status, headers, body } = await client.get(path, { Accept: accept });
    expect([status, headers.get("content-type"), headers.get("vary")]).toEqual([404, "text/html; charset=utf-8", expect.stringContaining("Accept")]);
    expect(headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(body).toContain("<title>Brinkline</title>");
    expect((await client.get("/v1/nope", { Accept: accept })).body).toMatchObject({ reason: "not-found" });
    expect((await client.get(path, { Accept: "application/json" })).body).toMatchObject({ reason: "not-found" });
  });

  it("do not stand before the API", async () => {
    expect((await client.get("/v1/scales")).headers.get("content-type")).toMatch(/^application\/json/);
    expect((await client.post("/", {})).status).toBe(404);
  });
});

describe("without a build", () => {
  it("the first page says how to make one, and the API answers", async () => {
    const client = await foundingServer({ dashboard: emptyFolder() });
    const { status, headers, body } = await client.get("/");
    expect([status, headers.get("content-type")]).toEqual([503, "text/html; charset=utf-8"]);
    expect(body).toContain("npm run build");
    expect((await client.get("/v1/conflicts")).status).toBe(200);
    await client.close();
  });
});
