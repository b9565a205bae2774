import { defineConfig } from "vitest/config";

const shared = { testTimeout: 60_000, hookTimeout: 60_000, pool: "forks" } as const;

/** The browser's tests share one browser, one build of the dashboard, and say once why they are skipped. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: "node", include: ["test/**/*.test.ts"], exclude: ["test/web/**"] } },
      { test: { ...shared, name: "web", include: ["test/web/**/*.test.ts"], globalSetup: "test/web/shared-browser.ts" } },
    ],
  },
});
