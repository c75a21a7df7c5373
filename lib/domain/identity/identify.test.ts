import { describe, expect, it } from "vitest";
import { type IdentityInput, identify } from "./identify";

const input = (title: string, more: Partial<IdentityInput> = {}): IdentityInput => ({
  title,
  description: "",
  category: null,
  brand: null,
  condition: "unknown",
  attributes: {},
  ...more,
});

const of = (title: string, more: Partial<IdentityInput> = {}) => identify(input(title, more));

describe("what a listing is instead of the thing it names", () => {
  it.each([
    ["Leather case for iPhone 12", "accessory"],
    ["iPhone 7 black case", "accessory"],
    ["Charger for MacBook Pro 13", "accessory"],
    ["Nintendo Switch controller", "accessory"],
    ["Handyhülle für Samsung Galaxy S21", "accessory"],
    ["Hülle iPhone 13 Pro", "accessory"],
    ["Gitarrengurt Leder braun", "accessory"],
    ["Ladekabel für Lenovo ThinkPad", "accessory"],
    ["Replacement screen for iPad Air 2", "part"],
    ["Stratocaster pickguard", "part"],
    ["Ersatzdisplay für Huawei P30", "part"],
    ["VW Golf 5 Außenspiegel", "part"],
    ["2004 Honda Civic parting out", "part"],
    ["PS5 box only", "empty-box"],
    ["Empty box for Apple Watch Series 6", "empty-box"],
    ["Only the box - Xbox Series X", "empty-box"],
    ["Nur OVP iPhone 14 Pro", "empty-box"],
    ["Leerkarton PlayStation 5", "empty-box"],
    ["RTX 3080 Verpackung ohne Inhalt", "empty-box"],
    ["Photo of an RTX 3080", "picture-only"],
    ["PlayStation 5 jpg", "picture-only"],
    ["Canon EOS R5 printed on paper", "picture-only"],
    ["Foto von einer PS5", "picture-only"],
    ["Xbox Series X nur Bild", "picture-only"],
    ["WTB Gibson Les Paul", "wanted"],
    ["Wanted: vintage Fender amp", "wanted"],
    ["Looking for Nikon D750", "wanted"],
    ["Suche Märklin Lokomotive", "wanted"],
    ["iPhone 8 zu kaufen gesucht", "wanted"],
    ["MacBook Pro 2015 for parts or repair", "broken"],
    ["iPhone X cracked screen", "broken"],
    ["Waschmaschine defekt", "broken"],
    ["Samsung Fernseher an Bastler", "broken"],
    ["iPhone screen repair service", "service"],
    ["Bouncy castle for rent", "service"],
    ["Wohnmobil zu vermieten", "service"],
    ["Rolex Submariner replica", "counterfeit"],
    ["Gucci Tasche Fälschung", "counterfeit"],
    ["Amazon gift card $50", "voucher"],
    ["IKEA Gutschein 100 Euro", "voucher"],
  ])("%s → %s", (title, kind) => {
    expect(of(title).exclusion).toMatchObject({ kind, where: "title" });
  });

  it.each([
    "iPhone 12 with case and charger",
    "iPhone 12 128GB in original box",
    "Sony PS5 new in box",
    "Fender Stratocaster with gig bag",
    "Gibson Les Paul, comes with hard case",
    "Nikon D750 not broken",
    "Fake fur jacket",
    "Leather boots, well broken in",
    "Cat looking for a new home",
    "Parts bin special guitar",
    "iPad Pro, see pictures",
    "Shoes in leopard print",
    "Picture frame 20x30 cm",
    "2011 Dodge Charger SXT",
    "Epson Stylus NX420",
    "Akai MIDI controller",
    "Jail broken iPhone 7",
    "Console, handle broken",
    "iPhone 12 mit OVP und Ladekabel",
    "Waschmaschine, nicht defekt",
    "Sofa sucht neues Zuhause",
    "PS4 ohne OVP",
    "Kinderwagen mit Regenschutz",
    "Long sleeve cover up",
    "",
    "🔥🔥🔥",
  ])("%s is what it says", (title) => {
    expect(of(title).exclusion).toBeNull();
  });

  it("gives the words, their language and how certain they are", () => {
    expect(of("PS5 box only").exclusion).toEqual({
      kind: "empty-box",
      because: "box only",
      language: "en",
      where: "title",
      certainty: "stated",
    });
    expect(of("Hülle für iPhone 7").exclusion).toMatchObject({
      language: "de",
      certainty: "inferred",
    });
  });

  it("reads a description for outright statements", () => {
    const description = "You are bidding on a picture of the console.";
    expect(of("PlayStation 5", { description }).exclusion).toMatchObject({
      kind: "picture-only",
      where: "description",
    });
    const harmless = "Comes with the box. Stand included.";
    expect(of("PlayStation 5", { description: harmless }).exclusion).toBeNull();
  });

  it("excludes nothing that the category sells anyway", () => {
    expect(of("Leather case for iPhone 12", { category: "Phone cases" }).exclusion).toBeNull();
    expect(
      of("Fender Stratocaster neck only", { category: "Electric guitars" }).exclusion,
    ).toMatchObject({
      kind: "part",
    });
  });
});

describe("facts of a title", () => {
  it.each([
    ["Boss CE-2 Chorus", ["ce2"]],
    ["Nvidia GeForce RTX 3070 Ti 8GB", ["rtx3070ti"]],
    ["Apple iPhone 12 Pro Max 256GB", ["iphone12promax"]],
    ["Belkin cushtop F8N044-SLV", ["f8n044slv"]],
    ["Canon 5D Mark II", ["5dmk2"]],
    ["iPad 10th gen 64GB", ["ipad10"]],
    ["Sony PlayStation 4 Pro", ["ps4pro"]],
    ["Levi's 501 jeans", ["501"]],
    ["64 GB USB 3.0 stick", []],
    ["Sofa 200 cm", []],
    ["Bike for $300", []],
  ])("models of %s", (title, models) => {
    expect(of(title).models).toEqual(models);
  });

  it.each([
    ["Canon EOS R5", "canon"],
    ["iPhone 12", "apple"],
    ["Case for Apple iPhone", null],
    ["Orange amplifier head", "orange"],
    ["A nice orange dress", null],
    ["MSI GeForce RTX 3070 NVIDIA", "msi"],
  ])("brand of %s", (title, brand) => {
    expect(of(title).brand).toBe(brand);
  });

  it.each([
    ["iPhone 64gb", [{ unit: "gb", value: 64 }]],
    ["Levi's jacket 1990's", []],
    ['"127005-031" memory', []],
    [
      "MacBook 8 GB RAM, 1 TB SSD",
      [
        { unit: "gb", value: 8 },
        { unit: "gb", value: 1_024 },
      ],
    ],
    ['Dell monitor 24"', [{ unit: "inch", value: 24 }]],
    [
      "Tisch 120x60cm",
      [
        { unit: "mm", value: 1_200 },
        { unit: "mm", value: 600 },
      ],
    ],
    ["120k miles", [{ unit: "km", value: 193_080 }]],
    ["Fernseher 55 Zoll", [{ unit: "inch", value: 55 }]],
  ])("measures of %s", (title, capacity) => {
    expect(of(title).capacity).toEqual(capacity);
  });

  it.each([
    ["Lot of 5 PS4 games", 5],
    ["10er Set Gläser", 10],
    ["Konvolut Playmobil", 0],
    ["Bundle of baby clothes", 0],
    ["Two speakers", 1],
    ["(2) JBL speakers black", 2],
    ["Camera 16x zoom", 1],
    ["Drum kit 5 piece", 1],
    ["No bundle", 1],
  ])("lot size of %s", (title, lotSize) => {
    expect(of(title).lotSize).toBe(lotSize);
  });

  it.each([
    ["1964 Fender Jaguar", 1_964],
    ["VW Golf Baujahr 2012", 2_012],
    ["80s synthesizer", null],
    ["1970s Les Paul", 1_975],
    ["Price $2000", null],
  ])("year of %s", (title, year) => {
    expect(of(title).year).toBe(year);
  });

  it.each([
    ["Nike shoes size 8.5", null, "8.5"],
    ["Jeans W32 L34", null, "w32 l34"],
    ["Kleid Größe 38", null, "38"],
    ["Pullover XXL", "Herren", "2xl"],
    ["Dress M", "Women/Dresses", "m"],
    ["Plan M", null, null],
    ["Sneaker US 9", null, "us 9"],
  ])("size of %s in %s", (title, category, size) => {
    expect(of(title, { category }).size).toBe(size);
  });

  it.each([
    ["Black iPhone", ["black"]],
    ["Rotes Fahrrad", ["red"]],
    ["Schwarz-weiße Tasche", ["black", "white"]],
    ["Rose gold watch", ["rose-gold"]],
  ])("colours of %s", (title, colours) => {
    expect(of(title).colours).toEqual(colours);
  });

  it.each([
    ["Brand new sealed iPhone", "new"],
    ["Kamera neuwertig", "like_new"],
    ["Guitar, good condition", "good"],
    ["iPad broken screen", "for_parts"],
    ["iPad", "unknown"],
  ])("condition of %s", (title, condition) => {
    expect(of(title).condition).toBe(condition);
  });
});

describe("given facts", () => {
  it("win over words", () => {
    const identity = of("Broken Fender Stratocaster", { brand: "Squier", condition: "fair" });
    expect(identity).toMatchObject({ brand: "squier", condition: "fair" });
    expect(identity.confirmed).toContain("condition");
  });

  it("come from typed attributes in either language", () => {
    const attributes = {
      Marke: "Sony",
      Modellnummer: "WH-1000XM4/B",
      Farbe: "schwarz",
      "Storage Capacity": "64 GB",
      Size: "EU 42",
      Anzahl: "3",
    };
    expect(of("Kopfhörer", { attributes })).toMatchObject({
      brand: "sony",
      models: ["wh1000xm4b"],
      colours: ["black"],
      capacity: [{ unit: "gb", value: 64 }],
      size: "eu 42",
      lotSize: 3,
    });
  });

  it("confirm what the title says", () => {
    const identity = of("iPhone 12 64GB", { attributes: { Model: "iPhone 12", Storage: "64GB" } });
    expect(identity.confirmed).toEqual(["models", "capacity"]);
  });
});
