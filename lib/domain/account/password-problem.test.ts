import { expect, test } from "vitest";
import { passwordProblem } from "./password-problem";

const EMAIL = "mara.lindholm@example.test";
const COMMON = /first passwords that strangers try/;

test.each([
  ["nine characters", "kx7-pql2m", /at least 10/],
  ["a long text", "x7-".repeat(80), /at most 200/],
  ["the e-mail", "Mara.Lindholm@Example.test", /your e-mail/],
  ["the name in the e-mail with a year", "maralindholm2026", /your e-mail/],
  ["password and digits", "password123", COMMON],
  ["password in disguise", "P@ssw0rd2026!", COMMON],
  ["a row of keys", "qwertyuiop", COMMON],
  ["a row of keys and digits", "Qwerty12345!", COMMON],
  ["digits upwards", "1234567890", COMMON],
  ["digits downwards", "9876543210", COMMON],
  ["one letter", "aaaaaaaaaaaa", COMMON],
  ["two letters", "abababababab", COMMON],
  ["digits alone", "2026112300", COMMON],
  ["the name of this program", "deal-scout1", COMMON],
  ["a greeting", "letmein!!!!", COMMON],
])("%s is refused and told why", (_name, password, reason) => {
  expect(passwordProblem(password, EMAIL)).toMatch(reason);
});

test.each([
  ["four words", "copper lantern orbit field"],
  ["ten random characters", "x7Kp-2mQ9w"],
  ["ten characters beyond ASCII", "Grüße-Ωmß7"],
  ["words that hold a common one", "my dragon eats paperclips"],
  ["a long number with letters inside", "48b1902f7733"],
  ["ten characters made of surrogate pairs", "🦊🐢🌵🎺🧭🪁🥁🛶🪴🧲"],
])("%s is fine", (_name, password) => {
  expect(passwordProblem(password, EMAIL)).toBeNull();
});

test("a short local part does not forbid passwords that start with it", () => {
  expect(passwordProblem("jo-x7Kp2mQ9w", "jo@example.test")).toBeNull();
});
