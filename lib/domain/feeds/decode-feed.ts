import { decodeWindows1252 } from "@/lib/domain/import/decode-windows-1252";
import { createFileDecoder } from "@/lib/domain/import/file-decoder";

export type DecodedFeed =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unknown-encoding"; readonly name: string };

const DECLARED = /^[\s\S]{0,20}<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;
const CHARSET = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i;

/** What the first bytes themselves say: a byte order mark, or a "<" of two bytes. */
function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return null;
}

/** The declaration was readable byte by byte, so an encoding of two bytes it cannot be. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = decodeWindows1252(bytes.subarray(0, 300));
  const declared = DECLARED.exec(head)?.[1] ?? null;
  return declared !== null && /^(utf-?16|ucs-?2|iso-10646-ucs)/i.test(declared)
    ? "utf-8"
    : declared;
}

/** UTF-8 is claimed more often than it is true: a byte that it cannot hold makes it Windows-1252. */
function decodeUtf8(bytes: Uint8Array): string {
  const decoder = createFileDecoder("utf-8");
  return (decoder.decode(bytes) + decoder.end()).replace(/^\uFEFF/, "");
}

/** The text of a feed. Its byte order mark is believed first, then the Content-Type, then its own declaration. */
export function decodeFeed(bytes: Uint8Array, contentType: string): DecodedFeed {
  const named = CHARSET.exec(contentType)?.[1] ?? null;
  const name = (markOf(bytes) ?? named ?? declaredIn(bytes) ?? "utf-8").toLowerCase();
  if (name === "utf-8" || name === "utf8") return { kind: "text", text: decodeUtf8(bytes) };
  try {
    const decoder = new TextDecoder(name);
    if (decoder.encoding === "windows-1252")
      return { kind: "text", text: decodeWindows1252(bytes) };
    return { kind: "text", text: decoder.decode(bytes) };
  } catch {
    return { kind: "unknown-encoding", name };
  }
}
