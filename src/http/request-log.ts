/** One line a request: who asked what, how it went, how long it took. Never a body, a header or a query. */
import { randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import type { Logger } from "pino";
import type { Metrics } from "./metrics.ts";

const REQUEST_ID = /^[A-Za-z0-9._:-]{1,128}$/;

/** Names each request: the caller's X-Request-Id where it is fit to be shown again, else a new one. */
export function requestLog(log: Logger, metrics: Metrics): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const given = request.get("X-Request-Id");
    const requestId = given !== undefined && REQUEST_ID.test(given) ? given : randomUUID();
    response.setHeader("X-Request-Id", requestId);
    const began = performance.now();
    response.once("close", () => {
      const seconds = (performance.now() - began) / 1_000;
      const { route, live } = response.locals as { route?: string; live?: boolean };
      const status = response.statusCode;
      if (live !== true) metrics.requests.observe({ method: request.method, route: route ?? "unknown", status: String(status) }, seconds);
      const told = { requestId, method: request.method, path: request.path, status, ms: Math.round(seconds * 1_000_000) / 1_000, ...(!response.writableFinished && { cut: true }) };
      if (status >= 500) log.warn(told, "answered");
      else log.info(told, "answered");
    });
    next();
  };
}
