import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { CapturedFields, CapturedListing } from "./captured-listing.schema";
import { NotAListing } from "./not-a-listing";
import { PageSnapshot } from "./page-snapshot.schema";
import { readPage } from "./read-page";

const FOLDER = join(import.meta.dirname, "__fixtures__/pages");

const Fixture = z.strictObject({
  about: z.string(),
  page: PageSnapshot,
  expected: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("listing"), fields: CapturedListing.strict() }),
    z.strictObject({ kind: z.literal("not-a-listing"), why: NotAListing }),
  ]),
});

const fixtures = readdirSync(FOLDER).map((file) => ({
  name: file.replace(/\.json$/, ""),
  ...Fixture.parse(JSON.parse(readFileSync(join(FOLDER, file), "utf8"))),
}));

const isEmpty = (value: unknown) =>
  value === null ||
  value === "unknown" ||
  (typeof value === "object" && Object.keys(value).length === 0);

/** Every field of every page, as it should be read and as it is. */
const compared = fixtures.flatMap(({ name, page, expected }) => {
  if (expected.kind !== "listing") return [];
  const read = readPage(page);
  const fields = read.kind === "listing" ? read.fields : null;
  return CapturedFields.keyof().options.map((field) => {
    const [wanted, got] = [expected.fields[field], fields?.[field] ?? null];
    return { name, field, wanted, got, isRight: JSON.stringify(wanted) === JSON.stringify(got) };
  });
});

const told = compared.filter(({ wanted }) => !isEmpty(wanted));
const wrong = compared.filter(({ isRight }) => !isRight);
const show = (rows: typeof compared) =>
  rows.map(({ name, field, wanted, got }) =>
    [`${name}.${field}`, "wanted", JSON.stringify(wanted), "got", JSON.stringify(got)].join(" "),
  );

test("at least 95 % of the fields that 30 pages tell are read right", () => {
  const right = told.filter(({ isRight }) => isRight).length;
  const percent = ((100 * right) / told.length).toFixed(1);
  process.stdout.write(
    `${fixtures.length} pages, ${told.length} fields told, ${right} right (${percent} %)\n`,
  );
  expect(fixtures.length).toBeGreaterThanOrEqual(30);
  expect(right / told.length, show(wrong).join("\n")).toBeGreaterThanOrEqual(0.95);
});

test("nothing is made up: a field that a page does not tell stays empty", () => {
  const invented = compared.filter(({ wanted, got }) => isEmpty(wanted) && !isEmpty(got));
  expect(show(invented)).toEqual([]);
});

test.each(fixtures)("$name: $about", ({ page, expected }) => {
  const read = readPage(page);
  if (read.kind === "listing") CapturedListing.strict().parse(read.fields);
  expect(read).toMatchObject(expected);
});
