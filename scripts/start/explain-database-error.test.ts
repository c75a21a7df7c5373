import { expect, test } from "vitest";
import { explainDatabaseError } from "./explain-database-error.mjs";

const URL_TEXT = "postgres://anna:hunter2@db.example:6543/deals";
const explain = (code: string) =>
  explainDatabaseError(Object.assign(new Error("x"), { code }), URL_TEXT);

test.each([
  ["ECONNREFUSED", "nothing answers at db.example:6543"],
  ["ENOTFOUND", "the host of db.example:6543 is unknown"],
  ["CONNECT_TIMEOUT", "did not answer in time"],
  ["EHOSTUNREACH", "did not answer in time"],
  ["28P01", 'refused the password of user "anna"'],
  ["28000", 'does not let user "anna" in'],
  ["3D000", 'there is no database "deals"'],
  ["53300", "no free connection"],
  ["57P03", "still starting up"],
  ["XX000", "cannot be used: x"],
])("%s becomes a sentence", (code, part) => {
  expect(explain(code)).toContain(part);
});

test("the password is never shown", () => {
  for (const code of ["ECONNREFUSED", "28P01", "XX000"])
    expect(explain(code)).not.toContain("hunter2");
});

test("a refusal on both addresses of a name is read from the first", () => {
  const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
  expect(explainDatabaseError(new AggregateError([refused, refused]), URL_TEXT)).toContain(
    "nothing answers",
  );
});
