import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { comps, ingestRuns, listings, type User } from "@/db/schema";
import { bundleScript } from "@/db/test/bundle-script";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { csvOf, cutOffGzip, manyRows } from "@/db/test/import-file";

const { db, url } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "deal-scout-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  const keys = { SESSION_SECRET: "s".repeat(32), ENCRYPTION_KEY: "e".repeat(32) };
  for (const [name, value] of Object.entries({ ...keys, DATABASE_URL: url }))
    vi.stubEnv(name, value);
});

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The command as scripts/cli.mjs runs it, once the database is there. */
async function run(...args: string[]) {
  const child = spawn(process.execPath, [bundleScript("scripts/import.ts"), ...args]);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  return { code, said };
}

describe("before anybody has signed up", () => {
  test("the rows are everybody's, and it says so", async () => {
    const { code, said } = await run(fileOf("first.csv", csvOf(manyRows(3))));
    expect(said).toContain("Nobody has signed up yet");
    expect(code).toBe(0);
    expect(await db.select({ userId: listings.userId }).from(listings)).toEqual(
      Array(3).fill({ userId: null }),
    );
  });
});

describe("when somebody has", () => {
  let admin: User;
  let other: User;
  beforeAll(async () => {
    other = await makeUser(db, { email: "Other@example.test" });
    admin = await makeUser(db, { role: "admin" });
  });
  const countOf = (user: User) => db.$count(listings, eq(listings.userId, user.id));

  test("columns, progress, counts, rejected rows and verdicts are told; rows are the first admin's", async () => {
    const rows = manyRows(1_030, (index) => (index >= 1_000 ? { price: "ask" } : {}));
    const rejects = join(folder, "rejects.csv");
    const path = fileOf("pedals_2026-11-24.csv", csvOf(rows));
    const { code, said } = await run(path, "--rejects", rejects);
    expect(said).toContain("csv (utf-8) as listings, source “pedals”");
    expect(said).toMatch(/Price +← price/);
    expect(said).toMatch(/100 % {2}1,030 rows/);
    expect(said).toContain("1,000 new, 0 changed, 0 unchanged, 0 repeated, 30 rejected");
    expect(said).toContain("line 1002: The price ‘ask’ is not an amount.");
    expect(said.match(/is not an amount/g)).toHaveLength(20);
    expect(said).toContain(`all rejected rows are in ${rejects}`);
    expect(readFileSync(rejects, "utf8").trim().split("\r\n")).toHaveLength(31);
    expect(said).toMatch(/listings judged in .* 0 scored/);
    expect(said).toMatch(/too few comps/);
    expect(code).toBe(0);
    expect(await countOf(admin)).toBe(1_000);
  });

  test("for another user, under a source of one's choice, for everybody", async () => {
    const path = fileOf("x.csv", "title;price\nA;5\n");
    const theirs = await run(
      path,
      "--user",
      "other@EXAMPLE.test",
      "--source",
      "Mine",
      "--currency",
      "eur",
    );
    expect(theirs.said).toContain("source “Mine”");
    expect(await countOf(other)).toBe(1);
    const [row] = await db.select().from(listings).where(eq(listings.userId, other.id));
    expect(row?.priceCurrency).toBe("EUR");
    const shared = await run(path, "--shared", "--as", "comps", "--basis", "sold");
    expect(shared.said).toContain("shared with everybody on this installation");
    expect(await db.select({ userId: comps.userId, basis: comps.basis }).from(comps)).toEqual([
      { userId: null, basis: "sold" },
    ]);
  });

  test.each([
    ["no file", () => ["/nowhere.csv"], "There is no file /nowhere.csv."],
    ["an empty file", () => [fileOf("empty.csv", "")], "The file is empty."],
    [
      "no price column",
      () => [fileOf("no-price.csv", "title,brand\nA,B\n")],
      "No column is the price.",
    ],
    [
      "an unknown user",
      () => [fileOf("ok.csv", "title,price\nA,5\n"), "--user", "x@y.z"],
      "There is no such user.",
    ],
    ["an unknown option", () => ["x.csv", "--as", "deals"], "--as is listings or comps"],
    [
      "a file that breaks off",
      () => [fileOf("cut.csv.gz", cutOffGzip(csvOf(manyRows(9_000))))],
      "damaged or cut off. Nothing of the file was kept.",
    ],
  ])("%s is one sentence, and changes nothing", async (_name, args, sentence) => {
    const before = await db.$count(listings);
    const { code, said } = await run(...args());
    expect(said).toContain(sentence);
    expect(said).not.toContain("    at ");
    expect(code).toBe(1);
    expect(await db.$count(listings)).toBe(before);
  });

  test("what the file leaves open is asked with the option or the columns that answer it", async () => {
    const unpriced = await run(fileOf("unpriced.csv", "title,brand\nA,B\n"));
    expect(unpriced.said).toContain("The columns of the file are: title, brand.");
    expect(unpriced.said).toContain("Import page");
    expect(unpriced.code).toBe(1);
    const comps = await run(fileOf("prices.csv", "title,price\nA,5\n"), "--as", "comps");
    expect(comps.said).toContain("--basis sold or --basis asking");
    expect(comps.said).not.toContain("Import page");
  });

  test("stopped in the middle it keeps nothing", async () => {
    const before = await db.$count(listings);
    const path = fileOf("long.csv", csvOf(manyRows(60_000)));
    const child = spawn(process.execPath, [bundleScript("scripts/import.ts"), path]);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    const rows = () => db.$count(ingestRuns, eq(ingestRuns.state, "running"));
    await expect.poll(rows, { timeout: 20_000 }).toBe(1);
    await expect.poll(() => db.$count(listings), { timeout: 20_000 }).toBeGreaterThan(before);
    child.kill("SIGINT");
    expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(1);
    expect(said).toContain("Stopped. Nothing of the file was kept.");
    expect(await db.$count(listings)).toBe(before);
  }, 60_000);
});

const DATA = "../shared/data/";
const isThere = existsSync(`${DATA}guitars_comps.csv.gz`);
test.skipIf(!isThere)(
  isThere
    ? "real guitars: every row goes in, every listing is judged"
    : `skipped: ${DATA} is not here`,
  async () => {
    const owner = await makeUser(db, { role: "user", email: "guitars@example.test" });
    const user = ["--user", owner.email];
    const first = await run(`${DATA}guitars_comps.csv.gz`, "--as", "comps", ...user);
    expect(first.said).toContain("12,446 new, 0 changed, 0 unchanged, 0 repeated, 0 rejected");
    const second = await run(`${DATA}guitars_test.csv.gz`, "--as", "listings", ...user);
    expect(second.said).toContain("4,485 new, 0 changed, 0 unchanged, 0 repeated, 0 rejected");
    expect(second.said).toContain("4,485 listings judged");
    const again = await run(`${DATA}guitars_comps.csv.gz`, "--as", "comps", ...user);
    expect(again.said).toContain("0 new, 0 changed, 12,446 unchanged");
  },
  180_000,
);
