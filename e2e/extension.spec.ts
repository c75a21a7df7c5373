import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test";
import { buildExtension } from "../scripts/build-extension";
import { type CaptureServer, startCaptureServer } from "./support/capture-server";
import { servePage } from "./support/local-pages";

test.skip(({ isMobile }) => isMobile, "extensions belong to a desk");

const TOKEN = "device-token-of-a-test";
const HOSTS = ["shop.example", "portland.craigslist.org", "blog.example"];

let folder = "";
let context: BrowserContext;
let server: CaptureServer;
let id = "";

/** A click on the toolbar grants the tab, and no test can click there: the built copy may read the tests' hosts instead. */
function allowHosts(extension: string): void {
  const file = join(extension, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  const hosts = [...HOSTS.map((host) => `https://${host}/*`), "http://127.0.0.1/*"];
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
}

test.beforeAll(async ({ browserName }) => {
  expect(browserName).toBe("chromium");
  folder = await mkdtemp(join(tmpdir(), "extension-"));
  const extension = join(folder, "extension");
  await buildExtension(extension);
  allowHosts(extension);
  server = await startCaptureServer(TOKEN);
  const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
    (file) => file && existsSync(file),
  );
  context = await chromium.launchPersistentContext(join(folder, "profile"), {
    ...(executablePath ? { executablePath } : {}),
    headless: false,
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--disable-gpu",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const page = await context.newPage();
  await page.goto("chrome://extensions/");
  const ids = await page.evaluate(
    "chrome.management.getAll().then((all) => all.map(({ id }) => id))",
  );
  id = Array.isArray(ids) ? String(ids[0]) : "";
  await page.close();
});

test.afterAll(async () => {
  await context?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The popup over a tab. In a test it stands in a tab of its own, so it is told which one it was opened over. */
async function openPopup(host: string, name: string): Promise<Page> {
  await servePage(context, host, name);
  const tab = await context.newPage();
  await tab.goto(`https://${host}/p/7812345678.html`);
  const popup = await context.newPage();
  await popup.addInitScript((wanted) => {
    const { tabs } = Reflect.get(globalThis, "chrome");
    const query = tabs.query.bind(tabs);
    tabs.query = async () => query({ url: `https://${wanted}/*` });
  }, host);
  await popup.goto(`chrome-extension://${id}/popup.html`);
  return popup;
}

test("without a connection the popup asks for one; a wrong address is refused in words", async () => {
  const popup = await openPopup("shop.example", "shop");
  await expect(popup.getByText("Connect this browser with your Deal-Scout first.")).toBeVisible();
  const opened = context.waitForEvent("page");
  await popup.getByRole("button", { name: "Open the settings" }).click();
  const options = await opened;
  await options.getByLabel("Address of your Deal-Scout").fill("http://scout.example");
  await options.getByLabel("Token of this device").fill(TOKEN);
  await options.getByRole("button", { name: "Save" }).click();
  await expect(options.getByRole("status")).toHaveText(/^Use https/);
  await options.getByLabel("Address of your Deal-Scout").fill(`${server.url}/deals`);
  await options.getByRole("button", { name: "Save" }).click();
  await expect(options.getByRole("status")).toHaveText(/^Saved/);
  expect(server.inputs).toEqual([]);
});

test("an ad is judged in place and saved as a listing", async () => {
  const popup = await openPopup("shop.example", "shop");
  await expect(popup.getByRole("heading", { name: "Leica M6 TTL 0.72" })).toBeVisible();
  await expect(popup.getByText("£2,890 asked · free shipping · Very good")).toBeVisible();
  await expect(popup.getByText("12 % below")).toBeVisible();
  await expect(popup.getByText("Good", { exact: true })).toBeVisible();
  await expect(popup.getByText("Market £2,700 to £3,900, middle £3,280")).toBeVisible();
  await popup.getByRole("button", { name: "Save as listing" }).click();
  await expect(popup.getByRole("link", { name: "Open it in Deal-Scout" })).toHaveAttribute(
    "href",
    `${server.url}/deals/lst_1`,
  );
  expect(new Set(server.tokens)).toEqual(new Set([`Bearer ${TOKEN}`]));
  expect(server.inputs.map(({ save }) => save)).toEqual([null, { as: "listing" }]);
  expect(server.inputs[0]?.page).toMatchObject({ via: "extension", heading: "Leica M6 TTL 0.72" });
});

test("what it sold for is saved as a comp", async () => {
  const popup = await openPopup("shop.example", "shop");
  await popup.getByText("This one sold for …").click();
  await popup.getByLabel("Sold for").fill("ten");
  await popup.getByRole("button", { name: "Save as comp" }).click();
  await expect(popup.getByRole("alert")).toHaveText("Enter an amount, such as 120 or 99.50.");
  await popup.getByLabel("Sold for").fill("2,650");
  await popup.getByLabel("On").fill("2026-01-05");
  await popup.getByRole("button", { name: "Save as comp" }).click();
  await expect(popup.getByText("Saved as a comp.")).toBeVisible();
  expect(server.inputs.at(-1)?.save).toEqual({
    as: "comp",
    priceCents: 265_000,
    currency: "GBP",
    soldOn: "2026-01-05",
  });
});

test("on Craigslist it says why not, and neither reads nor sends", async () => {
  const before = server.tokens.length;
  const popup = await openPopup("portland.craigslist.org", "classified");
  await expect(popup.getByRole("status")).toHaveText(
    "Craigslist allows no capture. Let its e-mail alerts come to Deal-Scout instead.",
  );
  expect(server.tokens).toHaveLength(before);
});

test("a page that offers nothing, and a server that is gone, are said in words", async () => {
  const popup = await openPopup("blog.example", "article");
  await expect(popup.getByText(/^Nothing on this page is offered for sale/)).toBeVisible();
  server.close();
  await popup.reload();
  await expect(popup.getByRole("alert")).toHaveText(/^Deal-Scout could not be reached at http:/);
});
