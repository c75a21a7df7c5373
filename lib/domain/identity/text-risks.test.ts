import { describe, expect, it } from "vitest";
import { textRisks } from "./text-risks";

const of = (title: string, description = "") => textRisks({ title, description });

const codes = (title: string, description = "") => of(title, description).map(({ code }) => code);

describe("risks from words", () => {
  it.each([
    ["PS5 read description", "", "read-description"],
    ["PS5 Beschreibung lesen", "", "read-description"],
    ["Amp sold as is, no returns", "", "no-returns-as-is"],
    ["Verstärker", "Verkauf wie gesehen", "no-returns-as-is"],
    ["iPhone", "PayPal friends and family only", "off-platform-payment"],
    ["iPhone", "Zahlung nur per PayPal Freunde", "off-platform-payment"],
    ["Xbox preorder", "", "not-in-hand"],
    ["Xbox", "Noch nicht geliefert, Versand sobald verfügbar", "not-in-hand"],
    ["Bag", "Not sure if it's authentic", "claims-only"],
    ["Radio untested", "", "untested"],
    ["Radio", "Dachbodenfund", "untested"],
    ["Sofa", "Stock photo", "stock-photo"],
    ["iPhone iCloud locked", "", "locked"],
    ["Civic", "Has a salvage title", "salvage-title"],
    ["Reserved for Anna", "", "reserved"],
    ["Stuhl reserviert", "", "reserved"],
  ])("%s / %s → %s", (title, description, code) => {
    expect(codes(title, description)).toContain(code);
  });

  it.each([
    ["PS5", "Please read description"],
    ["PS5 preorder, in hand", ""],
    ["Civic", "No salvage title"],
    ["iPhone", "not iCloud locked"],
    ["Lace top", "Looks good, use it as is"],
    ["Please read", ""],
    ["", ""],
  ])("%s / %s says nothing", (title, description) => {
    expect(codes(title, description)).toEqual([]);
  });

  it("names each code once, in the words of the title first", () => {
    expect(of("Radio untested", "ungetestet, never tested")).toEqual([
      { code: "untested", because: "untested", language: "en" },
    ]);
  });
});
