import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { packedTable, packValue } from "./packed-rows";

const { db } = await testDatabase();

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("", "\\N", "\\", "{}", '"', "null", "a\nb\tc", "€ 😀"),
);
const RESERVED = ["\u0000", "\u001d", "\u001e", "\u001f"];
const clean = (value: string) => RESERVED.reduce((rest, one) => rest.replaceAll(one, " "), value);

const row = fc.record({
  title: text,
  brand: fc.option(text),
  cents: fc.option(fc.maxSafeInteger()),
  latitude: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  photos: fc.array(text.filter((url) => clean(url) !== "")),
  attributes: fc.dictionary(fc.string(), fc.string()),
});

test("rows come out as they went in, reserved characters as blanks", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const column = (name: keyof (typeof rows)[number], type: string) => ({
        name,
        type,
        values: rows.map((one) => packValue(one[name])),
      });
      const id = { name: "id", type: "text", values: rows.map((_one, at) => `r${at}`) };
      const read = await db.execute<Record<string, unknown>>(sql`
        select * from ${packedTable([
          id,
          column("title", "text"),
          column("brand", "text"),
          column("cents", "bigint"),
          column("latitude", "float8"),
          column("photos", "text[]"),
          column("attributes", "text"),
        ])}`);
      expect(read).toHaveLength(rows.length);
      rows.forEach((one, at) => {
        expect({ ...read[at], cents: Number(read[at]?.cents) }).toEqual({
          id: `r${at}`,
          title: clean(one.title),
          brand: one.brand === null ? null : clean(one.brand),
          cents: Number(one.cents),
          latitude: one.latitude === 0 ? 0 : one.latitude,
          photos: one.photos.map(clean),
          attributes: JSON.stringify(one.attributes),
        });
      });
    }),
    { numRuns: 60 },
  );
});
