/** What a schema found wrong with a request, as a problem lists it. */
import type { z } from "zod";
import { faultsOf } from "../domain/faults.ts";
import type { FieldError } from "./problem.ts";

const MOST = 50;

/** The first 50 errors, each with its path. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return faultsOf(error).slice(0, MOST).map(({ path, message }) => ({ path, message }));
}
