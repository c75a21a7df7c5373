import { expect, test } from "vitest";
import { unwrapLink } from "./unwrap-link";

const TARGET = "https://shop.example/item/4711?a=b&c=d";
const inside = encodeURIComponent(TARGET);

test.each([
  ["eBay's rover", `https://rover.ebay.com/rover/0/e1/7?euid=a&loc=${inside}&x=1`],
  ["SendGrid-like", `https://click.em.example/ls/click?url=${inside}`],
  ["encoded twice", `https://click.em.example/r?u=${encodeURIComponent(inside)}`],
  ["Amazon SES", `https://a1.r.us-east-1.awstrack.me/L0/${inside}/1/0100/sig`],
  ["SES click", `https://a.ct.example/CL0/${inside}/1/0100/sig=1`],
  ["Outlook safe links", `https://eur01.safelinks.protection.outlook.com/?url=${inside}&data=05`],
  ["Google", `https://www.google.com/url?q=${inside}&sa=D`],
  ["Facebook", `https://l.facebook.com/l.php?u=${inside}&h=AT0`],
  ["Proofpoint", `https://urldefense.com/v3/__${TARGET}__;!!abc$`],
  [
    "base64",
    `https://t.example/c/?target=${btoa(TARGET).replaceAll("+", "-").replaceAll("/", "_")}`,
  ],
  ["Gmail's image proxy", `https://ci3.googleusercontent.com/meips/abc=s0-d#${TARGET}`],
  [
    "one in another",
    `https://a.example/?url=${encodeURIComponent(`https://b.example/?u=${inside}`)}`,
  ],
])("%s leads to what stands in it", (_name, href) => {
  expect(unwrapLink(href).at(-1)).toBe(TARGET);
});

test.each([
  "https://ablink.account.example/uni/ls/click?upn=u001.abcDEF",
  "https://a.example/?url=javascript%3Aalert(1)",
  "https://a.example/?url=ftp%3A%2F%2Fb.example",
  "https://a.example/?q=fender",
  "https://a.example/%E0%A4%A",
])("%s stays as it is", (href) => {
  expect(unwrapLink(href)).toEqual([href]);
});

test("a link into itself ends", () => {
  const knot = "https://a.example/?url=https%3A%2F%2Fa.example%2F";
  expect(unwrapLink(knot).length).toBeLessThanOrEqual(6);
});
