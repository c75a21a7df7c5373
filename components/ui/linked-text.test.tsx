import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LinkedText } from "./linked-text";

const htmlOf = (text: string) => renderToStaticMarkup(<LinkedText>{text}</LinkedText>);

test("addresses are links, without the stop that follows, and the rest stays text", () => {
  const html = htmlOf("Sign up at https://developer.ebay.com, then <b>wait</b>.");
  expect(html).toContain('href="https://developer.ebay.com"');
  expect(html).toContain(">developer.ebay.com</a>, then &lt;b&gt;wait&lt;/b&gt;.");
});

test("a long address is shown by its host", () => {
  const long = `https://www.ebay.com/${"help/".repeat(12)}?id=1`;
  expect(htmlOf(`See ${long}`)).toContain(`href="${long}"`);
  expect(htmlOf(`See ${long}`)).toContain(">www.ebay.com</a>");
});
