import { expect, test } from "vitest";
import { makePrint } from "@/lib/domain/objects/__fixtures__/make-print";
import { ObjectBook } from "./object-book";

const FIRST = "obj_01m8f1nq50bawyjy6vcvsmah36";
const SECOND = "obj_01m8f1nq50bawyjy6vcvsmah37";

function book(of: Readonly<Record<string, typeof FIRST | typeof SECOND | null>>): ObjectBook {
  const made = new ObjectBook();
  for (const [id, objectId] of Object.entries(of)) {
    made.add({ print: makePrint({ id }), objectId, userId: null });
  }
  return made;
}

test("two that are alone become an object that is to be made", () => {
  const made = book({ a: null, b: null, c: null });
  made.join("b", "a");
  expect(made.joinings()).toEqual([{ objectId: null, listingIds: ["a", "b"] }]);
  expect(made.candidatesOf(["b"]).map(({ print }) => print.listingId)).toEqual(["a", "b"]);
  expect([made.isAlone("a"), made.isAlone("c")]).toEqual([false, true]);
});

test("of two that are alone, the one that has an object already keeps it", () => {
  const made = book({ a: FIRST, b: null });
  made.join("a", "b");
  expect(made.joinings()).toEqual([{ objectId: FIRST, listingIds: ["b"] }]);
  const both = book({ a: FIRST, b: SECOND });
  both.join("a", SECOND);
  expect(both.joinings()).toEqual([{ objectId: SECOND, listingIds: ["a"] }]);
});

test("one that leaves is of nothing, and what stood under its id stands under another", () => {
  const made = book({ a: FIRST, b: FIRST, c: null, d: null, e: null });
  expect(made.leave("b")).toBe(FIRST);
  expect(made.leavers()).toEqual([{ listingId: "b", objectId: FIRST }]);
  made.join("d", "c");
  made.join("e", "c");
  expect(made.leave("c")).toBe("d");
  expect(made.joinings()).toEqual([{ objectId: null, listingIds: ["d", "e"] }]);
});

test("what leaves and is joined by another is an object anew", () => {
  const made = book({ a: FIRST, b: FIRST, c: null });
  made.leave("b");
  made.join("c", "b");
  expect(made.leavers()).toEqual([]);
  expect(made.joinings()).toEqual([{ objectId: null, listingIds: ["b", "c"] }]);
});

test("nothing moved, nothing to write", () => {
  const made = book({ a: FIRST, b: FIRST, c: null });
  expect([made.leavers(), made.joinings()]).toEqual([[], []]);
});
