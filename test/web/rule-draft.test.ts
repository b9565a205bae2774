import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const held = new Map<string, string>();

describe("the draft of an alert rule", () => {
  beforeAll(() => { vi.stubGlobal("localStorage", { getItem: (name: string) => held.get(name) ?? null, setItem: (name: string, text: string) => { held.set(name, text); } }); });
  afterAll(() => { vi.unstubAllGlobals(); });

  it.each(["constructor", "toString", "__proto__"])("of a rule called %s is its own, and is what the rule says until it is written in", async (ruleId) => {
    const { drop, isDrafted, openChange, target, texts, write } = await import("../../web/alerts/rule-draft.ts");
    const rule = { ruleId, name: "A name", conflicts: "all", on: { kind: "hostility", atLeast: 4 }, lens: { scale: "goldstein-gdelt", halfLife: 30, reading: "accepted" } } as unknown as Parameters<typeof openChange>[0];
    expect(isDrafted.value).toBe(false);
    openChange(rule);
    expect([target.value, isDrafted.value, texts.value.name]).toEqual([ruleId, true, "A name"]);
    write({ name: "Another" });
    expect(texts.value.name).toBe("Another");
    drop();
    openChange(rule);
    expect(texts.value.name).toBe("A name");
    drop();
    expect([target.value, isDrafted.value]).toEqual(["", false]);
  });
});
