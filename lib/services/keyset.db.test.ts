import { and } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { type Comp, comps } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeComp, makeSource } from "@/db/test/factories";
import type { SortBy } from "@/lib/core/page.schema";
import { keyset } from "./keyset";

const page = keyset(comps.id, {
  createdAt: [comps.id, (row: Comp) => row.id],
  updatedAt: [comps.updatedAt, (row: Comp) => row.updatedAt],
  price: [comps.priceCents, (row: Comp) => row.priceCents],
  observedOn: [comps.observedOn, (row: Comp) => row.observedOn],
  brand: [comps.brand, (row: Comp) => row.brand],
});
type Name = "createdAt" | "updatedAt" | "price" | "observedOn" | "brand";

let db: Database;
beforeAll(async () => {
  ({ db } = await testDatabase());
  const source = await makeSource(db, null);
  for (let index = 0; index < 40; index += 1) {
    await makeComp(db, source, {
      priceCents: index % 3,
      brand: [null, "Boss", "Ärger", "a'b"][index % 4] ?? null,
      observedOn: index % 5 === 0 ? null : `2026-01-0${(index % 3) + 1}`,
      updatedAt: new Date(1_700_000_000_000 + (index % 7)),
    });
  }
});

async function read(sort: SortBy<Name>, limit: number, cursor?: string) {
  const request = page({ sort, limit, cursor });
  const rows = await db
    .select()
    .from(comps)
    .where(and(request.where))
    .orderBy(...request.orderBy)
    .limit(request.limit);
  return request.finish(rows, ({ id }) => id);
}

/** The same page put together from its segments, as `onPage` reads them. */
async function readBySegments(sort: SortBy<Name>, limit: number, cursor?: string) {
  const request = page({ sort, limit, cursor });
  const parts: Comp[] = [];
  for (const segment of request.segments) {
    const rows = db.select().from(comps).where(and(segment));
    parts.push(...(await rows.orderBy(...request.segmentOrder).limit(request.limit)));
  }
  return request.finish(parts.slice(0, request.limit), ({ id }) => id);
}

test("pages of any size, in any order with ties and nulls, add up to the whole list", async () => {
  const names: Name[] = ["createdAt", "updatedAt", "price", "observedOn", "brand"];
  const sorts = names.flatMap((name): SortBy<Name>[] => [name, `-${name}`]);
  const requests = fc.record({
    sort: fc.constantFrom(...sorts),
    limit: fc.integer({ min: 1, max: 41 }),
  });
  await fc.assert(
    fc.asyncProperty(requests, async ({ sort, limit }) => {
      const whole = await read(sort, 100);
      expect(whole.items).toHaveLength(40);
      const walked: string[] = [];
      let cursor: string | undefined;
      do {
        const next = await read(sort, limit, cursor);
        expect(await readBySegments(sort, limit, cursor)).toEqual(next);
        walked.push(...next.items);
        cursor = next.nextCursor ?? undefined;
      } while (cursor);
      expect(walked).toEqual(whole.items);
    }),
    { numRuns: 40 },
  );
});

test("whatever a cursor holds, the answer is a page or a refusal, never an error of the database", async () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.double(),
    fc.constant(null),
    fc.constantFrom("2026-01-01", "2026-02-30", "2026-01-01T00:00:00.000Z", "\0", 1e300, 2 ** 40),
    fc.jsonValue(),
  );
  const cursors = fc.record({
    sort: fc.constantFrom<SortBy<Name>>("price", "-observedOn", "brand", "-updatedAt", "createdAt"),
    value: anything,
    id: anything,
  });
  await fc.assert(
    fc.asyncProperty(cursors, async ({ sort, value, id }) => {
      const cursor = Buffer.from(JSON.stringify([sort, value, id])).toString("base64url");
      const outcome = await read(sort, 5, cursor).then(
        () => "page",
        (error) => error.code,
      );
      expect(["page", "INVALID"]).toContain(outcome);
    }),
    { numRuns: 300 },
  );
});

test("a cursor serves the order that it was made for, and no other", async () => {
  const { nextCursor } = await read("price", 3);
  expect(nextCursor).not.toBeNull();
  await expect(read("-price", 3, nextCursor ?? "")).rejects.toMatchObject({
    code: "INVALID",
    fields: [{ field: "cursor" }],
  });
});
