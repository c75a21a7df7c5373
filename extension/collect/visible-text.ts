import { toUrl } from "@/lib/core/to-url";

/** Never read: code, pictures, what the person typed or chose, and what frames the page. */
const SKIPPED =
  "script,style,noscript,template,svg,canvas,iframe,object,embed,video,audio,input,textarea,select,datalist,nav,footer,[aria-hidden='true'],[role='navigation'],[role='banner'],[role='contentinfo'],[role='search'],[contenteditable=''],[contenteditable='true']";
const OWN_LINE = "br,hr,p,li,tr,td,th,dt,dd,button,h1,h2,h3,h4,h5,h6,label,option";
const MAX_NODES = 30_000;
const MAX_DEPTH = 300;

type Out = { text: string; nodes: number; readonly limit: number };

export function isVisible(element: Element): boolean {
  if (typeof element.checkVisibility === "function") {
    return element.checkVisibility({ visibilityProperty: true });
  }
  return element.getClientRects().length > 0;
}

/** A link with a picture or a price that leads to another page shows another thing. */
export function isCardOfAnother(link: Element): boolean {
  const address = link.getAttribute("href");
  const target = address ? toUrl(address, document.baseURI) : null;
  if (target === null || link.querySelector("h1")) return false;
  const isPage =
    /^https?:$/.test(target.protocol) && !/\.(?:jpe?g|png|webp|avif|gif)$/i.test(target.pathname);
  if (!isPage || target.pathname === location.pathname) return false;
  return (
    link.querySelector("img,picture") !== null ||
    /[$€£¥]|\d\s?(?:kr|zł|EUR|USD|CHF)\b/.test(link.textContent ?? "")
  );
}

/** A page's own top bar; a header inside an article, or with the heading in it, belongs to the thing. */
function isTopBar(element: Element): boolean {
  return (
    element.localName === "header" &&
    !element.querySelector("h1") &&
    !element.closest("main,article,[role='main']")
  );
}

export function isSkipped(element: Element): boolean {
  return (
    element.matches(SKIPPED) ||
    isTopBar(element) ||
    !isVisible(element) ||
    (element.localName === "a" && isCardOfAnother(element))
  );
}

const endsWithGap = (out: Out) =>
  out.text === "" || /\s/.test(out.text.charAt(out.text.length - 1));

function breakLine(out: Out): void {
  if (out.text === "" || out.text.endsWith("\n")) return;
  const text = out.text.endsWith(" ") ? out.text.slice(0, -1) : out.text;
  out.text = `${text}\n`;
}

function addText(out: Out, written: string, keepsLines: boolean): void {
  const text = keepsLines ? written.replace(/[ \t]+/g, " ") : written.replace(/\s+/g, " ");
  out.text += endsWithGap(out) && text.startsWith(" ") ? text.slice(1) : text;
}

/** Small raised cents, as in 35⁹⁹, are cents and not two more digits. */
function isRaisedCents(element: Element, out: Out): boolean {
  return (
    element.localName === "sup" &&
    /^\d{2}$/.test((element.textContent ?? "").trim()) &&
    /\d/.test(out.text.charAt(out.text.length - 1))
  );
}

function walkElement(element: Element, out: Out, depth: number): void {
  if (isSkipped(element)) return;
  const style = getComputedStyle(element);
  const isBlock = element.matches(OWN_LINE) || !/^(?:inline|contents|ruby)/.test(style.display);
  const isStruck = /line-through/.test(style.textDecorationLine) || element.matches("del,s,strike");
  if (isBlock) breakLine(out);
  if (isRaisedCents(element, out)) out.text += ".";
  const start = out.text.length;
  walkChildren(element, out, depth, /^(?:pre|break-spaces)/.test(style.whiteSpace));
  const inner = out.text.slice(start);
  if (isStruck && inner.trim() !== "" && !inner.includes("~~")) {
    out.text = `${out.text.slice(0, start)}~~${inner.trim()}~~ `;
  }
  if (isBlock) breakLine(out);
}

function walkChildren(node: Node, out: Out, depth: number, keepsLines: boolean): void {
  for (const child of node.childNodes) {
    out.nodes += 1;
    if (out.nodes > MAX_NODES || depth > MAX_DEPTH || out.text.length > out.limit) return;
    if (child.nodeType === Node.TEXT_NODE) addText(out, child.nodeValue ?? "", keepsLines);
    else if (child instanceof Element) walkElement(child, out, depth + 1);
  }
}

/** The text that a person sees below an element, a line a block, struck-through parts between "~~"; at most `limit` characters. */
export function visibleText(root: Element, limit: number): string {
  const out: Out = { text: "", nodes: 0, limit };
  walkChildren(root, out, 0, false);
  return out.text
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim()
    .slice(0, limit)
    .replace(/[\uD800-\uDBFF]$/, "");
}
