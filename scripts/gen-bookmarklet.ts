// npm run bookmarklet:generate: translates extension/bookmarklet.ts into the code that a bookmark carries.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

export const BOOKMARKLET_FILE = "app/(dashboard)/capture/bookmarklet-code.ts";
const LINE = 88;

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["extension/bookmarklet.ts"],
    bundle: true,
    minify: true,
    charset: "utf8",
    target: "es2022",
    platform: "browser",
    format: "iife",
    globalName: "dealScout",
    legalComments: "none",
    write: false,
  });
  return (outputFiles[0]?.text ?? "").trim();
}

/** In base64, so that the file has no line that a formatter or a reviewer would stumble over. */
export async function renderBookmarkletCode(): Promise<string> {
  const text = Buffer.from(await bundled()).toString("base64");
  const lines = text.match(new RegExp(`.{1,${LINE}}`, "g")) ?? [];
  return [
    "/** Generated from extension/bookmarklet.ts by npm run bookmarklet:generate: JavaScript, in base64. */",
    "export const BOOKMARKLET_CODE = [",
    ...lines.map((line) => `  "${line}",`),
    '].join("");',
    "",
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  mkdirSync(dirname(BOOKMARKLET_FILE), { recursive: true });
  writeFileSync(BOOKMARKLET_FILE, await renderBookmarkletCode());
}
