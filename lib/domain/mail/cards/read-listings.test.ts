import { describe, expect, test } from "vitest";
import type { ParsedMail } from "../parsed-mail";
import { readMail } from "../read-mail";

const link = (last: number) => `https://www.ebay.com/itm/12345678901${last}?x=1`;
const a = (last: number, inner: string) => `<a href="${link(last)}">${inner}</a>`;
const picture = (last: number, alt = "") =>
  `<img src="https://i.ebayimg.com/${last}.jpg" alt="${alt}">`;

function mail(
  body: { html?: string; text?: string },
  subject = "New listings for lamp",
): ParsedMail {
  return {
    messageId: null,
    from: { address: "ebay@ebay.com", name: "eBay" },
    to: [],
    subject,
    date: null,
    text: body.text ?? "",
    html: body.html ?? "",
    listId: null,
    authResults: [],
  };
}

function read(body: { html?: string; text?: string }, subject?: string) {
  const { reading } = readMail(mail(body, subject));
  const items =
    reading.kind === "listings"
      ? reading.items
      : reading.kind === "changed-layout"
        ? reading.guess
        : [];
  const short = items.map(
    ({ title, price }) => `${title}: ${price ? price.cents / 100 : "unsaid"}`,
  );
  return [reading.kind, ...short];
}

const BOTH = ["listings", "Lamp one: 10", "Lamp two: 20"];

describe("the same two listings in other boxes", () => {
  test.each([
    [
      "all in one link",
      `<div>${a(1, "<h3>Lamp one</h3><p>$10.00</p>")}</div><div>${a(2, "<h3>Lamp two</h3><p>$20</p>")}</div>`,
    ],
    [
      "the price behind the link",
      `<p>${a(1, "Lamp one")} <b>$10.00</b></p><p>${a(2, "Lamp two")} - $20.00</p>`,
    ],
    [
      "no boxes at all",
      `Hi, look.<br>${a(1, "Lamp one")}<br>$10.00<br>${a(2, "Lamp two")}<br>$20.00<br>Bye, $5 off`,
    ],
    [
      "a row each",
      `<table><tr><td>${a(1, "Lamp one")}<tr><td>$10.00<tr><td>${a(2, "Lamp two")}<tr><td>$20.00</table>`,
    ],
    [
      "one of them twice",
      `<div>${a(1, picture(1))}</div><div>${a(1, "Lamp one")}<p>$10</p></div><div>${a(2, "Lamp two")}<p>$20</p></div>`,
    ],
    [
      "pictures with words, no linked text",
      `<div>${a(1, picture(1, "Lamp one"))}<p>Brand</p><p>$10</p></div><div>${a(2, picture(2, "Lamp two"))}<p>$20</p></div>`,
    ],
  ])("%s", (_name, html) => {
    expect(read({ html })).toEqual(BOTH);
  });

  test.each([
    [
      "close together",
      "Hi Mara,\n\nLamp one\n$10.00\nhttps://www.ebay.com/itm/123456789011\n\nLamp two\nPrice: US $20.00\nhttps://www.ebay.com/itm/123456789012\n\nManage: https://www.ebay.com/prefs",
    ],
    [
      "with blank lines",
      "Hi Mara, new for you.\n\nLamp one\n\n$10.00\n\nView: https://www.ebay.com/itm/123456789011\n\nLamp two\n\n$20\n\nView: https://www.ebay.com/itm/123456789012",
    ],
    [
      "between rules",
      "Hi\n==========\nLamp one\n$10\n<https://www.ebay.com/itm/123456789011>\n==========\nLamp two\n$20\n\nhttps://www.ebay.com/itm/123456789012",
    ],
  ])("as plain text %s", (_name, text) => {
    expect(read({ text })).toEqual(BOTH);
  });
});

describe("what is not sure goes to a person, with what can be said", () => {
  test.each([
    [
      "a range of prices",
      `<div>${a(1, "Lamp one")}<p>$10 to $30</p></div>`,
      ["changed-layout", "Lamp one: unsaid"],
    ],
    [
      "the price within the title",
      `<div>${a(1, "Lamp one - $10.00")}</div>`,
      ["changed-layout", "Lamp one - $10.00: unsaid"],
    ],
    [
      "prices in a row of their own",
      `<table><tr><td>${a(1, "Lamp one")}</td><td>${a(2, "Lamp two")}</td></tr><tr><td>$10</td><td>$20</td></tr></table>`,
      ["changed-layout", "Lamp one: unsaid", "Lamp two: unsaid"],
    ],
    [
      "a picture that does not say what it shows",
      `<div>${a(1, picture(1, "image"))}<p>Brand</p><p>$10</p></div>`,
      ["changed-layout", "Brand: 10"],
    ],
    [
      "a saved search without a listing",
      "<p>New listings for lamp</p><a href='https://www.ebay.com/sch?q=lamp'>See all</a>",
      ["changed-layout"],
    ],
  ])("%s", (_name, html, expected) => {
    expect(read({ html })).toEqual(expected);
  });

  test("listings of which the mail does not say why it sends them", () => {
    const html = `<div>${a(1, "Lamp one")}<p>$10</p></div>`;
    expect(read({ html }, "Mara, look at this")).toEqual(["changed-layout", "Lamp one: 10"]);
  });
});

test("one listing in a long mail does not take its words or amounts from elsewhere", () => {
  const html = `<table><tr><td>Dear Mara, a lamp. Save $5 today.</td></tr><tr><td>${a(1, picture(1))}</td></tr>
    <tr><td>${a(1, "Lamp one")}</td></tr><tr><td>$10.00</td></tr><tr><td>${a(1, "View item")}</td></tr>
    <tr><td>$3.00</td></tr><tr><td>eBay, San Jose, CA ${"blah ".repeat(80)}</td></tr></table>`;
  expect(read({ html })).toEqual(["listings", "Lamp one: 10"]);
});

test.each([
  "Order confirmed: lamp",
  "Your package was delivered",
  "New message from jo",
  "Bestellung bestätigt",
])("%s is about no search", (subject) => {
  const html = `<div>${a(1, "Lamp one")}<p>$10</p></div>`;
  expect(read({ html }, subject)).toEqual(["no-listings"]);
});
