import { describe, expect, it } from "vitest";
import { compareIdentities } from "./compare-identities";
import { type IdentityInput, identify } from "./identify";

const of = (title: string, more: Partial<IdentityInput> = {}) =>
  identify({
    title,
    description: "",
    category: null,
    brand: null,
    condition: "unknown",
    attributes: {},
    ...more,
  });

describe("whether a comp may speak for a listing", () => {
  it.each([
    ["iPhone 12 64GB black", "Apple iPhone 12 64 GB white", "accept", null],
    ["Canon EOS R5", "Canon R5 body", "accept", null],
    ["PS5", "PS5 box only", "reject", "other-kind"],
    ["PS5", "PS5 for parts or repair", "reject", "other-condition-class"],
    ["RTX 3070", "RTX 3080", "maybe", "other-model"],
    ["iPhone 12 64GB", "iPhone 12 256GB", "maybe", "other-capacity"],
    ["iPhone 11 64GB", "iPhone 12 256GB", "reject", "other-model"],
    ["JBL speaker", "Lot of 5 JBL speakers", "maybe", "other-lot"],
    ["Fender guitar", "Gibson guitar", "maybe", "other-brand"],
    ["PS5 box only", "Empty box for PS5", "accept", null],
  ])("%s ~ %s: %s", (subject, comp, kind, reason) => {
    expect(compareIdentities(of(subject), of(comp))).toEqual({ kind, reason });
  });

  it("rejects on one fact when a second place confirms it", () => {
    const subject = of("iPhone 12 64GB", { attributes: { Storage: "64 GB" } });
    expect(compareIdentities(subject, of("iPhone 12 256GB"))).toEqual({
      kind: "reject",
      reason: "other-capacity",
    });
  });

  it("takes a model number with a suffix for colour or region as the same", () => {
    expect(compareIdentities(of("Sony DSC-W120"), of("Sony DSCW120P")).kind).toBe("accept");
    expect(compareIdentities(of("RTX 3070"), of("RTX 3070 Ti")).reason).toBe("other-model");
  });
});
