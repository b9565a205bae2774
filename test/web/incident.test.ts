import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { strike } from "../http/founding-server.ts";
import { FOUNDING_QUERY, THEMES, WIDTHS, axeViolations, hasBrowser, openDesk, pictured, settled, sidewaysPixels } from "./browser.ts";

const ATTACK = "/i/iran-attack-2024-04-13";
const DAMASCUS = "/i/damascus-consulate-2024-04-01";

const dialog = (page: Page) => page.getByRole("dialog");
const opens = (page: Page, name: string) => page.getByRole("group", { name: "What can be done to it" }).getByRole("button", { name }).click();

describe.skipIf(!hasBrowser)("the incident screen", () => {
  const desk = openDesk();
  beforeAll(async () => {
    for (const id of ["edited-by-two", "taken-back", "twin", "plain", "graded"]) await desk.client.post("/v1/incidents", strike(id, { summary: `Strike ${id}` }));
  });

  const account = async (id: string) => (await desk.client.get(`/v1/incidents/${id}`)).body as { situation: string; into: string | null; facts: { summary: string; place?: { name: string } }; claims: { claimId: string }[]; sources: { name: string; reliability?: string }[]; history: unknown[] };

  it("sets the claims side by side, with grade, times and use", async () => {
    const page = await desk.page(`${ATTACK}?${FOUNDING_QUERY}`);
    const claims = page.getByRole("region", { name: "Claims" });
    const told = await claims.innerText();
    for (const words of ["300 or more", "2, reliability not graded", "replaced by a newer value", "standing", "reported 14 Apr 2024, 12:00 UTC", "contested"]) expect(told).toContain(words);
    expect(await page.getByRole("region", { name: "Sources" }).innerText()).toContain("Axios");
    expect(await page.locator(".facts").innerText()).toContain("Sources B, B (2 of 5 graded); standing claims 2");
  });

  it("names what it names: conflicts, incidents it answers, and itself where nobody wrote a sentence of it", async () => {
    const page = await desk.page(`${ATTACK}?${FOUNDING_QUERY}`);
    const fact = (name: string) => page.locator(".facts > div").filter({ has: page.getByText(name, { exact: true }) }).locator("dd");
    expect(await fact("Conflicts").innerText()).toBe("Israel and Iran");
    expect(await fact("In response to").innerText()).toMatch(/^Air strike on Iran's consulate in Damascus.* damascus-consulate-2024-04-01$/s);
    const bare = { occurred: "2024-06-01", conflicts: ["israel-iran", "israel-hezbollah"] };
    await desk.client.post("/v1/incidents", strike("wordless", { ...bare, coding: { cameo: "112" } }));
    await desk.client.post("/v1/incidents", strike("wordless-mid", { ...bare, coding: { mid: 16 } }));
    await desk.page("/i/wordless");
    await page.getByRole("heading", { level: 1, name: /^IRN: accuses, ISR, 1 Jun 2024$/ }).waitFor();
    expect(await page.locator(".incident-id").innerText()).toBe("wordless");
    expect(await fact("Conflicts").innerText()).toBe("Israel and Iran, Israel and Hezbollah");
    expect(await fact("Conflicts").getByRole("link").allInnerTexts()).toEqual(["Israel and Iran", "Israel and Hezbollah"]);
    await desk.page("/i/wordless-mid");
    await page.getByRole("heading", { level: 1, name: /^IRN: attacks, ISR, 1 Jun 2024$/ }).waitFor();
    expect(desk.faults(page)).toEqual([]);
  });

  it("tells the life of the record, what each event changed and its effect before and after", async () => {
    const page = await desk.page(DAMASCUS);
    const life = page.getByRole("region", { name: "Life of the record" });
    expect(await life.innerText()).toContain("Corrected, new information: the count is revised to eight");
    expect(await life.locator(".change").first().innerText()).toMatch(/fatalities 5 to 7, best 7.*fatalities 5 to 8, best 8/);
    await life.getByText("Its effect on the state: Reported by").click();
    await life.getByRole("region", { name: /^Effect on israel-iran, at/ }).first().waitFor();
    await settled(page);
    const rows = await life.getByRole("region", { name: /^Effect on israel-iran, at/ }).first().getByRole("row").allInnerTexts();
    expect(rows.find((row) => row.startsWith("n"))).toMatch(/n\s+0\s+1/);
    expect(rows.find((row) => row.startsWith("Tension"))).toMatch(/unknown\s+\d/);
    expect(desk.faults(page)).toEqual([]);
  });

  it("shows nothing that was not yet known: before the first word of it, and between two", async () => {
    const before = await desk.page("/i/isfahan-strike-2024-04-19?at=2024-04-14T00:00:00Z&known=2024-04-14T00:00:00Z&clock=published");
    expect(await before.locator("main").innerText()).toMatch(/Not yet known: at the time that is shown, nothing of it had been published/);
    for (const later of ["2024-04-19T", "denies", "confirms", "Life of the record", "Sources", "Claims"]) expect(await before.locator("main").innerHTML(), later).not.toContain(later);

    const { body } = await desk.client.get("/v1/incidents/iran-attack-2024-04-13?clock=published");
    const { history } = body as { history: { knownAt: string; eventId: string }[] };
    const moments = history.map(({ knownAt }) => knownAt).sort();
    const between = await desk.page(`${ATTACK}?known=${moments[0]}&clock=published`);
    const told = between.getByRole("region", { name: "Life of the record" }).locator("li");
    expect(await told.count()).toBe(moments.filter((moment) => moment === moments[0]).length);
    expect(await told.count()).toBeLessThan(history.length);
    expect(await between.locator("main").innerHTML()).not.toContain("the count is");
    expect(desk.faults(between)).toEqual([]);
  });

  it("offers nothing to write while an earlier time is shown", async () => {
    const page = await desk.page(`${ATTACK}?${FOUNDING_QUERY}`);
    expect(await page.getByRole("button", { name: "Correct the account" }).count()).toBe(0);
    await page.getByRole("button", { name: "Go back to now to write" }).click();
    await page.getByRole("button", { name: "Correct the account" }).waitFor();
  });

  it("adds a source and a claim, and withdraws the claim", async () => {
    const page = await desk.page("/i/plain");
    await opens(page, "Add a source");
    await dialog(page).getByLabel("Source (required)").fill("Reuters");
    await dialog(page).getByLabel("Its reliability").selectOption("A");
    await dialog(page).getByRole("button", { name: "Add the source" }).click();
    await page.getByRole("region", { name: "Sources" }).getByText("Reuters").waitFor();
    expect((await account("plain")).sources.at(-1)).toMatchObject({ name: "Reuters", reliability: "A" });

    await opens(page, "Add a claim");
    await dialog(page).getByLabel("Who claims it").fill("ISR");
    await dialog(page).getByLabel("About").selectOption("munitions");
    await dialog(page).getByLabel("How many").fill(">=180");
    expect(await dialog(page).getByLabel("By which source").inputValue()).toBe("");
    await dialog(page).getByLabel("By which source").selectOption("Reuters");
    await dialog(page).getByRole("button", { name: "Add the claim" }).click();
    await page.getByRole("region", { name: "Claims" }).getByText("180 or more").waitFor();

    const [{ claimId }] = (await account("plain")).claims;
    await page.getByRole("button", { name: `Withdraw claim ${claimId}` }).click();
    await dialog(page).getByLabel("Reason").fill("ISR took it back");
    await dialog(page).getByRole("button", { name: "Withdraw the claim" }).click();
    await page.getByRole("region", { name: "Claims" }).getByText("withdrawn").waitFor();
    expect((await account("plain")).claims).toEqual([]);
    expect(desk.faults(page)).toEqual([]);
  });

  it("shows a fault of a field at the field, and a refusal with its reason", async () => {
    const page = await desk.page("/i/plain");
    await opens(page, "Correct the account");
    await dialog(page).getByLabel("Reason").fill("to see");
    await dialog(page).getByLabel("When it happened").fill("2024-13-01");
    await dialog(page).getByRole("button", { name: "Save the correction" }).click();
    await dialog(page).locator(".fault", { hasText: "there is no month 13" }).waitFor();
    await dialog(page).getByLabel("When it happened").fill("2024-10-01T16:30:00Z");
    await dialog(page).getByLabel("When it happened").fill("2024-10-01T16:30Z");
    await dialog(page).getByLabel("Conflicts").fill("");
    await dialog(page).getByRole("button", { name: "Save the correction" }).click();
    await dialog(page).getByRole("alert").getByText("an incident belongs to, or concerns, at least one conflict").waitFor();
    expect((await account("plain")).facts).toMatchObject({ summary: "Strike plain" });
  });

  it("keeps what was written in a form that was closed", async () => {
    const page = await desk.page("/i/plain");
    await opens(page, "Retract the incident");
    await dialog(page).getByLabel("Reason").fill("half a thought");
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    await opens(page, "Retract the incident");
    expect(await dialog(page).getByLabel("Reason").inputValue()).toBe("half a thought");
  });

  it("meets somebody who wrote in between: three ways, no text lost, saved on top", async () => {
    const one = await desk.page("/i/edited-by-two");
    const context = await desk.fresh();
    const other = await context.newPage();
    await other.goto(`${desk.client.url}/i/edited-by-two`);
    await settled(other);
    for (const page of [one, other]) await opens(page, "Correct the account");
    await dialog(other).getByLabel("In a sentence").fill("What the other desk wrote");
    await dialog(other).getByLabel("Reason").fill("theirs");
    await dialog(other).getByRole("button", { name: "Save the correction" }).click();
    await dialog(other).waitFor({ state: "detached" });

    await dialog(one).getByLabel("In a sentence").fill("What this desk wrote");
    await dialog(one).getByLabel("Place", { exact: true }).fill("Tel Nof");
    await dialog(one).getByLabel("Reason").fill("mine");
    await dialog(one).getByRole("button", { name: "Save the correction" }).click();
    await dialog(one).getByRole("heading", { name: "Somebody changed this incident while you wrote" }).waitFor();
    const row = dialog(one).getByRole("row", { name: /^In a sentence/ });
    expect(await row.innerText()).toMatch(/Strike edited-by-two\s+What the other desk wrote\s+What this desk wrote/);
    for (const [label, text] of [["In a sentence", "What this desk wrote"], ["Place", "Tel Nof"], ["Reason", "mine"]] as const) {
      expect(await dialog(one).getByLabel(label, { exact: label === "Place" }).inputValue()).toBe(text);
    }
    await pictured(one, "incident-three-way");
    expect(await axeViolations(one)).toEqual([]);
    expect(await sidewaysPixels(one)).toBe(0);

    await row.getByRole("button", { name: "Take what stands" }).click();
    expect(await dialog(one).getByLabel("In a sentence").inputValue()).toBe("What the other desk wrote");
    await dialog(one).getByRole("button", { name: "Save the correction on top of what stands now" }).click();
    await dialog(one).waitFor({ state: "detached" });
    const { facts, history } = await account("edited-by-two");
    expect(facts).toMatchObject({ summary: "What the other desk wrote", place: { name: "Tel Nof" } });
    expect(history).toHaveLength(3);
    await context.close();
    desk.faults(one);
  });

  it("tells what a change would do before it is saved", async () => {
    const page = await desk.page("/i/plain?at=2024-10-02");
    const head = await desk.client.tracker.log.head();
    await opens(page, "Retract the incident");
    const told = dialog(page).getByRole("region", { name: /, before and after$/ });
    await told.waitFor();
    expect(await told.getByRole("row", { name: /^n/ }).innerText()).toMatch(/n\s+\d+\s+\d+/);
    const [, before, after] = /n\s+(\d+)\s+(\d+)/.exec(await told.getByRole("row", { name: /^n/ }).innerText()) ?? [];
    expect(Number(before) - Number(after)).toBe(1);
    expect(await desk.client.tracker.log.head()).toBe(head);
    await pictured(page, "incident-change-effect");
    expect(await axeViolations(page)).toEqual([]);
    await dialog(page).getByRole("button", { name: "Close" }).click();
    await opens(page, "Merge into another incident");
    await dialog(page).getByText("told here once enough is written").waitFor();
    await dialog(page).getByLabel("The incident that stays").fill("no-such-incident");
    await dialog(page).getByText("It would be refused: there is no incident no-such-incident to merge into").waitFor();
    await dialog(page).getByLabel("The incident that stays").fill("");
    await dialog(page).getByRole("button", { name: "Close" }).click();
    expect(desk.faults(page)).toEqual([]);
  });

  it("grades a source, seen beside it, in its claims and in the life of the record", async () => {
    await desk.client.post("/v1/incidents/graded/claims", { claimId: "c-isr", about: "munitions", value: 180, claimant: "ISR", source: { sourceId: "desk-1", name: "The desk's own" }, credibility: 2 });
    const page = await desk.page("/i/graded?at=2024-10-02");
    const sources = page.getByRole("region", { name: "Sources" });
    const claims = page.getByRole("region", { name: "Claims" });
    const life = page.getByRole("region", { name: "Life of the record" });
    expect(await claims.getByRole("row", { name: /^munitions/ }).innerText()).toContain("2, reliability not graded");
    await page.getByRole("button", { name: "Grade source desk-1" }).click();
    expect(await dialog(page).getByLabel("What is graded").inputValue()).toBe("source:desk-1");
    expect(await dialog(page).getByText("Not graded so far").count()).toBe(1);
    await dialog(page).getByText("told here once enough is written").waitFor();
    await dialog(page).getByLabel("Its reliability").selectOption({ label: "B usually reliable" });
    await dialog(page).getByText("would move at the time that is looked at").waitFor();
    expect((await account("graded")).sources.find(({ name }) => name === "The desk's own")).not.toHaveProperty("reliability");
    await dialog(page).getByLabel("Reason").fill("right in every earlier count");
    await dialog(page).getByRole("button", { name: "Save the grade" }).click();
    await dialog(page).waitFor({ state: "detached" });
    await settled(page);
    expect(await sources.getByRole("row", { name: /^The desk's own/ }).innerText()).toMatch(/own\s+B\s/);
    expect(await claims.getByRole("row", { name: /^munitions/ }).innerText()).toMatch(/\sB2\s/);
    expect(await life.innerText()).toMatch(/Source desk-1 graded B: right in every earlier count\s+no time of publication · recorded .* by an unnamed desk · revision 2/);
    await desk.client.tracker.record({ type: "ReviseGrade", incidentId: "graded", body: { grade: { sourceId: "desk-1", reliability: "C" }, reason: "second look" } }, { recordedBy: "desk-2" });
    await life.getByText("Source desk-1 graded C: second look").first().waitFor();
    expect(await life.innerText()).toContain("by desk-2 · revision 3");
    expect(await axeViolations(page)).toEqual([]);
    expect(desk.faults(page)).toEqual([]);
  });

  it("grades a claim by keyboard alone, and never with the grade that it has", async () => {
    const page = await desk.page("/i/graded");
    await page.getByRole("button", { name: "Grade claim c-isr" }).focus();
    await page.keyboard.press("Enter");
    const grade = dialog(page).getByLabel("Its credibility");
    await dialog(page).getByText("So far 2 probably true").waitFor();
    expect(await grade.getByRole("option").allInnerTexts()).toEqual(["choose a grade", "1 confirmed", "3 possibly true", "4 doubtful", "5 improbable", "6 cannot be judged"]);
    await grade.focus();
    await page.keyboard.type("4");
    await page.keyboard.press("Tab");
    await page.keyboard.type("no second voice");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await dialog(page).waitFor({ state: "detached" });
    await page.getByText("Claim c-isr graded 4: no second voice").first().waitFor();
    expect((await account("graded")).claims).toMatchObject([{ claimId: "c-isr", credibility: 4 }]);
    expect(desk.faults(page)).toEqual([]);
  });

  it("retracts, and reinstates", async () => {
    const page = await desk.page("/i/taken-back");
    await opens(page, "Retract the incident");
    await dialog(page).getByLabel("Reason").fill("never happened");
    await dialog(page).getByRole("button", { name: "Retract it" }).click();
    await page.getByText("retracted: it no longer counts").waitFor();
    expect((await account("taken-back")).situation).toBe("retracted");
    await opens(page, "Reinstate the incident");
    await dialog(page).getByLabel("Reason").fill("it did happen");
    await dialog(page).getByRole("button", { name: "Reinstate it" }).click();
    await page.getByText("Reinstated: it did happen").first().waitFor();
    expect((await account("taken-back")).situation).toBe("reported");
    expect(desk.faults(page)).toEqual([]);
  });

  it("merges by keyboard alone", async () => {
    const page = await desk.page("/i/twin");
    await page.getByRole("button", { name: "Merge into another incident" }).focus();
    await page.keyboard.press("Enter");
    await dialog(page).getByLabel("The incident that stays").focus();
    await page.keyboard.type("plain");
    await page.keyboard.press("Tab");
    await page.keyboard.type("one act, reported twice");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("merged into another incident").waitFor();
    expect(await account("twin")).toMatchObject({ situation: "merged", into: "plain" });
  });

  it.each(THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width }))))("is accessible with a form open: $theme, $width px", async ({ theme, width }) => {
    const page = await desk.page(ATTACK, { theme, width });
    await page.getByText("Its effect on the state: Reported by").click();
    await settled(page);
    await pictured(page, `incident-life-${theme}-${width}`);
    expect(await axeViolations(page)).toEqual([]);
    for (const name of ["Add a source", "Add a claim", "Withdraw a claim", "Grade a source or claim", "Correct the account", "Retract the incident", "Merge into another incident"]) {
      await opens(page, name);
      expect(await axeViolations(page), name).toEqual([]);
      expect(await sidewaysPixels(page)).toBe(0);
      if (name === "Grade a source or claim") await pictured(page, `incident-grade-${theme}-${width}`);
      if (name === "Correct the account") await pictured(page, `incident-correct-${theme}-${width}`);
      await dialog(page).getByRole("button", { name: "Close" }).click();
    }
    expect(desk.faults(page)).toEqual([]);
  });
});
