import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyedEventId, uuidV5 } from "../../src/domain/event-id.ts";

const text = fc.string({ unit: "grapheme" });

describe("a name-based UUID", () => {
  it("is the one RFC 9562 prints for www.example.com (appendix A.4)", () => {
    expect(uuidV5("www.example.com", "6ba7b810-9dad-11d1-80b4-00c04fd430c8")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  });

  it("is always of version 5 and of the RFC's variant", () => {
    fc.assert(fc.property(text, (name) => {
      expect(uuidV5(name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }));
  });
});

describe("the id of a keyed event", () => {
  it("is held for ever: other ids would append old requests twice", () => {
    expect(keyedEventId("", "demo-strike", 0)).toBe("51a28ef2-38c3-5ec9-a519-293a71b36819");
  });

  it("is the same for the same caller, key and place, and another for any other", () => {
    const place = fc.tuple(text, text, fc.oneof(fc.nat(), text));
    fc.assert(fc.property(place, place, (a, b) => {
      expect(keyedEventId(...a) === keyedEventId(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      expect(keyedEventId(...a)).toBe(keyedEventId(...a));
    }));
  });

  it("does not run the caller's name and the key together", () => {
    expect(keyedEventId("ab", "c", 0)).not.toBe(keyedEventId("a", "bc", 0));
    expect(keyedEventId("a", "b", 1)).not.toBe(keyedEventId("a", "b", "1"));
  });
});
