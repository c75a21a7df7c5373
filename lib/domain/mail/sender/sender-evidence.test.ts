import { describe, expect, test } from "vitest";
import { findForward } from "./find-forward";
import { senderEvidence } from "./sender-evidence";

const mail = (address: string, ...authResults: string[]) => ({
  from: { address, name: "" },
  authResults,
});
const evidence = (address: string, ...results: string[]) =>
  senderEvidence(mail(address, ...results), ["ebay.com", "ebay.de"], ["mx.home.example"]);

describe("evidence of a sender", () => {
  test.each([
    [
      "a trusted server saw the signature",
      "mx.home.example; dkim=pass header.d=ebay.com",
      "proven",
    ],
    ["by the address in the signature", "mx.home.example; dkim=pass header.i=@ebay.com", "proven"],
    [
      "a signature of a domain below",
      "mx.home.example; dkim=pass header.d=reply.ebay.com",
      "proven",
    ],
    ["by DMARC", "mx.home.example; dmarc=pass header.from=ebay.com", "proven"],
    ["by SPF", "mx.home.example; spf=pass smtp.mailfrom=bounce@ebay.com", "proven"],
    ["a server that nobody trusts", "mx.other.example; dkim=pass header.d=ebay.com", "claimed"],
    ["nothing was checked", "mx.home.example; none", "claimed"],
    ["somebody else's signature", "mx.home.example; dkim=pass header.d=evil.example", "refuted"],
    [
      "a domain that only looks alike",
      "mx.home.example; dkim=pass header.d=ebay.com.evil.example",
      "refuted",
    ],
    ["a failed signature", "mx.home.example; dkim=fail header.d=ebay.com", "refuted"],
    ["a failed policy", "mx.home.example; dkim=pass header.d=ebay.com; dmarc=fail", "refuted"],
    ["a pass in a remark", "mx.home.example; dkim=fail (dkim=pass header.d=ebay.com)", "refuted"],
  ])("%s", (_name, result, expected) => {
    expect(evidence("ebay@ebay.com", result)).toBe(expected);
  });

  test("only the newest results count", () => {
    const forged = "mx.home.example; dkim=pass header.d=ebay.com";
    const real = "mx.home.example; dkim=none; spf=fail smtp.mailfrom=ebay.com";
    expect(evidence("ebay@ebay.com", real, forged)).toBe("refuted");
  });

  test.each([
    ["ebay@ebay.com", "claimed"],
    ["ebay@reply.ebay.de", "claimed"],
    ["ebay@ebay.com.evil.example", "other"],
    ["ebay@notebay.com", "other"],
    ["", "other"],
  ])("%s without results is %s", (address, expected) => {
    expect(evidence(address)).toBe(expected);
  });
});

describe("a forwarded mail", () => {
  test.each([
    [
      "Gmail",
      "---------- Forwarded message ---------\nFrom: eBay <ebay@ebay.com>\nDate: x\nSubject: new items\nTo: a",
    ],
    ["Outlook", "From: eBay [mailto:ebay@ebay.com]\nSent: Tuesday\nTo: a\nSubject: new items"],
    ["Apple", "> Begin forwarded message:\n>\n> From: eBay <ebay@ebay.com>\n> Subject: new items"],
    [
      "Thunderbird",
      "-------- Weitergeleitete Nachricht --------\nVon: eBay <ebay@ebay.com>\nBetreff: new items",
    ],
    ["French", "De : eBay <ebay@ebay.com>\nEnvoyé : mardi\nObjet : new items"],
  ])("by %s names sender and subject", (_name, text) => {
    expect(findForward({ text, html: "" })).toEqual({
      from: { address: "ebay@ebay.com", name: "eBay" },
      subject: "new items",
    });
  });

  test.each(["From: eBay", "From: a@b.example", "Subject: x\nFrom: a@b.example", ""])(
    "%j is none",
    (text) => {
      expect(findForward({ text, html: "" })).toBeNull();
    },
  );
});
