import { decodeEntities } from "./decode-entities";

export type HtmlToken =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
    }
  | { readonly kind: "close"; readonly name: string };

/** Their content is not text of the mail. */
const RAW = new Set(["script", "style", "title", "textarea", "iframe", "xmp", "noembed", "svg"]);
const KEPT_ATTRIBUTES = new Set(["href", "src", "alt", "style", "width", "height", "hidden"]);
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

const TAG_START = /[a-z!?/]/i;
const TAG_NAME = /[a-z][^\s/>]*/iy;
const GAP = /[\s/]*/y;
const ATTRIBUTE_NAME = /=?[^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const BARE_VALUE = /[^\s>]*/y;

function matchAt(pattern: RegExp, html: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(html)?.[0] ?? "";
}

/** A value and where it ends; -1 when its quote is never closed. */
function readValue(html: string, at: number): { value: string; end: number } {
  const quote = html.charAt(at);
  if (quote !== '"' && quote !== "'") {
    const value = matchAt(BARE_VALUE, html, at);
    return { value, end: at + value.length };
  }
  const close = html.indexOf(quote, at + 1);
  return close < 0 ? { value: "", end: -1 } : { value: html.slice(at + 1, close), end: close + 1 };
}

/** The attributes from `at` on and the place after ">"; -1 when the tag is never closed. */
function readAttributes(html: string, at: number) {
  const attributes = new Map<string, string>();
  let place = at;
  for (;;) {
    place += matchAt(GAP, html, place).length;
    if (place >= html.length) return { attributes, end: -1 };
    if (html.charAt(place) === ">") return { attributes, end: place + 1 };
    const name = matchAt(ATTRIBUTE_NAME, html, place);
    place += name.length;
    const equals = matchAt(EQUALS, html, place);
    const read = equals ? readValue(html, place + equals.length) : { value: "", end: place };
    if (read.end < 0) return { attributes, end: -1 };
    place = read.end;
    const key = name.toLowerCase();
    if (KEPT_ATTRIBUTES.has(key) && !attributes.has(key)) {
      attributes.set(key, decodeEntities(read.value));
    }
  }
}

/** Where a comment, doctype or instruction ends; -1 when it never does. */
function skipDeclaration(html: string, at: number): number {
  const isComment = html.startsWith("<!--", at);
  const close = isComment ? html.indexOf("-->", at + 4) : html.indexOf(">", at + 1);
  return close < 0 ? -1 : close + (isComment ? 3 : 1);
}

function skipRaw(html: string, name: string, at: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  close.lastIndex = at;
  return close.exec(html)?.index ?? -1;
}

/** The next "<" that begins a tag, or the end. */
function nextTag(html: string, from: number): number {
  let at = html.indexOf("<", from);
  while (at >= 0 && !TAG_START.test(html.charAt(at + 1))) at = html.indexOf("<", at + 1);
  return at < 0 ? html.length : at;
}

function readTag(html: string, at: number): { token: HtmlToken | null; end: number } {
  const next = html.charAt(at + 1);
  if (next === "!" || next === "?") return { token: null, end: skipDeclaration(html, at) };
  const isClose = next === "/";
  const written = matchAt(TAG_NAME, html, at + (isClose ? 2 : 1));
  if (written === "") return { token: null, end: skipDeclaration(html, at) };
  const name = written.length > 20 ? "unknown" : written.toLowerCase();
  const { attributes, end } = readAttributes(html, at + (isClose ? 2 : 1) + written.length);
  if (end < 0) return { token: null, end };
  if (isClose) return { token: { kind: "close", name }, end };
  if (RAW.has(name)) return { token: null, end: skipRaw(html, name, end) };
  const kept = attributes.size > 0 ? attributes : NO_ATTRIBUTES;
  return { token: { kind: "open", name, attributes: kept }, end };
}

/**
 * Tags and decoded text of HTML in order, each character looked at a fixed number of times. Comments and
 * the insides of scripts and styles are left out; what is never closed ends the reading. Never throws.
 */
export function* tokeniseHtml(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const tag = nextTag(html, at);
    if (tag > at) yield { kind: "text", text: decodeEntities(html.slice(at, tag)) };
    if (tag >= html.length) return;
    const { token, end } = readTag(html, tag);
    if (token) yield token;
    if (end < 0) return;
    at = end;
  }
}
