import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../start/read-options.mjs";
import { findOnPath, installDebianPackage, isDebian, isRoot } from "./debian-packages.mjs";

const DOWNLOAD_MS = 20_000;
const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const ON_MACOS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

export const NO_CHROMIUM =
  "The browser tests need a Chromium and none could be had: install one (Debian: apt-get install chromium) or set CHROMIUM to its path, then run npm test again.";

const works = (file) =>
  Boolean(file) &&
  existsSync(file) &&
  spawnSync(file, ["--version"], { timeout: 20_000, killSignal: "SIGKILL" }).status === 0;

const onMachine = () =>
  [process.env.CHROMIUM, findOnPath(NAMES), ...ON_MACOS].find((file) => works(file)) ?? null;

async function fromPlaywright() {
  const { chromium } = await import("@playwright/test");
  if (!works(chromium.executablePath())) {
    const cli = join(PROJECT, "node_modules/@playwright/test/cli.js");
    console.log("Downloading Playwright's Chromium (20 s at most) …");
    spawnSync(process.execPath, [cli, "install", "chromium"], {
      timeout: DOWNLOAD_MS,
      killSignal: "SIGKILL",
    });
  }
  return works(chromium.executablePath()) ? chromium.executablePath() : null;
}

/** The path of a Chromium that runs here: the machine's, Debian's as root, else Playwright's own; or null. */
export async function findChromium() {
  const present = onMachine();
  if (present) return present;
  if (isDebian() && isRoot() && installDebianPackage("chromium")) {
    const installed = onMachine();
    if (installed) return installed;
  }
  return fromPlaywright();
}
