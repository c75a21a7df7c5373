import { canonicalName, type Scope, scopeWithin } from "./namespaces";
import type { XmlElement } from "./xml-element";
import { type Refused, XmlReader, type XmlToken } from "./xml-reader";

export type XmlRead = { readonly kind: "element"; readonly root: XmlElement } | Refused;

const MAX_DEPTH = 60;
const MAX_ELEMENTS = 300_000;

type OpenElement = {
  readonly written: string;
  readonly scope: Scope;
  readonly element: XmlElement;
  readonly nodes: (string | XmlElement)[];
};

class TreeBuilder {
  root: XmlElement | null = null;
  private readonly open: OpenElement[] = [];
  private count = 0;

  /** Takes one token; gives a sentence when it does not fit. */
  take(token: XmlToken): string | null {
    if (token.kind === "open") return this.start(token);
    if (token.kind === "close") return this.close(token.name);
    if (token.kind === "text") return this.addText(token.text);
    const last = this.open.at(-1);
    return last ? `It is cut off: <${last.written}> does not end` : "It holds no XML";
  }

  private start(token: Extract<XmlToken, { kind: "open" }>): string | null {
    const outer = this.open.at(-1);
    this.count += 1;
    if (this.count > MAX_ELEMENTS) return "It has more than 300,000 elements";
    if (this.open.length >= MAX_DEPTH) return "Its elements stand more than 60 deep in each other";
    const scope = scopeWithin(outer?.scope ?? new Map(), token.attributes);
    const nodes: (string | XmlElement)[] = [];
    const name = canonicalName(token.name, scope);
    const element = { name, attributes: token.attributes, nodes };
    outer?.nodes.push(element);
    this.open.push({ written: token.name, scope, element, nodes });
    return token.isEmpty ? this.close(token.name) : null;
  }

  private close(name: string): string | null {
    const last = this.open.pop();
    if (!last) return `There is an end tag </${name}> without a start`;
    if (last.written !== name) return `<${last.written}> ends with </${name}>`;
    if (this.open.length === 0) this.root = last.element;
    return null;
  }

  private addText(text: string): string | null {
    const outer = this.open.at(-1);
    if (outer && text !== "") outer.nodes.push(text);
    return !outer && text.trim() !== "" ? "It does not start with a tag" : null;
  }
}

/** The element that an XML text is, or why it is not read. What follows that element is ignored. Never throws. */
export function readXml(text: string): XmlRead {
  const reader = new XmlReader(text);
  const builder = new TreeBuilder();
  for (;;) {
    const token = reader.next();
    if (token.kind === "refused") return token;
    const wrong = builder.take(token);
    if (wrong !== null) return reader.refuse(wrong);
    if (builder.root) return { kind: "element", root: builder.root };
  }
}
