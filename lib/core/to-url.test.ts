import { expect, test } from "vitest";
import { toUrl } from "./to-url";

test("what is no address is null", () => {
  expect(toUrl("not an address")).toBeNull();
  expect(toUrl("/deals")).toBeNull();
  expect(toUrl("/deals", "https://a.example")?.href).toBe("https://a.example/deals");
});

test("an address with an umlaut stays one, however often it is asked", () => {
  for (let count = 0; count < 20_000; count += 1) {
    expect(toUrl("https://bücher.example/ü")?.hostname).toBe("xn--bcher-kva.example");
  }
});
