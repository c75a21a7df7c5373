import { decodeWindows1252 } from "@/lib/domain/import/decode-windows-1252";

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,8})|#(\d{1,8})|([a-zA-Z][a-zA-Z0-9]{1,9}));/g;

/** Programs of the nineties wrote Windows' own numbers, and HTML reads them so: `&#150;` is a dash. */
function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return decodeWindows1252(new Uint8Array([code]));
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\uFFFD";
}

/**
 * Text with its character references (`&amp;`, `&#228;`, `&#xe4;`) read. Each gives one character, once: what
 * comes out is not looked at again. A name that is not in `named` stays as it is written.
 */
export function decodeReferences(text: string, named: ReadonlyMap<string, string>): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (written, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? written;
    return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
