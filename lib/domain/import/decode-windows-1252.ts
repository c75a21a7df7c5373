const decoder = new TextDecoder("windows-1252");

/**
 * Text of Windows-1252, which holds Latin-1. As a stream, because Node 20 takes its shortcut for Latin-1
 * otherwise, and "€" (0x80) is a control character there; one byte is one character, so nothing stays behind.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return decoder.decode(bytes, { stream: true });
}
