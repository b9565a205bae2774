import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { strike } from "../http/founding-server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { SECRET, webhookReceiver } from "../support/webhook-receiver.ts";
import { axeViolations, hasBrowser, openDesk } from "./browser.ts";

const today = (): string => `${new Date().toISOString().slice(0, 16)}Z`;

describe.skipIf(!hasBrowser)("the deliveries of a desk with a secret", () => {
  const desk = openDesk();

  it("are owed, delivered or dead, each with its last answer", async () => {
    const secretFile = join(temporaryFolder(), "secrets");
    writeFileSync(secretFile, `ops=${SECRET}\n`);
    desk.client.tracker.alerts.start({ secretFile, tickMs: 20, graceMs: 0, attempts: 1 });
    const receiver = await webhookReceiver();
    const page = await desk.page("/alerts");
    const deliveries = page.getByRole("region", { name: "Deliveries", exact: true });
    expect(await deliveries.innerText()).toContain("Nothing is owed");
    for (const [ruleId, secretRef] of [["signed", "ops"], ["unsigned", "lost"]]) await desk.client.post("/v1/alerts/rules", { ruleId, on: { kind: "hostility", atLeast: 4 }, conflicts: ["israel-iran"], webhook: { url: receiver.url, secretRef } });
    await desk.client.post("/v1/incidents", strike("now", { occurred: today() }));
    await receiver.until(1);
    await deliveries.getByText("0 owed · 1 delivered · 1 dead").waitFor();
    const row = (ruleId: string) => deliveries.getByRole("row").filter({ has: page.getByRole("cell", { name: ruleId, exact: true }) });
    expect(await row("signed").innerText()).toMatch(/delivered[\s\S]*\(ops\)\s+1\s+204/);
    expect(await row("unsigned").innerText()).toMatch(/dead[\s\S]*no secret lost is configured/);
    expect(await axeViolations(page)).toEqual([]);
    expect(desk.faults(page)).toEqual([]);
  });
});
