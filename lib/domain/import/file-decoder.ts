import { decodeWindows1252 } from "./decode-windows-1252";
import type { TextEncoding } from "./sniff-bytes";

export type FileDecoder = {
  readonly decode: (bytes: Uint8Array) => string;
  readonly end: () => string;
  /** What the file turned out to be so far. */
  readonly encoding: () => TextEncoding | "windows-1252";
};

/** How many bytes at the end are the beginning of a UTF-8 character that goes on in the next piece. */
function danglingLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? back : 0;
  }
  return 0;
}

function concat(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length === 0) return right;
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
}

class Utf8Decoder implements FileDecoder {
  private pending: Uint8Array = new Uint8Array();
  private isLatin = false;
  private hasSeenUtf8 = false;
  private readonly strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  private readonly lenient = new TextDecoder("utf-8", { ignoreBOM: true });

  decode(bytes: Uint8Array): string {
    if (this.isLatin) return decodeWindows1252(bytes);
    const whole = concat(this.pending, bytes);
    const kept = whole.length - danglingLength(whole);
    this.pending = whole.slice(kept);
    return this.decodeWhole(whole.subarray(0, kept));
  }

  end(): string {
    const rest = this.pending;
    this.pending = new Uint8Array();
    return rest.length === 0 ? "" : this.decodeWhole(rest);
  }

  encoding() {
    return this.isLatin ? "windows-1252" : "utf-8";
  }

  private decodeWhole(bytes: Uint8Array): string {
    try {
      const text = this.strict.decode(bytes);
      this.hasSeenUtf8 ||= text.length < bytes.length;
      return text;
    } catch {
      return this.decodeBroken(bytes);
    }
  }

  /** Bytes that are no UTF-8: a Latin-1 file if none before were either, else a few damaged characters. */
  private decodeBroken(bytes: Uint8Array): string {
    const text = this.lenient.decode(bytes);
    const damaged = text.split("\uFFFD").length - 1;
    const good = text.replace(/[\p{ASCII}\uFFFD]/gu, "").length;
    if (this.hasSeenUtf8 || good > damaged) return text;
    this.isLatin = true;
    const rest = this.pending;
    this.pending = new Uint8Array();
    return decodeWindows1252(bytes) + decodeWindows1252(rest);
  }
}

/**
 * Text from the bytes of a file in pieces, without its byte order mark. A file without a mark is UTF-8
 * until a byte says otherwise, and Windows-1252 (which holds Latin-1) from that byte on: everything
 * before it was plain ASCII, which is the same in both.
 */
export function createFileDecoder(encoding: TextEncoding): FileDecoder {
  if (encoding === "utf-8") return new Utf8Decoder();
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    decode: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
    encoding: () => encoding,
  };
}
