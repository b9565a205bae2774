import { describe, expect, it } from "vitest";
import { clientTypes, writtenTypes } from "../../scripts/web-client.mjs";

describe("the client's types", () => {
  it("are what our OpenAPI document gives: npm run build:client writes them", async () => {
    expect(writtenTypes() === (await clientTypes())).toBe(true);
  });
});
