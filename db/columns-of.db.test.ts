import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf } from "./columns-of";
import { testDatabase } from "./test/database";

const { db } = await testDatabase();

const Row = fc.record({
  name: fc.option(fc.string({ unit: "binary" }).map((text) => text.replaceAll("\0", ""))),
  cents: fc.option(fc.integer({ min: -1e12, max: 1e12 })),
  // JSON knows no infinity, and one zero.
  share: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((share) => share + 0)),
});

test("any text and any number comes back as it was, in the order of the rows", async () => {
  const types = { name: "text", cents: "bigint", share: "float8" } as const;
  await fc.assert(
    fc.asyncProperty(fc.array(Row, { maxLength: 20 }), async (rows) => {
      const found = await db.execute(
        sql`select name, cents::float8 as cents, share from ${columnsOf(types, rows)} as r(name, cents, share)`,
      );
      expect([...found]).toEqual(rows);
    }),
    {
      numRuns: 60,
      examples: [
        [[{ name: "null", cents: 1, share: 0.1 }]],
        [[{ name: "", cents: null, share: null }]],
        [[{ name: `a\\"b,{}\n`, cents: 0, share: 0 }]],
      ],
    },
  );
});
