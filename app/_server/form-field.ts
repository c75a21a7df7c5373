import { UnreadableRequestError } from "@/app/api/_router/problem";

const unreadable = () => new UnreadableRequestError(400, "The form cannot be read.");

function multipartField(body: Buffer, boundary: string, names: readonly string[]): Buffer | null {
  const mark = Buffer.from(`\r\n--${boundary}`);
  const framed = Buffer.concat([Buffer.from("\r\n"), body]);
  let at = framed.indexOf(mark);
  if (at < 0) throw unreadable();
  for (;;) {
    const start = at + mark.length;
    if (framed.subarray(start, start + 2).toString("latin1") === "--") return null;
    const end = framed.indexOf(mark, start);
    const headEnd = framed.indexOf("\r\n\r\n", start);
    if (end < 0 || headEnd < 0 || headEnd > end) throw unreadable();
    const head = framed.subarray(start, headEnd).toString("latin1").slice(0, 16_384);
    const name = /^content-disposition:[^\r\n]*[;\s]name="?([^";\r\n]*)/im.exec(head)?.[1];
    if (name !== undefined && names.includes(name)) return framed.subarray(headEnd + 4, end);
    at = end;
  }
}

/** Percent signs to bytes, whatever character set these are in. */
function decodePercents(text: string): Buffer {
  const plain = text
    .replaceAll("+", " ")
    .replace(/%([0-9a-f]{2})/gi, (_all, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return Buffer.from(plain, "latin1");
}

function encodedField(body: Buffer, names: readonly string[]): Buffer | null {
  for (const pair of body.toString("latin1").split("&")) {
    const equals = pair.indexOf("=");
    const name = decodePercents(pair.slice(0, equals)).toString("latin1");
    if (equals > 0 && names.includes(name)) return decodePercents(pair.slice(equals + 1));
  }
  return null;
}

/**
 * The bytes of the first field with one of these names, or null where the form has none. They are not taken for
 * UTF-8: what is sent may be in any character set. Null too where the body is no form; 400 for a broken one.
 */
export function formField(type: string, body: Buffer, names: readonly string[]): Buffer | null {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary) return multipartField(body, boundary, names);
  return /^application\/x-www-form-urlencoded/i.test(type) ? encodedField(body, names) : null;
}
