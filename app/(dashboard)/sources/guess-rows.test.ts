import { expect, test } from "vitest";
import { CorrectedMailItem } from "@/lib/domain/mail/saved-mail.schema";
import { type GuessRow, rowProblem, toCorrected, toRow } from "./guess-rows";

const ITEM = {
  externalId: "448812",
  title: "Barometer",
  price: { cents: 32_050, currency: "EUR" as const },
  priceBefore: null,
  url: "https://auction.example/lot/448812",
  photoUrl: "https://auction.example/p.jpg",
  place: "Hamburg",
  conditionText: null,
  shipping: null,
  isAuction: false,
  said: null,
};
const row = (over: Partial<GuessRow> = {}) => ({ ...toRow(ITEM, 0, "USD", "de-DE"), ...over });

test("a guess becomes a row and goes back as it was", () => {
  expect(row()).toMatchObject({ title: "Barometer", price: "320,50", currency: "EUR" });
  const { priceBefore: _before, said: _said, ...sent } = ITEM;
  expect(toCorrected(row())).toEqual(sent);
  expect(CorrectedMailItem.parse(toCorrected(row()))).toEqual(sent);
});

test("a guess without a price is in the person's currency, and wants one", () => {
  const bare = toRow({ ...ITEM, price: null }, 0, "USD", "en-US");
  expect(bare).toMatchObject({ price: "", currency: "USD" });
  expect(rowProblem(bare)).toBe("It needs a price.");
});

test("another link is another listing", () => {
  const sent = toCorrected(row({ url: " https://auction.example/lot/9 " }));
  expect(sent).toMatchObject({ url: "https://auction.example/lot/9", externalId: null });
});

test.each([
  [{ title: " " }, "It needs a title."],
  [{ price: "about 10" }, "Price: Not an amount."],
  [{ url: "javascript:alert(1)" }, "It needs a link that starts with https://."],
  [{ url: "" }, "It needs a link that starts with https://."],
  [{}, null],
])("%o: %s", (over, problem) => {
  expect(rowProblem(row(over))).toBe(problem);
});
