import { expect, test } from "vitest";
import { sharedText } from "./shared-text";

const LINK = "https://www.vinted.fr/items/4567890123-veste";

test.each([
  [{ title: "Veste", text: "25 €", url: LINK }, `Veste\n25 €\n${LINK}`],
  [{ title: "Veste", text: `Veste ${LINK}` }, `Veste ${LINK}`],
  [{ text: LINK, url: LINK }, LINK],
  [{ title: " ", text: LINK }, LINK],
  [{ title: ["a", "b"] }, null],
  [{}, null],
])("%j is %j", (params, text) => {
  expect(sharedText(params)).toBe(text);
});
