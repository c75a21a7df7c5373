import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/errors";
import { parseEml } from "./parse-eml";

const eml = (...lines: string[]) => Buffer.from(lines.join("\r\n"));
const HEAD = [
  "From: eBay <EBAY@ebay.com>",
  "Subject: lamps",
  "Date: Tue, 24 Nov 2026 08:15:30 +0100",
];

async function* chunked(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe("an ordinary mail", () => {
  const bytes = eml(
    "Authentication-Results: mx.home.example;",
    " dkim=pass header.d=ebay.com",
    "Authentication-Results: older.example; none",
    "List-Id: Searches <searches.ebay.com>",
    "Message-ID: <1@ebay.com>",
    "From: =?utf-8?Q?eBay_Stra=C3=9Fe?= <EBAY@ebay.com>",
    "To: Mara <mara@home.example>, group: a@b.example;",
    "Subject: =?UTF-8?B?TMO2d2U=?= and",
    " lamps",
    "Date: Tue, 24 Nov 2026 08:15:30 +0100",
    'Content-Type: multipart/alternative; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=iso-8859-1",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "Gr=FC=DFe",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from('<a href="https://a.example">Löwe</a>').toString("base64"),
    "--b--",
    "",
  );

  test.each([1, 7, 1_000_000])("is read whole, in pieces of %i bytes", async (size) => {
    const { mail, notes, enclosed } = await parseEml(chunked(bytes, size));
    expect(mail).toEqual({
      messageId: "<1@ebay.com>",
      from: { address: "ebay@ebay.com", name: "eBay Straße" },
      to: [
        { address: "mara@home.example", name: "Mara" },
        { address: "a@b.example", name: "" },
      ],
      subject: "Löwe and lamps",
      date: new Date("2026-11-24T07:15:30Z"),
      text: "Grüße",
      html: '<a href="https://a.example">Löwe</a>',
      listId: "Searches <searches.ebay.com>",
      authResults: ["mx.home.example; dkim=pass header.d=ebay.com", "older.example; none"],
    });
    expect(notes).toEqual([]);
    expect(enclosed).toEqual([]);
  });
});

test("a date that is none is not today", async () => {
  const { mail } = await parseEml(eml("From: a@b.example", "Date: soon", "", "x"));
  expect(mail.date).toBeNull();
});

test("a mail that is attached to another is read, without what it says about its checks", async () => {
  const { mail, enclosed, notes } = await parseEml(
    eml(
      "From: mara@home.example",
      "Subject: Fwd",
      "Content-Type: multipart/mixed; boundary=o",
      "",
      "--o",
      "Content-Type: text/plain",
      "",
      "see below",
      "--o",
      "Content-Type: message/rfc822",
      "Content-Disposition: attachment",
      "",
      "Authentication-Results: mx.home.example; dkim=pass header.d=ebay.com",
      ...HEAD,
      "",
      "https://www.ebay.com/itm/123456789012",
      "--o--",
      "",
    ),
  );
  expect(mail.text).toBe("see below");
  expect(notes).toEqual([]);
  expect(enclosed).toMatchObject([{ from: { address: "ebay@ebay.com" }, authResults: [] }]);
  expect(enclosed[0]?.text).toContain("123456789012");
});

describe("hostile mails", () => {
  test("10,000 parts: 200 are read", async () => {
    const part = (at: number) => `--b\r\nContent-Type: text/plain\r\n\r\npart ${at}\r\n`;
    const parts = Array.from({ length: 10_000 }, (_, at) => part(at)).join("");
    const head = [...HEAD, "Content-Type: multipart/mixed;", ' boundary="b"', "", ""].join("\r\n");
    const { mail, notes } = await parseEml(chunked(Buffer.from(`${head}${parts}--b--\r\n`), 999));
    expect(mail.text).toContain("part 199");
    expect(mail.text).not.toContain("part 200");
    expect(notes).toEqual(["The mail has 10,000 parts; only the first 200 were read."]);
  });

  test("parts that lie in one another a thousand times", async () => {
    const levels = Array.from(
      { length: 1_000 },
      (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
    ).join("");
    const head = [...HEAD, "Content-Type: multipart/mixed; boundary=b0", "", ""].join("\r\n");
    const { mail, notes } = await parseEml(Buffer.from(head + levels));
    expect(mail.subject).toBe("lamps");
    expect(notes).toEqual([
      "The parts of this mail lie too deep in one another; only the first were read.",
    ]);
  });

  test.each([
    ["one header of 5 MB", [`X-Big: ${"x".repeat(5_000_000)}`]],
    ["100,000 headers", Array.from({ length: 100_000 }, (_, at) => `X-${at}: ${"y".repeat(50)}`)],
    ["a folded header of 5 MB", ["X-Big: x", ...Array(100_000).fill(` ${"z".repeat(50)}`)]],
  ])("%s", async (_name, headers) => {
    const { mail, notes } = await parseEml(eml(...HEAD, ...headers, "", "the text"));
    expect(mail).toMatchObject({ subject: "lamps", text: "the text" });
    expect(notes).toEqual(["The header of this mail is too long; its end was left out."]);
  });

  test("more than 25 MB is refused while it arrives", async () => {
    let sent = 0;
    async function* endless() {
      yield eml(...HEAD, "", "");
      for (;;) {
        sent += 1;
        yield Buffer.alloc(1024 * 1024, "a\n");
      }
    }
    await expect(parseEml(endless())).rejects.toMatchObject({
      code: "INVALID",
      message: "This mail is larger than 25 MB.",
    });
    expect(sent).toBeLessThan(40);
  });

  test("an archive is not opened", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000)).toString("base64").replace(/.{76}/g, "$&\r\n");
    const { mail, notes } = await parseEml(
      eml(
        ...HEAD,
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        "hello",
        "--b",
        "Content-Type: application/gzip; name=a.gz",
        "Content-Disposition: attachment; filename=a.gz",
        "Content-Transfer-Encoding: base64",
        "",
        bomb,
        "--b--",
        "",
      ),
    );
    expect(mail.text).toBe("hello");
    expect(notes).toEqual(["1 attached file was left out and not opened."]);
  });

  test.each([
    ["an unknown character set", "text/plain; charset=x-klingon", Buffer.from("Grüße")],
    [
      "bytes that are not in it",
      "text/plain; charset=utf-8",
      Buffer.from([0x47, 0xff, 0xfe, 0x00]),
    ],
    ["UTF-7 with tags in it", "text/html; charset=utf-7", Buffer.from("+ADw-script+AD4-")],
    ["a broken encoding", "text/plain; charset", Buffer.from("=?utf-8?B?////?=")],
  ])("%s", async (_name, type, body) => {
    const { mail } = await parseEml(
      Buffer.concat([eml(...HEAD, `Content-Type: ${type}`, "", ""), body]),
    );
    expect(mail.subject).toBe("lamps");
    expect(`${mail.text}${mail.html}`).not.toContain("<script>");
  });

  test.each([
    ["6 million characters", `${"a".repeat(99)}\n`.repeat(60_000), 5_000_000],
    ["20 million line ends", "\n".repeat(20_000_000), 600_000],
    ["one line of 20 MB", "x".repeat(20_000_000), 5_000_000],
  ])("a text of %s is cut", async (_name, text, length) => {
    const { mail, notes } = await parseEml(eml(...HEAD, "", text));
    expect(Math.abs(mail.text.length - length)).toBeLessThan(10);
    expect(notes).toEqual(["The text of this mail is too long; its end was left out."]);
  });

  test("it stops when it is told to", async () => {
    const stop = new AbortController();
    async function* slow() {
      yield eml(...HEAD, "", "");
      stop.abort(new AppError("UPSTREAM", "Stopped."));
      yield Buffer.from("x");
    }
    await expect(parseEml(slow(), { signal: stop.signal })).rejects.toThrow("Stopped.");
  });

  test("any bytes are a mail or a refusal in words", async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom(
          ...[
            "From: a@b",
            "Content-Type: multipart/mixed; boundary=b",
            "--b",
            "--b--",
            "",
            "Content-Transfer-Encoding: base64",
            "Content-Type: message/rfc822",
            "Subject: =?x?Q?=ZZ?=",
            "Content-Type: text/html; charset=utf-16",
          ],
        )
        .map((line) => Buffer.from(`${line}\r\n`)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        const reading = await parseEml(Buffer.concat(pieces)).catch((error: unknown) => error);
        if (reading instanceof Error) expect(reading).toMatchObject({ code: "INVALID" });
      }),
      { numRuns: 300 },
    );
  });
});
