import { expect, test } from "vitest";
import { assignColumn } from "./assign-column";
import { fieldOfColumn } from "./field-of-column";

test("a field stands at one column, and a column has one field", () => {
  const mapping = { title: "Name", price: "Amount" };
  const moved = assignColumn(mapping, "Amount", "title");
  expect(moved).toEqual({ title: "Amount" });
  expect(fieldOfColumn(moved, "Amount")).toBe("title");
  expect(fieldOfColumn(moved, "Name")).toBeNull();
  expect(assignColumn(mapping, "Amount", null)).toEqual({ title: "Name" });
});
