// npm run icons:generate: the installable app's pictures, drawn from app/icon.svg in a Chromium.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const BACKGROUND = "#f4f6f8";
/** Phones cut icons to their own shapes: nothing of a maskable one stands outside the inner 80 %. */
const PICTURES = [
  { file: "app-icon-192.png", size: 192, inset: 0.12 },
  { file: "app-icon-512.png", size: 512, inset: 0.12 },
  { file: "app-icon-maskable-512.png", size: 512, inset: 0.2 },
] as const;

const svg = readFileSync("app/icon.svg").toString("base64");
const executablePath = process.env.CHROMIUM;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ["--no-sandbox"],
});
mkdirSync("public", { recursive: true });
for (const { file, size, inset } of PICTURES) {
  const page = await browser.newPage({
    viewport: { width: size, height: size },
    colorScheme: "light",
  });
  const edge = Math.round(size * (1 - 2 * inset));
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${BACKGROUND}"><img width="${edge}" height="${edge}" src="data:image/svg+xml;base64,${svg}"></body>`,
  );
  writeFileSync(`public/${file}`, await page.screenshot());
  await page.close();
}
await browser.close();
