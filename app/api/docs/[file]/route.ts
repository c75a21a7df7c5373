import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { problemResponse } from "@/app/api/_router/problem";
import { PAGE_STYLE } from "@/app/api/docs/page-style";
import { START_SCRIPT } from "@/app/api/docs/start-script";
import { AppError } from "@/lib/core/errors";

const SCRIPT = "text/javascript; charset=utf-8";
const FONT = "font/woff2";
const FONTS = "node_modules/geist/dist/fonts";
const STYLE = "text/css; charset=utf-8";

/** Files that lie on the disk beside the server; next.config.ts names them too, so that a build carries them along. */
const onDisk = (path: string) => () =>
  readFile(join(/* turbopackIgnore: true */ process.cwd(), path));

const FILES: Readonly<Record<string, { type: string; read: () => Promise<Buffer | string> }>> = {
  "geist.woff2": { type: FONT, read: onDisk(`${FONTS}/geist-sans/Geist-Variable.woff2`) },
  "geist-mono.woff2": { type: FONT, read: onDisk(`${FONTS}/geist-mono/GeistMono-Variable.woff2`) },
  "page.css": { type: STYLE, read: async () => PAGE_STYLE },
  "start.js": { type: SCRIPT, read: async () => START_SCRIPT },
  "swagger-ui-bundle.js": {
    type: SCRIPT,
    read: onDisk("node_modules/swagger-ui-dist/swagger-ui-bundle.js"),
  },
  "tokens.css": { type: STYLE, read: onDisk("app/tokens.css") },
  "swagger-ui.css": { type: STYLE, read: onDisk("node_modules/swagger-ui-dist/swagger-ui.css") },
};

export async function GET(_request: Request, context: RouteContext<"/api/docs/[file]">) {
  try {
    const { file } = await context.params;
    const found = Object.hasOwn(FILES, file) ? FILES[file] : undefined;
    if (!found) throw new AppError("NOT_FOUND", "There is nothing at this address.");
    const body = await found.read();
    return new Response(typeof body === "string" ? body : new Uint8Array(body), {
      headers: {
        "content-type": found.type,
        "cache-control": "public, max-age=3600",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return problemResponse(error);
  }
}

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods("GET");
