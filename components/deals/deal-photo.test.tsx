import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DealPhoto } from "./deal-photo";

const draw = (url: string | undefined, size: "small" | "large") =>
  renderToStaticMarkup(<DealPhoto url={url} size={size} of={{ name: "Gibson", letter: "G" }} />);

test("without a photo a large frame carries the thing's name and says so", () => {
  expect(draw(undefined, "large")).toContain("Gibson");
  expect(draw(undefined, "large")).toContain("No photo");
});

test("a small one carries the letter, because the title stands beside it", () => {
  expect(draw(undefined, "small")).toMatch(/>G</);
  expect(draw(undefined, "small")).not.toContain("No photo");
});

test("what a page may not load is no photo either", () => {
  expect(draw("http://shop.test/1.jpg", "large")).toContain("The photo does not load");
});

test("a stand-in on this very machine is loaded from, and no other host without https", () => {
  expect(draw("http://127.0.0.1:3001/photos/1.png", "large")).toContain("<img");
  expect(draw("http://127.0.0.1.shop.test/1.png", "large")).not.toContain("<img");
});

test("a photo on its way shows nothing but itself", () => {
  const drawn = draw("https://shop.test/1.jpg", "large");
  expect(drawn).toContain("<img");
  expect(drawn).not.toContain("Gibson");
});
