import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { checkImports } from "./check-imports.mjs";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A small checkout with the project's rules and the planted files. */
function plant(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "deal-scout-arrows-"));
  made.push(root);
  for (const name of [".dependency-cruiser.cjs", "tsconfig.json"]) {
    copyFileSync(name, join(root, name));
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  spawnSync("git", ["init", "-q"], { cwd: root });
  return root;
}

const table = {
  "db/schema.ts": "export type Row = { id: string };\nexport const rows: Row[] = [];\n",
};

test("a clean tree has no violation", () => {
  const root = plant({
    ...table,
    "db/read.ts": 'import { rows } from "./schema";\nexport { rows };\n',
  });
  expect(checkImports(root)).toEqual({ violations: [], missing: [], modules: 2 });
});

test("a forbidden import is found", () => {
  const root = plant({
    ...table,
    "lib/domain/value.ts":
      'import { rows } from "../../db/schema";\nexport const count = rows.length;\n',
  });
  expect(checkImports(root).violations).toContain(
    "lib/domain-may-import: lib/domain/value.ts → db/schema.ts",
  );
});

test("a forbidden type-only import through the alias is found", () => {
  const root = plant({
    ...table,
    "components/list.tsx":
      'import type { Row } from "@/db/schema";\nexport const first = (rows: Row[]) => rows[0];\n',
  });
  expect(checkImports(root).violations).toContain(
    "components-may-import: components/list.tsx → db/schema.ts",
  );
});

test("a file that git lists and the check does not see is named", () => {
  const root = plant(table);
  writeFileSync(
    join(root, ".dependency-cruiser.cjs"),
    'module.exports = { forbidden: [], options: { exclude: { path: "schema" } } };\n',
  );
  expect(checkImports(root).missing).toEqual(["db/schema.ts"]);
});
