import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { problemResponse } from "@/app/api/_router/problem";
import { AppError } from "@/lib/core/errors";

const START = `window.addEventListener("load", () => {
  window.SwaggerUIBundle({
    url: "/api/openapi.json",
    dom_id: "#operations",
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    validatorUrl: "none",
    requestSnippetsEnabled: true,
  });
});
`;

const PAGE_STYLE = `body { margin: 0; font-family: ui-sans-serif, system-ui, sans-serif; }
.back { display: block; max-width: 1460px; margin: 0 auto; padding: 16px 20px 0; box-sizing: border-box; }
.back a { color: #1f5fbf; }
`;

const SCRIPT = "text/javascript; charset=utf-8";
const STYLE = "text/css; charset=utf-8";

/** Read from where npm put it: the app's own copy, never another host. next.config.ts carries the two files along. */
function fromPackage(name: string): Promise<Buffer> {
  const root = /* turbopackIgnore: true */ process.cwd();
  return readFile(join(root, "node_modules", "swagger-ui-dist", name));
}

const FILES: Readonly<Record<string, { type: string; read: () => Promise<Buffer | string> }>> = {
  "page.css": { type: STYLE, read: async () => PAGE_STYLE },
  "start.js": { type: SCRIPT, read: async () => START },
  "swagger-ui-bundle.js": { type: SCRIPT, read: () => fromPackage("swagger-ui-bundle.js") },
  "swagger-ui.css": { type: STYLE, read: () => fromPackage("swagger-ui.css") },
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
