import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { strike } from "../http/founding-server.ts";
import { FOUNDING_QUERY, THEMES, WIDTHS, axeViolations, hasBrowser, openDesk, pictured, settled, sidewaysPixels } from "./browser.ts";

const today = (): string => `${new Date().toISOString().slice(0, 16)}Z`;

interface Fired {
  readonly alertId: string;
  readonly link: string;
  readonly recordedAt: string;
  readonly undone: unknown;
  readonly acknowledged: { readonly note: string | null } | null;
}
interface RuleSet {
  readonly ruleId: string;
  readonly name?: string;
  readonly version: number;
  readonly removed: boolean;
  readonly on: object;
  readonly conflicts: unknown;
  readonly webhook?: object;
}

describe.skipIf(!hasBrowser)("the alerts screen", () => {
  const desk = openDesk();
  beforeAll(() => { desk.client.tracker.alerts.start({ tickMs: 20, graceMs: 0 }); });

  const standing = async (): Promise<readonly RuleSet[]> => ((await desk.client.get("/v1/alerts/rules?removed=true")).body as { items: RuleSet[] }).items;
  const fired = async (): Promise<readonly Fired[]> => ((await desk.client.get(`/v1/alerts?after-position=${await desk.client.tracker.log.head()}`)).body as { items: Fired[] }).items;
  const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
  const nav = (page: Page) => page.getByRole("navigation", { name: "Main" });

  it("teaches in a sentence where there is nothing yet, and says that no secret is set", async () => {
    const page = await desk.page("/alerts");
    expect(await section(page, "What fired").innerText()).toContain("Nothing is watched: set a rule below");
    expect(await section(page, "Rules").innerText()).toContain("a rule waits for one change");
    expect(await section(page, "Deliveries").innerText()).toContain("No webhook secret is set on this server");
    expect(await nav(page).innerText()).toMatch(/Alerts$/);
    expect(desk.faults(page)).toEqual([]);
  });

  it("opens from a conflict with the form filled for it, tries the rule as the API does, and marks what is of an older rule", async () => {
    const page = await desk.page(`/c/israel-iran?${FOUNDING_QUERY}`);
    await page.getByRole("link", { name: "Alert me" }).click();
    await page.getByRole("heading", { level: 1, name: "Alerts" }).waitFor();
    await settled(page);
    const form = section(page, "Set a rule");
    expect(await form.getByLabel("In conflicts").inputValue()).toBe("israel-iran");
    await page.waitForFunction(() => document.activeElement?.id === "rule-form");
    await form.getByLabel("Waits for").selectOption("hostility");
    await form.getByLabel("History").selectOption("published");
    await form.getByLabel("To", { exact: true }).fill("2024-06-30");
    await form.getByRole("button", { name: "Try it" }).press("Enter");
    const told = form.getByText("It would have fired");
    await told.waitFor();
    const dry = (await desk.client.post("/v1/alerts/dry-run", { rule: { ruleId: "r", conflicts: ["israel-iran"], on: { kind: "hostility", atLeast: 4 } }, clock: "published", to: "2024-06-30" })).body as { fired: number; items: { link: string }[] };
    expect(dry.fired).toBe(1);
    expect(await told.innerText()).toBe("It would have fired once in 1 conflict, none undone by later corrections.");
    expect(await told.getAttribute("role")).toBe("status");
    const rows = form.getByRole("table", { name: "What would have fired" }).locator("tbody tr");
    expect(await rows.count()).toBe(dry.items.length);
    expect(await rows.first().getByRole("link").first().getAttribute("href")).toBe(dry.items[0].link);
    await form.getByLabel("Comes up to").selectOption("3");
    await form.getByText("As of an older rule:").waitFor();
    await form.getByLabel("Comes up to").selectOption("4");
    expect(await form.getByText("As of an older rule:").count()).toBe(0);
    await rows.first().getByRole("link").first().click();
    await page.getByRole("heading", { level: 1, name: "Israel and Iran" }).waitFor();
    await settled(page);
    expect(new URL(page.url()).searchParams.get("at")).toBe("2024-04-01T16:06:00Z");
    expect(await page.locator(".figures").first().innerText()).toContain("n = 1");
    expect(desk.faults(page)).toEqual([]);
  });

  it("keeps the draft over a reload, and sets it; a refused one is told at its field, and loses nothing", async () => {
    const page = await desk.page("/alerts");
    const form = section(page, "Set a rule");
    expect(await form.getByLabel("In conflicts").inputValue()).toBe("israel-iran");
    await form.getByText("Name, id and webhook").click();
    await form.getByLabel("Name", { exact: true }).fill("Force at the border");
    await form.getByLabel("Webhook").fill("ftp://desk.example");
    await form.getByText("This server has no secret default").waitFor();
    await page.reload();
    await settled(page);
    expect(await form.getByLabel("Name", { exact: true }).inputValue()).toBe("Force at the border");
    await form.getByRole("button", { name: "Set the rule" }).click();
    await form.locator(".fault", { hasText: "a webhook is called at an http or https address" }).waitFor();
    expect(await form.getByLabel("Webhook").getAttribute("aria-invalid")).toBe("true");
    expect(await standing()).toEqual([]);
    await form.getByLabel("Webhook").fill("");
    await form.getByRole("button", { name: "Set the rule" }).click();
    await form.getByText("The rule force-at-the-border is set.").waitFor();
    expect(await standing()).toMatchObject([{ ruleId: "force-at-the-border", name: "Force at the border", conflicts: ["israel-iran"], on: { kind: "hostility", atLeast: 4 }, version: 1 }]);
    const row = section(page, "Rules").getByRole("listitem");
    await row.waitFor();
    expect(await row.innerText()).toMatch(/Hostility comes up to 4 use of force, in israel-iran\.[\s\S]*set by an unnamed desk, recorded [\s\S]*has not fired/);
    expect(await form.getByLabel("In conflicts").inputValue()).toBe("");
    desk.faults(page);
  });

  it("shows live what fires, counts it in the navigation, and takes an acknowledgement with its note", async () => {
    const page = await desk.page("/alerts");
    const other = await (await desk.fresh()).newPage();
    const asked: string[] = [];
    other.on("request", (request) => { if (request.url().includes("/v1/alerts")) asked.push(request.url()); });
    await other.goto(`${desk.client.url}/log`);
    await settled(other);
    await page.getByText(/live #\d+/).waitFor();
    await other.getByText(/live #\d+/).waitFor();
    await desk.client.post("/v1/incidents", strike("force-1", { occurred: today(), summary: "A strike today" }));
    const alert = section(page, "What fired").getByRole("listitem");
    await alert.waitFor();
    const told = await alert.innerText();
    for (const words of ["Israel and Iran", "hostility 4 use of force", "against 4 use of force or more", "the report of force-1", "Force at the border", "happened", "recorded"]) expect(told).toContain(words);
    await nav(page).getByRole("link", { name: "Alerts 1 not acknowledged" }).waitFor();
    await nav(other).getByRole("link", { name: "Alerts 1 not acknowledged" }).waitFor();
    await other.getByText("An alert has fired: 1 not acknowledged").waitFor({ state: "attached" });
    expect(asked.every((url) => url.includes("/v1/alerts/rules"))).toBe(true);
    expect(asked).toHaveLength(2);
    await other.context().close();
    expect(await alert.getByRole("link", { name: "Israel and Iran" }).getAttribute("href")).toBe((await fired())[0].link);
    await alert.getByRole("button", { name: /with a note/ }).press("Enter");
    await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "note");
    await page.keyboard.type("the desk was called");
    await page.keyboard.press("Enter");
    await alert.getByText("by an unnamed desk").waitFor();
    expect(await alert.evaluate((row) => row === document.activeElement)).toBe(true);
    expect(await alert.innerText()).toContain("the desk was called");
    expect(await fired()).toMatchObject([{ acknowledged: { note: "the desk was called" } }]);
    await nav(page).getByRole("link", { name: "Alerts", exact: true }).waitFor();
    expect(desk.faults(page)).toEqual([]);
  });

  it("shows live that a later correction undid what fired, with its cause, and keeps filter and page in the address", async () => {
    const page = await desk.page("/alerts");
    await desk.client.post("/v1/incidents/force-1/corrections", { set: { coding: { cameo: "040" } }, reason: "they talked", basis: "coding-error" });
    const alert = section(page, "What fired").getByRole("listitem").first();
    await alert.getByText("undone", { exact: true }).waitFor();
    await page.getByText("An alert has been undone by a later correction: 0 not acknowledged").waitFor({ state: "attached" });
    expect(await alert.innerText()).toMatch(/hostility 1 no militarized action at that instant, after a later word on force-1 \(revision 1\)/);
    await alert.getByRole("link", { name: "force-1" }).last().click();
    await page.getByRole("heading", { level: 1, name: "A strike today" }).waitFor();
    await settled(page);
    expect(await page.locator("main").innerText()).toContain("they talked");
    await page.goBack();
    await section(page, "What fired").getByLabel("Alerts").selectOption("standing");
    await section(page, "What fired").getByText("No alert is here").waitFor();
    expect(new URL(page.url()).searchParams.get("state")).toBe("standing");
    await section(page, "Rules").getByRole("link", { name: "undone 1" }).click();
    await section(page, "What fired").getByRole("listitem").first().waitFor();
    expect(new URL(page.url()).search).toBe("?rule=force-at-the-border&state=undone");
    expect(desk.faults(page)).toEqual([]);
  });

  it("acknowledges once however often it is pressed, also where somebody else was first", async () => {
    const page = await desk.page("/alerts");
    await page.getByText(/live #\d+/).waitFor();
    await desk.client.post("/v1/incidents", strike("force-2", { occurred: today() }));
    const alert = section(page, "What fired").getByRole("listitem").first();
    await alert.getByText("the report of force-2").waitFor();
    const head = await desk.client.tracker.log.head();
    await alert.locator("form.acknowledge").evaluate((form: HTMLFormElement) => { for (let press = 0; press < 3; press++) form.requestSubmit(); });
    await alert.getByText("by an unnamed desk").waitFor();
    const [{ alertId }] = await fired();
    expect((await desk.client.post(`/v1/alerts/${alertId}/acknowledgement`, {})).body).toMatchObject({ outcome: "unchanged" });
    expect(((await desk.client.get(`/v1/events?after=${head}`)).body as { items: { type: string }[] }).items.map(({ type }) => type)).toEqual(["AlertAcknowledged"]);
  });

  it("changes a rule, as a draft of its own, and nothing of it twice", async () => {
    const page = await desk.page("/alerts");
    await section(page, "Rules").getByRole("button", { name: "Change the rule force-at-the-border" }).press("Enter");
    const form = section(page, "Change the rule force-at-the-border");
    await form.getByLabel("Comes up to").selectOption("5");
    await page.reload();
    await settled(page);
    expect(await form.getByLabel("Comes up to").inputValue()).toBe("5");
    await form.getByRole("button", { name: "Change the rule" }).click();
    await section(page, "Rules").getByText(/changed once, last/).waitFor();
    expect(await standing()).toMatchObject([{ version: 2, on: { atLeast: 5 } }]);
    await section(page, "Rules").getByRole("button", { name: "Change the rule force-at-the-border" }).click();
    await form.getByRole("button", { name: "Change the rule" }).click();
    await page.getByText("The rule force-at-the-border says this already.").waitFor();
    expect(await standing()).toMatchObject([{ version: 2 }]);
    expect(desk.faults(page)).toEqual([]);
  });

  it("removes a rule once it is confirmed, with its reason; what fired stays", async () => {
    const page = await desk.page("/alerts");
    const remove = section(page, "Rules").getByRole("button", { name: "Remove the rule force-at-the-border" });
    await remove.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Remove the rule force-at-the-border?" });
    expect(await dialog.innerText()).toContain("2 so far, stays on record");
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await remove.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await standing()).toMatchObject([{ removed: false }]);
    await remove.click();
    await dialog.getByLabel("Reason").fill("enough");
    await dialog.getByRole("button", { name: "Remove it" }).click();
    await section(page, "Rules").getByText("No rule is set").waitFor();
    await section(page, "Rules").getByRole("button", { name: "Removed ones too (1)" }).click();
    expect(await section(page, "Rules").getByRole("listitem").innerText()).toContain("fired 2");
    expect(await section(page, "What fired").getByRole("listitem").count()).toBe(2);
    expect(await standing()).toMatchObject([{ removed: true }]);
    expect(desk.faults(page)).toEqual([]);
  });

  it("shows nothing that was recorded after the time of knowledge", async () => {
    const page = await desk.page(`/alerts?${FOUNDING_QUERY}`);
    expect(await section(page, "What fired").innerText()).toContain("No alert had fired by the time that is shown");
    expect(await page.locator("body").innerText()).not.toContain("force");
    const [last] = await fired();
    const before = new Date(Date.parse(last.recordedAt) - 1).toISOString();
    const then = await desk.page(`/alerts?known=${before}`);
    expect(await section(then, "What fired").getByRole("listitem").count()).toBe(1);
    expect(await section(then, "What fired").getByRole("button", { name: /Acknowledge/ }).count()).toBe(0);
    await then.getByRole("button", { name: "Go back to now to set one" }).press("Enter");
    await section(then, "Set a rule").waitFor();
    await settled(then);
    expect(await section(then, "What fired").getByRole("listitem").count()).toBe(2);
  });

  it("lists 20 of what would have fired, and all when asked", async () => {
    await desk.client.post("/v1/conflicts", { conflictId: "north-south", name: "North and South", sides: [{ name: "North", actors: [{ id: "IRN" }] }, { name: "South", actors: [{ id: "ISR" }] }] });
    for (let month = 0; month < 24; month++) await desk.client.post("/v1/incidents", strike(`monthly-${month}`, { conflicts: ["north-south"], occurred: new Date(Date.UTC(2020, 2 * month, 1)).toISOString().slice(0, 10) }));
    const page = await desk.page("/alerts?conflict=north-south");
    const form = section(page, "Set a rule");
    await form.getByLabel("Waits for").selectOption("hostility");
    await form.getByLabel("History").selectOption("occurred");
    await form.getByRole("button", { name: "Try it" }).click();
    await form.getByText("It would have fired 24 times in 1 conflict").waitFor();
    await form.getByText("Read as if each incident had been known").waitFor();
    const rows = form.getByRole("table", { name: "What would have fired" }).locator("tbody tr");
    expect(await rows.count()).toBe(20);
    await form.getByRole("button", { name: "Show all 24" }).press("Enter");
    expect(await rows.count()).toBe(24);
    await form.getByRole("button", { name: "Discard the draft" }).click();
    expect(desk.faults(page)).toEqual([]);
  });

  it("tells why a dry run is refused, at its field", async () => {
    const page = await desk.page("/alerts");
    const form = section(page, "Set a rule");
    await form.getByLabel("From").fill("soon");
    await form.getByLabel("From").press("Enter");
    await form.locator(".fault", { hasText: "is not a date or a time" }).waitFor();
    expect(await form.getByLabel("From").getAttribute("aria-invalid")).toBe("true");
    await form.getByLabel("From").fill("");
    await form.getByLabel("In conflicts").fill("nowhere");
    await form.getByRole("button", { name: "Try it" }).click();
    await form.getByRole("alert").getByText("There is no conflict nowhere").waitFor();
    expect((await standing()).every(({ removed }) => removed)).toBe(true);
    await form.getByRole("button", { name: "Discard the draft" }).click();
    desk.faults(page);
  });

  it("tells what is owed to a webhook that nothing can sign for", async () => {
    await desk.client.post("/v1/alerts/rules", { ruleId: "told", on: { kind: "hostility", atLeast: 4 }, conflicts: ["usa-iran"], webhook: { url: "https://desk.example/alerts" } });
    await desk.client.post("/v1/incidents", strike("force-3", { occurred: today(), conflicts: ["usa-iran"], targets: [{ id: "USA", kind: "state" }] }));
    const page = await desk.page("/alerts");
    const row = section(page, "Deliveries").getByRole("table", { name: "Deliveries, the latest first" }).locator("tbody tr").first();
    await row.getByText("no secret default is configured").waitFor();
    expect(await row.innerText()).toMatch(/owed[\s\S]*fired[\s\S]*told[\s\S]*https:\/\/desk\.example\/alerts/);
    expect(await section(page, "Deliveries").innerText()).toContain("1 owed · 0 delivered · 0 dead");
    await nav(page).getByRole("link", { name: "Alerts 1 not acknowledged" }).waitFor();
    const then = await desk.page("/alerts?known=2024-05-18T00:00:00Z");
    expect(await nav(then).innerText()).toMatch(/Alerts$/);
  });

  it.each(THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width }))))("$theme, $width px, full: accessible and within its width", async ({ theme, width }) => {
    const page = await desk.page("/alerts", { theme, width });
    const form = section(page, "Set a rule");
    await form.getByText("Name, id and webhook").click();
    await form.getByLabel("Webhook").fill("https://desk.example/alerts");
    await form.getByLabel("Waits for").selectOption("past-changed");
    await form.getByLabel("History").selectOption("published");
    await form.getByRole("button", { name: "Try it" }).click();
    await form.getByText(/It would( not)? have fired/).waitFor();
    await form.getByLabel("Waits for").selectOption("hostility");
    await form.getByLabel("History").selectOption("occurred");
    await form.getByRole("button", { name: "Try it" }).click();
    await form.getByText("Read as if").waitFor();
    await form.getByLabel("In conflicts").fill("israel-iran");
    await section(page, "Deliveries").getByText("1 owed").waitFor();
    await pictured(page, `alerts-full-${theme}-${width}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
    await form.getByRole("button", { name: "Discard the draft" }).click();
    expect(desk.faults(page)).toEqual([]);
  });
});
