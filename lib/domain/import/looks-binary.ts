/** Not those above 127: bytes of UTF-8 stand there when it is read as something else. */
const CONTROLS = /[^\P{Cc}\t\n\f\r\u0080-\u009F]/gu;

/** Text has a damaged character now and then; a picture or a program has control characters all over. */
export function looksBinary(text: string): boolean {
  return (text.match(CONTROLS)?.length ?? 0) > 2 + text.length / 50;
}
