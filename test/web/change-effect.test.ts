import type { Page, Request } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { strike } from "../http/founding-server.ts";
import { axeViolations, hasBrowser, openDesk, pictured, sidewaysPixels } from "./browser.ts";

const dialog = (page: Page) => page.getByRole("dialog");
const opens = (page: Page, name: string) => page.getByRole("group", { name: "What can be done to it" }).getByRole("button", { name }).click();
const isPreview = (request: Request): boolean => request.method() === "POST" && request.url().includes("preview=1");
const before = (page: Page) => dialog(page).getByRole("region", { name: /, before and after$/ });

describe.skipIf(!hasBrowser)("what a change would do, told before it is saved", () => {
  const desk = openDesk();
  beforeAll(async () => {
    for (const id of ["raced", "unreached", "hurried"]) await desk.client.post("/v1/incidents", strike(id, { summary: `Strike ${id}` }));
  });

  it("is asked anew once somebody changed the record, under the key that it will be saved with", async () => {
    const page = await desk.page("/i/raced?at=2024-10-02");
    const sent: Request[] = [];
    page.on("request", (request) => { if (request.method() === "POST") sent.push(request); });
    await opens(page, "Retract the incident");
    await before(page).waitFor();
    const tension = (): Promise<string> => before(page).getByRole("row", { name: /^Tension/ }).innerText();
    const first = await tension();
    await desk.client.post("/v1/incidents/raced/corrections", { set: { coding: { cameo: "138" } }, reason: "only a threat", basis: "coding-error" });
    await dialog(page).getByLabel("Reason").fill("nobody saw it");
    const anew = page.waitForResponse((response) => isPreview(response.request()) && sent.indexOf(response.request()) > sent.findIndex((request) => !isPreview(request)));
    await Promise.all([
      page.waitForResponse((response) => response.status() === 412),
      dialog(page).getByRole("button", { name: "Retract it" }).click(),
    ]);
    await dialog(page).getByRole("heading", { name: "Somebody changed this incident while you wrote" }).waitFor();
    await anew;
    await page.waitForFunction(() => document.querySelector("dialog [data-loading]") === null);
    expect(await tension()).not.toBe(first);
    expect(new Set(sent.map((request) => request.headers()["idempotency-key"])).size).toBe(1);
    desk.faults(page);
  });

  it("says why it cannot be told, and is told at another try", async () => {
    const page = await desk.page("/i/unreached?at=2024-10-02");
    await page.context().setOffline(true);
    await opens(page, "Retract the incident");
    await dialog(page).getByText("What the change would do cannot be told: Nothing answered").waitFor();
    await pictured(page, "incident-change-untold");
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
    await page.context().setOffline(false);
    await dialog(page).getByRole("button", { name: "Try again" }).click();
    await before(page).waitFor();
    expect(await dialog(page).getByText("cannot be told").count()).toBe(0);
    await dialog(page).getByRole("button", { name: "Close" }).click();
    await opens(page, "Correct the account");
    await dialog(page).getByLabel("Conflicts").fill("No Such Id");
    await dialog(page).getByText(/What the change would do cannot be told: .*conflicts/).waitFor();
    desk.faults(page);
  });

  it("is called off when it is no longer what is asked", async () => {
    const page = await desk.page("/i/hurried?at=2024-10-02");
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    await page.route(/merge\?.*preview=1/, async (route) => {
      if (route.request().postData()?.includes('"first"') === true) await held;
      await route.continue().catch(() => undefined);
    });
    await opens(page, "Merge into another incident");
    const asked = page.waitForRequest(isPreview);
    const left = page.waitForEvent("requestfailed", isPreview);
    await dialog(page).getByLabel("The incident that stays").fill("first");
    await asked;
    await dialog(page).getByLabel("The incident that stays").fill("second");
    expect((await left).failure()?.errorText).toContain("ABORTED");
    release();
    await dialog(page).getByText("there is no incident second to merge into").waitFor();
    desk.faults(page);
  });
});
