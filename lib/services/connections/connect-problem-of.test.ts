import { expect, test } from "vitest";
import { ConnectorError } from "@/lib/connectors/connector-error";
import { AppError } from "@/lib/core/errors";
import { CONNECT_PROBLEMS } from "@/lib/domain/source/connect-problem";
import { connectProblemOf } from "./connect-problem-of";
import { MissingKeys } from "./missing-keys";
import { StaleConnect } from "./stale-connect";

const field = { field: "keys.clientId", message: "Fill this in." };

test.each([
  [new StaleConnect("That took too long."), "too-late"],
  [new MissingKeys("There are no keys for eBay."), "no-installation-keys"],
  [new AppError("INVALID", "This installation does not know the marketplace."), "unknown"],
  [new AppError("INVALID", "The keys are not complete.", { fields: [field] }), "no-keys"],
  [new AppError("UNAUTHENTICATED", "Sign in first."), "signed-out"],
  [new AppError("CONFLICT", "You have another source called eBay."), "name-taken"],
  [new AppError("UPSTREAM", "The sandbox does not answer."), "no-answer"],
  [new AppError("INTERNAL", "A column is missing."), "unknown"],
  [new Error("anything"), "unknown"],
  [new ConnectorError("ebay", "auth", "It says: <b>call us</b>"), "refused"],
  [new ConnectorError("ebay", "unavailable", "eBay did not answer in time."), "no-answer"],
  [new ConnectorError("ebay", "shape-changed", "eBay answered oddly."), "not-understood"],
])("%s is told as %s", (error, problem) => {
  expect(connectProblemOf(error)).toBe(problem);
});

test("every problem is a sentence of ours", () => {
  for (const words of Object.values(CONNECT_PROBLEMS)) expect(words).toMatch(/^[A-Z][^<>!]+\.$/);
});
