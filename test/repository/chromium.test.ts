import { writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { installedChromium, mayInstall } from "../../scripts/chromium.mjs";
import { emptyFolder } from "./command.ts";

afterEach(() => { vi.unstubAllEnvs(); vi.restoreAllMocks(); });

describe("the browser of the tests", () => {
  it("is the first Chromium on the PATH", () => {
    const [bare, full] = [emptyFolder(), emptyFolder()];
    writeFileSync(join(full, "google-chrome"), "");
    vi.stubEnv("PATH", [bare, full].join(delimiter));
    expect(installedChromium()).toBe(join(full, "google-chrome"));
  });

  it("is installed where BRINKLINE_SETUP=1 asks for it, and never unasked for anybody but root", () => {
    vi.stubEnv("BRINKLINE_SETUP", "");
    vi.spyOn(process, "getuid").mockReturnValue(1000);
    expect(mayInstall()).toBe(false);
    vi.stubEnv("BRINKLINE_SETUP", "1");
    expect(mayInstall()).toBe(true);
  });
});
