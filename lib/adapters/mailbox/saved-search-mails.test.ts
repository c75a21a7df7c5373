import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { MailItem } from "@/lib/domain/mail/mail-item.schema";
import { readMail } from "@/lib/domain/mail/read-mail";
import { toListingDraft } from "@/lib/domain/mail/to-listing-draft";
import { parseEml } from "./parse-eml";

const FOLDER = resolve(import.meta.dirname, "../../domain/mail/parsers");

const Expected = z.strictObject({
  parser: z.string(),
  evidence: z.string(),
  kind: z.string(),
  needsReview: z.boolean(),
  searchName: z.string().nullable().optional(),
  items: z.array(MailItem),
});

type Field = keyof MailItem;
const FIELDS = Object.keys(MailItem.shape) as Field[];

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);
const isSaid = (value: unknown) => value !== null && value !== false;

/** Fields of one mail: which are right, and which say more than the mail does. */
function compare(expected: readonly MailItem[], found: readonly MailItem[]) {
  const wrong: string[] = [];
  const invented: string[] = found
    .filter(
      (item) => !expected.some(({ title, url }) => same([title, url], [item.title, item.url])),
    )
    .map(({ title }) => `listing "${title}"`);
  let right = 0;
  for (const [at, item] of expected.entries()) {
    const other = found.find(({ url }) => url === item.url) ?? found[at];
    for (const field of FIELDS) {
      if (same(item[field], other?.[field])) right += 1;
      else wrong.push(`${item.title}: ${field} is ${JSON.stringify(other?.[field])}`);
      if (!isSaid(item[field]) && other && isSaid(other[field]))
        invented.push(`${item.title}: ${field}`);
    }
  }
  return { right, wrong, invented };
}

const cases = await Promise.all(
  readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".eml"))
    .map((file) => join(FOLDER, file))
    .sort()
    .map(async (file) => {
      const expected = Expected.parse(
        JSON.parse(readFileSync(file.replace(/eml$/, "json"), "utf8")),
      );
      const { mail } = await parseEml(readFileSync(file));
      const read = readMail(mail);
      const { reading } = read;
      const items =
        reading.kind === "listings"
          ? reading.items
          : reading.kind === "changed-layout"
            ? reading.guess
            : [];
      const name = `${basename(resolve(file, "../.."))}/${basename(file, ".eml")}`;
      return { name, expected, read, items, ...compare(expected.items, items) };
    }),
);

describe("mails as the senders write them", () => {
  test.each(cases)("$name is told for what it is", ({ expected, read }) => {
    const { reading } = read;
    expect({
      parser: read.parserId,
      evidence: read.evidence,
      kind: reading.kind,
      needsReview: read.needsReview,
      ...(reading.kind === "listings" ? { searchName: reading.searchName } : {}),
    }).toEqual({ ...expected, items: undefined });
  });

  test.each(cases)("$name has all its listings and no others", ({ expected, items, invented }) => {
    expect(invented).toEqual([]);
    expect(items.map(({ title }) => title)).toEqual(expected.items.map(({ title }) => title));
  });

  test("30 mails and more, fields right in 95 of 100 and none invented", () => {
    const right = cases.reduce((sum, { right: fields }) => sum + fields, 0);
    const all = cases.reduce((sum, { expected }) => sum + expected.items.length * FIELDS.length, 0);
    const wrong = cases.flatMap(({ name, wrong: fields }) =>
      fields.map((field) => `${name}: ${field}`),
    );
    const invented = cases.flatMap((one) => one.invented.map((field) => `${one.name}: ${field}`));
    process.stdout.write(
      `${cases.length} mails, ${all / FIELDS.length} listings, fields right ${right} of ${all}, invented ${invented.length}\n${wrong.join("\n")}\n`,
    );
    expect(cases.length).toBeGreaterThanOrEqual(30);
    expect(right / all).toBeGreaterThanOrEqual(0.95);
    expect(invented).toEqual([]);
  });

  test("a listing with a price becomes a listing draft, one without does not", () => {
    for (const item of cases.flatMap(({ items }) => items)) {
      const made = toListingDraft(item);
      if (item.price === null) expect(made).toEqual({ kind: "incomplete", missing: "price" });
      else if (made.kind === "draft") expect(ListingDraft.parse(made.draft)).toEqual(made.draft);
      else expect.fail(`${item.title}: ${made.missing}`);
    }
  });
});
