import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MboxEntry, splitMbox } from "./split-mbox";

const MARK = "From alerts@a.example Tue Nov 24 08:15:30 2026";

async function* chunked(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function split(text: string, size = 1_000, limit?: number) {
  const found: (string | number)[] = [];
  const show = (entry: MboxEntry) =>
    entry.kind === "mail" ? entry.bytes.toString() : entry.byteCount;
  for await (const entry of splitMbox(chunked(text, size), limit)) found.push(show(entry));
  return found;
}

const mail = (body: string, header = "Subject: x") => `${header}\n\n${body}\n`;

describe("mails of an mbox", () => {
  test.each([1, 3, 64, 100_000])("come one by one, in pieces of %i bytes", async (size) => {
    const file = `${MARK}\n${mail("one")}\n${MARK}\n${mail("two\n\n>From the hills\n>>From below")}\n`;
    expect(await split(file, size)).toEqual([
      mail("one"),
      mail("two\n\nFrom the hills\n>From below"),
    ]);
  });

  test("line ends of Windows", async () => {
    const file = `${MARK}\n${mail("one")}\n${MARK}\n${mail("two")}\n`.replaceAll("\n", "\r\n");
    expect(await split(file)).toEqual(
      [mail("one"), mail("two")].map((text) => text.replaceAll("\n", "\r\n")),
    );
  });

  test("a sentence that begins with From is none", async () => {
    const body = "x\n\nFrom here on it is easy.\n\nFrom a@b.example you heard";
    expect(await split(`${MARK}\n${mail(body)}`)).toEqual([mail(body)]);
  });

  test.each([0, 3, 999_999])("a length of %i in a header swallows no mail", async (length) => {
    const one = mail("one", `Subject: x\nContent-Length: ${length}`);
    expect(await split(`${MARK}\n${one}\n${MARK}\n${mail("two")}`)).toEqual([one, mail("two")]);
  });

  test("a mail over the limit is passed over and said", async () => {
    const file = `${MARK}\n${mail("y".repeat(5_000))}\n${MARK}\n${mail("two")}`;
    const [large, second] = await split(file, 100, 1_000);
    expect(large).toBeGreaterThan(5_000);
    expect(second).toBe(mail("two"));
  });

  test.each(["", "no mbox at all", "\n\n\n", "From x"])("%j holds none", async (text) => {
    expect(await split(text)).toEqual([]);
  });
});

test("whatever mails go in come out, however the file arrives", async () => {
  const line = fc.oneof(
    fc.constantFrom("From x", ">From x", MARK, "", "Subject: y", "--b"),
    fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, "")),
  );
  const bodies = fc.array(fc.array(line, { maxLength: 12 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(bodies, fc.integer({ min: 1, max: 200 }), async (mails, size) => {
      const texts = mails.map((lines) => `X: y\n\n${lines.join("\n")}\n`);
      // mboxrd: one more ">" before every line that begins with From.
      const file = texts
        .map((text) => `${MARK}\n${text.replace(/^(>*From )/gm, ">$1")}\n`)
        .join("");
      expect(await split(file, size)).toEqual(texts);
    }),
    { numRuns: 300 },
  );
});

test("a file of 150 MB needs no more memory than a small one", async () => {
  const one = Buffer.from(`${MARK}\n${mail(`${"z".repeat(70)}\n`.repeat(700))}\n`);
  async function* large() {
    for (let sent = 0; sent < 150e6; sent += one.length) yield one;
  }
  const inUse = () => process.memoryUsage().heapUsed + process.memoryUsage().external;
  const before = inUse();
  let peak = 0;
  let mails = 0;
  for await (const entry of splitMbox(large())) {
    mails += entry.kind === "mail" ? 1 : 0;
    if (mails % 100 === 0) peak = Math.max(peak, inUse() - before);
  }
  expect(mails).toBe(Math.ceil(150e6 / one.length));
  expect(peak).toBeLessThan(100e6);
});
