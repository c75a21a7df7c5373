import { describe, expect, test } from "vitest";
import { findImportProblems } from "./find-import-problems";
import { guessImport } from "./guess-import";
import { guessMapping } from "./guess-mapping";
import { knowsHeader, normaliseHeader } from "./header-words";
import type { TableSample } from "./table-sample";

function table(text: string): TableSample {
  const [header = "", ...lines] = text.split("\n");
  const columns = header.split("|");
  const rows = lines.map((line) => {
    const cells = line.split("|");
    return new Map(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
  return { columns, rows };
}

test("headers are compared by their words", () => {
  expect(normaliseHeader("Preis (€)")).toBe("preis eur");
  expect(normaliseHeader("photoUrl")).toBe("photo url");
  expect(normaliseHeader("Straße_Größe")).toBe("strasse grosse");
  expect(knowsHeader("Price (USD)")).toBe(true);
  expect(knowsHeader("Gibson EDS-1275")).toBe(false);
});

describe("the columns of usual exports are found", () => {
  test("English", () => {
    const columns =
      "id,title,category,brand,condition,price,currency,price_type,date,shipping,description,seller".split(
        ",",
      );
    expect(guessMapping(columns, "comps").mapping).toEqual({
      externalId: "id",
      title: "title",
      category: "category",
      brand: "brand",
      condition: "condition",
      price: "price",
      currency: "currency",
      basis: "price_type",
      date: "date",
      shipping: "shipping",
      description: "description",
      seller: "seller",
    });
    expect(guessMapping(columns, "listings").mapping).not.toHaveProperty("basis");
  });

  test("German, with the currency in the header", () => {
    const columns = [
      "Anzeigennummer",
      "Titel",
      "Preis (€)",
      "Zustand",
      "Ort",
      "Verkäufer",
      "Versandkosten",
    ];
    expect(guessMapping(columns, "listings")).toEqual({
      currency: "EUR",
      mapping: {
        externalId: "Anzeigennummer",
        title: "Titel",
        price: "Preis (€)",
        condition: "Zustand",
        location: "Ort",
        seller: "Verkäufer",
        shipping: "Versandkosten",
      },
    });
  });

  test("the fields of a marketplace API", () => {
    const columns = [
      "itemId",
      "title",
      "price.value",
      "price.currency",
      "image.imageUrl",
      "seller.username",
      "itemWebUrl",
    ];
    expect(guessMapping(columns, "listings").mapping).toEqual({
      externalId: "itemId",
      title: "title",
      price: "price.value",
      currency: "price.currency",
      photoUrl: "image.imageUrl",
      seller: "seller.username",
      url: "itemWebUrl",
    });
  });

  test("a price that was paid comes before one that was asked, for comps", () => {
    const columns = ["title", "price", "sold_price"];
    expect(guessMapping(columns, "comps").mapping.price).toBe("sold_price");
    expect(guessMapping(columns, "listings").mapping.price).toBe("price");
  });

  test("nothing known, nothing guessed", () => {
    expect(guessMapping(["foo", "bar"], "comps")).toEqual({ mapping: {}, currency: null });
  });
});

describe("a guess for the whole file", () => {
  test("sold prices are comps, with dates, marks and currency as the values say", () => {
    const sample = table(
      "title|price|price_type|date\na|1.250,00 €|sold|01/02/2020\nb|5 €|sold|13/02/2020",
    );
    expect(guessImport(sample, { currency: "USD" })).toMatchObject({
      target: "comps",
      defaults: { currency: "EUR", decimalMark: ",", dateOrder: "day-first" },
    });
  });

  test("asked prices are listings", () => {
    expect(
      guessImport(table("title|price|price_type\na|5|asked"), { currency: "USD" }).target,
    ).toBe("listings");
    expect(guessImport(table("title|price\na|5"), { currency: "USD" }).target).toBe("listings");
    expect(guessImport(table("title|sold price\na|5"), { currency: "USD" })).toMatchObject({
      target: "comps",
      defaults: { basis: "sold" },
    });
  });

  test("a column whose values do not fit its name is left alone", () => {
    const sample = table("title|price|state|date\na|5|CA|3 days ago");
    expect(guessImport(sample, { currency: "USD", target: "listings" }).mapping).toEqual({
      title: "title",
      price: "price",
    });
  });

  test("JSON numbers have a point", () => {
    const sample = table("title|price\na|1.234");
    expect(guessImport(sample, { currency: "EUR", isJson: true }).defaults.decimalMark).toBe(".");
    expect(guessImport(sample, { currency: "EUR" }).defaults.decimalMark).toBeUndefined();
  });
});

describe("what stands in the way is said plainly", () => {
  const problemsOf = (
    text: string,
    over: Partial<Parameters<typeof findImportProblems>[0]> = {},
  ) => {
    const sample = table(text);
    const { target, mapping, defaults } = guessImport(sample, { currency: "USD" });
    const problems = findImportProblems({ sample, target, mapping, defaults, ...over });
    return problems.map(({ field, severity, message }) => `${severity} ${field}: ${message}`);
  };

  test("columns that are missing", () => {
    expect(problemsOf("id|title\n1|a")).toContain(
      "blocking price: No column is the price. Choose one, or add it to the file.",
    );
    expect(problemsOf("id|price\n1|5")).toContain(
      "blocking title: No column is the title. Choose one, or add it to the file.",
    );
    expect(problemsOf("id|title|price", { mapping: { title: "x", price: "price" } })).toContain(
      "blocking title: The file has no column “x”.",
    );
    expect(
      problemsOf("id|title|price\n1|a|5", { mapping: { title: "id", price: "id" } }),
    ).toContain("blocking price: The column “id” is chosen twice.");
  });

  test("a header without rows", () => {
    expect(problemsOf("id|title|price")[0]).toBe(
      "blocking null: The file has column names but no rows.",
    );
  });

  test("currency, kind of price, order of dates, identity", () => {
    expect(problemsOf("title|price|date\na|5|01/02/2026")).toEqual([
      "note currency: The prices name no currency. They are taken as USD.",
      "note date: Dates such as 01/02/2026 fit two orders. They are read with the month first.",
      "note externalId: The file has no id and no link, so rows are recognised by title, seller and place.",
    ]);
    expect(problemsOf("id|title|price\n1|a|5", { target: "comps", defaults: {} })).toEqual([
      "blocking currency: The prices name no currency. Choose one.",
      "blocking basis: The file does not say whether these prices were paid or asked. Choose.",
    ]);
    expect(problemsOf("id|title|price\n1|a|5 €")).toEqual([]);
  });
});
