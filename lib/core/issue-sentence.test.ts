import { expect, test } from "vitest";
import { z } from "zod";
import { issueSentence } from "./issue-sentence";

const sentence = (schema: z.ZodType, input: unknown): string | undefined =>
  schema.safeParse(input, { error: issueSentence }).error?.issues[0]?.message;

test.each<[string, z.ZodType, unknown]>([
  ["This is required.", z.string(), undefined],
  ["This is required.", z.enum(["a", "b"]), undefined],
  ["This is required.", z.union([z.string(), z.number()]), undefined],
  ["Must be text.", z.string(), 1],
  ["Must be a number.", z.number(), "1"],
  ["Must be a whole number.", z.int(), 1.5],
  ["Must be true or false.", z.boolean(), "yes"],
  ["Must be a list.", z.array(z.string()), {}],
  ["Must be an object.", z.object({}), []],
  ["Must be an object.", z.record(z.string(), z.string()), 1],
  ["Must be null.", z.null(), 1],
  ["Must be an instant such as 2026-01-31T12:00:00Z.", z.date(), "x"],
  ["Has the wrong form.", z.bigint(), 1],
  ["Must not be empty.", z.string().min(1), ""],
  ["Must have at least 2 characters.", z.string().min(2), "a"],
  ["Must have at most 1 character.", z.string().max(1), "ab"],
  ["Must have at least 1 entry.", z.array(z.string()).min(1), []],
  ["Must have at most 2 entries.", z.array(z.int()).max(2), [1, 2, 3]],
  ["Must have at most 1 entry.", z.set(z.int()).max(1), new Set([1, 2])],
  ["Must be at least 0.", z.number().min(0), -1],
  ["Must be at most 5.", z.number().max(5), 6],
  ["Must be more than 0.", z.number().gt(0), 0],
  ["Must be less than 5.", z.number().lt(5), 5],
  ["Must be a multiple of 5.", z.number().multipleOf(5), 6],
  ["Must be one of: a, b.", z.enum(["a", "b"]), "c"],
  ["Must be a.", z.literal("a"), "c"],
  ["Must be an e-mail address.", z.email(), "a"],
  ["Must be a web address that starts with http:// or https://.", z.url(), "a"],
  ["Must be a day such as 2026-01-31.", z.iso.date(), "31.1.2026"],
  ["Must be an instant such as 2026-01-31T12:00:00Z.", z.iso.datetime(), "2026-01-31"],
  ["Has the wrong form.", z.string().regex(/^a/), "b"],
  ["Has the wrong form.", z.union([z.string(), z.number()]), {}],
  ["There is no such field.", z.strictObject({}), { a: 1 }],
  ["Is not valid.", z.string().refine(() => false), "a"],
])("%s", (expected, schema, input) => {
  expect(sentence(schema, input)).toBe(expected);
});

test("the words of the schema itself come first", () => {
  expect(sentence(z.string("Give a name."), 1)).toBe("Give a name.");
});
