import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Actor } from "../../src/domain/vocabulary.ts";
import { gdeltActor } from "../../src/intake/gdelt-actor.ts";

const kindOf = (code: string): string | undefined => gdeltActor(code, "SOMEBODY")?.kind;

describe("an actor of GDELT", () => {
  it("is the state where it is a country or an organ of one", () => {
    for (const code of ["IRN", "IRNGOV", "IRNMIL", "IRNCOP", "IRNJUD", "IRNLEG", "IRNSPY", "IRNGOVMED", "IRNGOVHLH"]) {
      expect(gdeltActor(code, "TEHRAN")).toEqual({ id: "IRN", kind: "state", name: "Iran", code });
    }
  });

  it("has the ISO code of a country that CAMEO writes in its own way, or in two", () => {
    expect(["ROM", "TMP", "WSBGOV", "SCGSRB", "GBRGIB"].map((code) => gdeltActor(code, "")?.id)).toEqual(["ROU", "TLS", "PSE", "SRB", "GIB"]);
  });

  it("is known by its code's slug where it is not the state", () => {
    expect(gdeltActor("AFGINSTAL", "TALIBAN")).toEqual({ id: "afginstal", kind: "armed-group", name: "TALIBAN", code: "AFGINSTAL" });
    expect(gdeltActor("IGOEUREEC", "")).toEqual({ id: "igoeureec", kind: "igo", code: "IGOEUREEC" });
  });

  it("is of the kind its first settling role says", () => {
    const kinds = {
      "armed-group": ["IRLREB", "ARMSEP", "PSEUAF", "JEWUAF", "IMGSASMOS", "REB", "SYRMILREB"],
      party: ["RUSOPP", "MMRPTY", "OPP"],
      civilians: ["AFGCVL", "SYRREF", "MOSREF", "MOSSHICVL", "KORLAB", "NZLEDU", "GBRGIBCVL"],
      media: ["CHNMED", "MED"],
      igo: ["IGOWSTNAT", "IGOUNOGOV", "IGORUS", "IGOSEAASNCVL"],
      other: ["GOV", "COP", "USAELIGOV", "MNCUSAGOV", "NGOHRIAMN", "NGOUSAJEW", "GBRCRM", "MARJEW", "EUR", "AFRGOV", "CHRANG001", "aka", "XX"],
    };
    for (const [kind, codes] of Object.entries(kinds)) expect(codes.map((code) => [code, kindOf(code)])).toEqual(codes.map((code) => [code, kind]));
  });

  it("is of no country by an ethnic code, which is written in lower case", () => {
    expect(gdeltActor("bra", "BRAHUI")).toMatchObject({ id: "bra", kind: "other" });
  });

  it("is its name where it has no code, and nobody where it has neither", () => {
    expect(gdeltActor("", "Boko Haram")).toEqual({ id: "boko-haram", name: "Boko Haram" });
    expect([gdeltActor("", ""), gdeltActor("", "--")]).toEqual([undefined, undefined]);
  });

  it("is one and the same object each time it is met", () => {
    expect(gdeltActor("IRNREB", "JUNDALLAH")).toBe(gdeltActor("IRNREB", "JUNDALLAH"));
  });

  it("fits the schema of an actor, whatever its code, as long as that is no longer than a code may be", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 100, unit: "binary" }), fc.stringMatching(/^([A-Za-z0-9]{3}){0,9}$/)), fc.string({ maxLength: 300 }), (code, name) => {
        const actor = gdeltActor(code, name);
        if (actor !== undefined) expect(Actor.safeParse(actor).error).toBeUndefined();
      }),
    );
  });
});
