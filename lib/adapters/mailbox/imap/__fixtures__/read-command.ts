type Command =
  | { readonly kind: "command"; readonly words: string[]; readonly length: number }
  | { readonly kind: "wants-literal" };

const WORD =
  /"((?:[^"\\]|\\.)*)"|\{(\d+)\}\r\n|([^\s"()]+(?:\[[^\]]*\])?\S*?)(?=[\s()]|$)|[()\s]/gy;

/** The first whole command of what has arrived, its words without quotes and parentheses; null when none is. */
export function readCommand(text: string): Command | null {
  const words: string[] = [];
  let at = 0;
  for (;;) {
    if (text.startsWith("\r\n", at)) return { kind: "command", words, length: at + 2 };
    if (!text.includes("\r\n", at)) return null;
    WORD.lastIndex = at;
    const found = WORD.exec(text);
    if (!found) return { kind: "command", words, length: text.indexOf("\r\n", at) + 2 };
    at += found[0].length;
    const [, quoted, literal, plain] = found;
    const end = at + Number(literal ?? 0);
    if (text.length < end) return { kind: "wants-literal" };
    const word =
      literal === undefined ? (quoted?.replace(/\\(.)/g, "$1") ?? plain) : text.slice(at, end);
    if (word !== undefined) words.push(word);
    at = end;
  }
}
