import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isPublicPath } from "./public-paths";

test.each([
  "/",
  "/login",
  "/reset-password",
  "/reset-password/confirm",
  "/api/auth/callback/oidc",
  "/api/health",
  "/api/docs/swagger-ui.css",
  "/_next/static/chunks/a.js",
  "/manifest.webmanifest",
  "/app-icon-192.png",
])("%s is for everybody", (path) => {
  expect(isPublicPath(path)).toBe(true);
});

test.each([
  "/deals",
  "/settings",
  "/loginx",
  "/login/extra",
  "/privacy/../deals",
  "/api/v1/listings",
  "/api/authx",
  "/api/health/../v1/listings",
  "/reset-password/%2e%2e%2fdeals",
  "/reset-password//deals",
  "/api/auth/..%5cv1",
  "/api/v1/uploads",
  "",
])("%s is not", (path) => {
  expect(isPublicPath(path)).toBe(false);
});

/** What asks who is there: the page's own context, or one of the edges that ask for every request. */
const GUARDS = [
  "requirePageContext(",
  "requireAdminPageContext(",
  "actorFromRequest(",
  "authRoute(",
  "handleRequest",
];

/** Answers everybody that there is nothing. */
const NOWHERE = "app/api/[...path]/route.ts";

function addressOf(file: string): string {
  const parts = file.split("/").slice(1, -1);
  return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`;
}

/** Every page and route of the tree that is neither public nor asks who is there. */
function unguarded(files: readonly string[], read: (file: string) => string): string[] {
  return files.filter((file) => {
    if (file === NOWHERE || /\/_[^/]+\//.test(file) || isPublicPath(addressOf(file))) return false;
    const source = read(file);
    return !GUARDS.some((guard) => source.includes(guard));
  });
}

const FILES = readdirSync("app", { recursive: true, encoding: "utf8" })
  .map((file) => `app/${file}`)
  .filter((file) => /\/(page\.tsx|route\.tsx?)$/.test(file));

test("every page and route is public or asks who is there", () => {
  expect(FILES).toContain("app/page.tsx");
  expect(FILES).toContain("app/api/v1/[[...rest]]/route.ts");
  expect(unguarded(FILES, (file) => readFileSync(file, "utf8"))).toEqual([]);
});

test("every page of admins asks for one", () => {
  const pages = FILES.filter((file) => addressOf(file).startsWith("/admin"));
  expect(pages.length).toBeGreaterThan(2);
  const open = pages.filter(
    (file) => !readFileSync(file, "utf8").includes("requireAdminPageContext("),
  );
  expect(open).toEqual([]);
});

test("the walk finds a page and a route that forgot to", () => {
  const planted = {
    "app/(dashboard)/secret/page.tsx": "export default function Page() { return null; }",
    "app/api/export/route.ts": "export const GET = () => new Response();",
    "app/(auth)/login/page.tsx": "export default function Page() { return null; }",
    "app/(dashboard)/deals/page.tsx": "const { ctx } = await requirePageContext();",
  };
  expect(unguarded(Object.keys(planted), (file) => planted[file as keyof typeof planted])).toEqual([
    "app/(dashboard)/secret/page.tsx",
    "app/api/export/route.ts",
  ]);
});
