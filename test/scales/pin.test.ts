import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cameoPlover } from "../../src/scales/crosswalk.ts";
import { scales } from "../../src/scales/catalogue.ts";
import { midProposed } from "../../src/scales/mid-proposed.ts";
import { type Json, pin } from "../../src/scales/pin.ts";

describe("a pin", () => {
  it("is the SHA-256 of canonical JSON", () => {
    // printf '{"a":[1,"x",null],"b":-4.5}' | sha256sum
    expect(pin({ b: -4.5, a: [1, "x", null] })).toBe("2846d708ac7450a92432477c5cf7337d22fc6f19d5126642a13f9ddc5f2c676d");
  });

  it("does not show in which order members were written, at any depth", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.jsonValue())), (table) => {
        const plain = JSON.parse(JSON.stringify(table)) as Record<string, Record<string, Json>>;
        expect(pin(reversed(Object.entries(plain).map(([key, inner]) => [key, reversed(Object.entries(inner))])))).toBe(pin(plain));
      }),
    );
  });

  it("shows the order of a list, and every changed value", () => {
    expect(pin([1, 2])).not.toBe(pin([2, 1]));
    expect(pin({ "195": -10 })).not.toBe(pin({ "195": -9.9 }));
    expect(pin({ "01": 0 })).not.toBe(pin({ "1": 0 }));
  });

  it("refuses a number that JSON cannot say", () => {
    expect(() => pin({ "1213": Number.NaN })).toThrow(TypeError);
  });
});

describe("the tables that ship", () => {
  it("have not changed: a changed value needs a new version, and a new hash here", () => {
    expect(Object.fromEntries([...scales, cameoPlover, midProposed].map(({ id, version, sha256 }) => [`${id}@${version}`, sha256]))).toEqual({
      "goldstein-gdelt@1": "ee30b9ffc1d79e82a564d175b717cc3536ce433b2dc8f3f7eddb91e8d2300205",
      "goldstein-icews@1": "47627e2bc05fa11009b3d6024ce4cca212298a4c2c4a6a630268cf91087f0c92",
      "plover-0.8@1": "5b26cd1f666cd8eb010b20f3b56646a896160146d6f90031ac63c537216b8e77",
      "mid-5@1": "329f4cdcb1c14c9ddb09272aba934ccf744a11a39f0c9481a676670516d13e31",
      "ucdp-bands@1": "424f01ea3604ef1deeef01b17f987251bc1c9be2583e6117c3aeb8f16766fffa",
      "cameo-plover@0.8": "701b2f1b6628ff93f2130d77d7d2dc19a31a5515b2657afbedb04ada724f2267",
      "mid-proposed@1": "66414b5206c38c164bfaaa8f5e562daf049f6d2b9ec9caae378d4f2196ad14d5",
    });
  });
});

function reversed(members: [string, Json][]): Json {
  return Object.fromEntries(members.reverse());
}
