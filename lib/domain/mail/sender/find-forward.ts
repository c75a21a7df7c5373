import { collectLines } from "../cards/collect-lines";
import { readHtml } from "../html/read-html";
import type { MailAddress, ParsedMail } from "../parsed-mail";
import { readText } from "../text/read-text";

/** The head of a mail that was sent on, as mail programs write it into the text. */
export type Forward = { readonly from: MailAddress; readonly subject: string };

const MAX_LINES = 80;
/** Sender and subject stand this close together. */
const MAX_HEAD = 8;

const FROM =
  /^\*{0,2}(?:from|von|de|da|od|van|från|fra|lähettäjä)\s*:\*{0,2}\s*(.{0,120}?)\s*[<[(]?(?:mailto:)?([\w.+-]{1,80}@[\w.-]{1,120}\w)/i;
const SUBJECT =
  /^\*{0,2}(?:subject|betreff|objet|oggetto|asunto|assunto|temat|onderwerp|ämne|emne|aihe)\s*:\*{0,2}\s*(.{1,500})$/i;

function findInLines(lines: readonly string[]): Forward | null {
  for (const [at, line] of lines.entries()) {
    const from = FROM.exec(line);
    if (!from?.[2]) continue;
    const head = lines.slice(at + 1, at + MAX_HEAD);
    const subject = head.map((text) => SUBJECT.exec(text)?.[1]).find(Boolean);
    if (!subject) continue;
    const name = (from[1] ?? "").replace(/^["'„“]|["'”“]$/g, "").trim();
    return { from: { address: from[2].toLowerCase(), name }, subject: subject.trim() };
  }
  return null;
}

const linesOf = (root: ReturnType<typeof readHtml>["root"]) =>
  collectLines([root], () => false)
    .lines.slice(0, MAX_LINES)
    .map(({ text }) => text);

/**
 * Sender and subject of the mail inside a forwarded one, from its text, else from its HTML. They are words that
 * anybody can write: good for choosing a layout, never as a proof. Null when there is none. Never throws.
 */
export function findForward(mail: Pick<ParsedMail, "text" | "html">): Forward | null {
  const inText = findInLines(linesOf(readText(mail.text).root));
  return inText ?? findInLines(linesOf(readHtml(mail.html).root));
}
