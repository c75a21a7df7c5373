import { expect, test } from "vitest";
import { fixedClock } from "./clock";
import { AppError } from "./errors";

test("an error carries what a route, a form and a retry need", () => {
  const cause = new Error("socket closed");
  const error = new AppError("UPSTREAM", "The marketplace did not answer.", {
    retryable: true,
    retryAfterMs: 500,
    fields: [{ field: "query", message: "is too long" }],
    context: { status: 503 },
    cause,
  });
  expect(error).toMatchObject({ name: "AppError", code: "UPSTREAM", retryable: true, cause });
  expect(error).toMatchObject({ retryAfterMs: 500, context: { status: 503 } });
  expect(error.fields).toHaveLength(1);
});

test("by default nothing is retried and nothing is claimed", () => {
  const error = new AppError("NOT_FOUND", "There is no such listing.");
  expect(error).toMatchObject({ retryable: false, retryAfterMs: undefined, context: {} });
  expect(error.fields).toEqual([]);
});

test("a fixed clock tells the same time, in a Date of its own each time", () => {
  const clock = fixedClock("2026-01-01T00:00:00Z");
  clock.now().setFullYear(1999);
  expect(clock.now().toISOString()).toBe("2026-01-01T00:00:00.000Z");
});
