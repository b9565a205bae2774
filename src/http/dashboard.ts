/** The dashboard's files, as built into dist/web: its pages at their own paths, its parts under /assets. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import express, { type RequestHandler, type Response, Router } from "express";

/** The app's own paths. Any other is a 404: to a browser that opens it the app's page, which says so, to all else a problem. */
const PAGES = ["/", "/c/:conflictId", "/i/:incidentId", "/report", "/compare", "/alerts", "/log"];

/** Nothing inline, nothing from elsewhere. */
const POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Where the build is: beside the sources in the repository, in the package beside what was compiled from them. */
const BUILT = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "../../dist/web/" : "../../web/", import.meta.url));

const ABSENT = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Brinkline</title></head><body><h1>Brinkline</h1>
<p>The dashboard has not been built: <code>npm run build</code> does it, and <code>npm start</code> before it serves. The API answers without it: <a href="/docs">/docs</a>.</p></body></html>`;

/** Serves a build of the dashboard; without one, its first page says how to make it. */
export function dashboard(folder = BUILT): RequestHandler {
  const router = Router({ caseSensitive: true });
  router.use("/assets", policed, express.static(`${folder}/assets`, { index: false, redirect: false, immutable: true, maxAge: "1y" }));
  router.get(PAGES, policed, (_request, response) => { page(folder, response); });
  router.get(/^\/(?!v1\/|assets\/)/, (request, response, next) => {
    response.vary("Accept");
    if (request.accepts(["json", "html"]) !== "html" || !isBuilt(folder)) { next(); return; }
    policed(request, response.status(404), () => { page(folder, response); });
  });
  return router;
}

const isBuilt = (folder: string): boolean => existsSync(`${folder}/index.html`);

const policed: RequestHandler = (_request, response, next) => {
  response.set("Content-Security-Policy", POLICY);
  next();
};

function page(folder: string, response: Response): void {
  const headers = { "Cache-Control": "no-cache" };
  if (isBuilt(folder)) response.sendFile("index.html", { root: folder, cacheControl: false, headers });
  else response.status(503).set(headers).type("html").send(ABSENT);
}
