import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

const chromium = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (file) => file && existsSync(file),
);

/** The browser must ask nobody but the app: no update checks, no look-ups. */
const OFFLINE = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-features=MediaRouter,OptimizationHints,Translate,DialMediaRouteProvider",
  "--disable-quic",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
  "--no-first-run",
];
const IN_CONTAINERS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];

/** `npm test` sets BASE_URL to the production build it started; alone it looks for `npm start` on port 3000. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  timeout: 60_000,
  // A machine with one busy core is slow, not broken.
  expect: { timeout: 15_000 },
  retries: 0,
  // Much of each journey is waiting: for jobs, for pages, for time to pass.
  workers: 2,
  forbidOnly: true,
  outputDir: "test-results",
  reporter: "list",
  use: {
    baseURL: process.env.BASE_URL ?? "http://127.0.0.1:3000",
    locale: "en-US",
    timezoneId: "America/New_York",
    trace: "retain-on-failure",
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [...OFFLINE, ...IN_CONTAINERS],
    },
  },
  projects: [
    {
      name: "desktop",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } },
    },
    {
      name: "phone",
      // What these go through has no form of its own on the phone.
      testIgnore:
        /(mail-sources|sources-journey|sources-roads|collect-page|bookmarklet|extension|evidence|things)\.spec/,
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
    },
  ],
});
