import { expect, test } from "vitest";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { draftProblems, queryOf, type SearchDraft } from "./search-draft";

const DRAFT: SearchDraft = {
  words: " juno 106 ",
  site: null,
  priceMin: "",
  priceMax: "1,300.50",
  currency: "USD",
  condition: "any",
  formats: ["fixed"],
};
const problemsOf = (over: Partial<SearchDraft>) =>
  Object.fromEntries(
    Object.entries(draftProblems({ ...DRAFT, ...over })).filter(([, message]) => message),
  );

test("a draft becomes a question that the API takes", () => {
  const query = queryOf({ ...DRAFT, condition: "good" });
  expect(SearchQuery.parse(query)).toMatchObject({
    words: "juno 106",
    priceCentsMin: null,
    priceCentsMax: 130_050,
    currency: "USD",
    conditionAtLeast: "good",
  });
});

test("a currency without a price asks nothing", () => {
  expect(queryOf({ ...DRAFT, priceMax: "" }).currency).toBeNull();
});

test("what is wrong is said at its field", () => {
  expect(problemsOf({})).toEqual({});
  expect(problemsOf({ words: "  " })).toEqual({ words: "Say what to look for." });
  expect(problemsOf({ priceMin: "cheap" })).toEqual({ priceMin: "Not an amount." });
  expect(problemsOf({ priceMin: "2000" })).toEqual({
    priceMax: "Not below the price it starts from.",
  });
  expect(problemsOf({ priceMin: "1300.50" })).toEqual({});
  expect(problemsOf({ formats: [] })).toEqual({ formats: "Choose at least one." });
});
