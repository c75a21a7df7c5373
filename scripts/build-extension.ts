// npm run extension:build: the browser extension, unpacked and as a zip, in extension/dist/.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { zipFiles } from "./extension/zip-files";

const PROJECT = resolve(import.meta.dirname, "..");
const SOURCE = join(PROJECT, "extension");
const DIST = join(SOURCE, "dist");
const PAGES = ["popup.html", "options.html"];

const shared = {
  bundle: true,
  minify: true,
  target: "es2022",
  platform: "browser",
  tsconfig: join(PROJECT, "tsconfig.json"),
  legalComments: "none",
  logLevel: "warning",
} as const;

function manifest(): string {
  const { version } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8"));
  const written = JSON.parse(readFileSync(join(SOURCE, "manifest.json"), "utf8"));
  return `${JSON.stringify({ ...written, version }, null, 2)}\n`;
}

/** Builds the extension into a folder that is emptied first; its version is the product's. */
export async function buildExtension(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const entries = ["popup.ts", "options.ts", "extension.css"].map((file) => join(SOURCE, file));
  await build({ ...shared, entryPoints: entries, outdir: folder, format: "esm" });
  await build({
    ...shared,
    entryPoints: [join(SOURCE, "page-script.ts")],
    outdir: folder,
    format: "iife",
    globalName: "dealScoutPage",
    // The value of an injected script is that of its last statement.
    footer: { js: "dealScoutPage.snapshot();" },
  });
  for (const page of PAGES) writeFileSync(join(folder, page), readFileSync(join(SOURCE, page)));
  writeFileSync(join(folder, "manifest.json"), manifest());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = join(DIST, "unpacked");
  await buildExtension(folder);
  const files = readdirSync(folder).sort();
  const zip = zipFiles(files.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })));
  writeFileSync(join(DIST, "deal-scout-extension.zip"), zip);
  console.log(
    `extension/dist/unpacked and extension/dist/deal-scout-extension.zip (${zip.length} bytes)`,
  );
}
