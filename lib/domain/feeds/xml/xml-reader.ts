import { decodeReferences } from "../decode-references";

export type XmlToken =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly isEmpty: boolean;
    }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "end" }
  | Refused;

export type Refused = { readonly kind: "refused"; readonly reason: string };

/** The only names that XML itself knows. Documents that define more are refused with their DTD. */
const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Most elements have none, and a feed has many elements. Never written to. */
const NO_ATTRIBUTES = new Map<string, string>();
const MAX_ATTRIBUTES = 100;
const NAME = /[^\s/>=<"'&!?]{1,200}/y;
const SPACE = /\s*/y;

const WEB_PAGE = "This is a web page, not a feed.";
const DTD = "The feed defines its own document type (DTD). For safety, such feeds are not read.";

/**
 * Reads XML token by token, each character once: no DTD, no entities beside the five of XML, nothing is loaded.
 * After `refused` and `end` there is nothing more to read.
 */
export class XmlReader {
  private at = 0;

  constructor(private readonly text: string) {}

  next(): XmlToken {
    if (this.at >= this.text.length) return { kind: "end" };
    if (this.text.charCodeAt(this.at) !== 60) return this.plainText();
    if (this.text.startsWith("<![CDATA[", this.at)) return this.cdata();
    if (this.text.startsWith("<!--", this.at)) return this.skip("<!--", "-->", "A comment");
    if (this.text.startsWith("<?", this.at)) return this.skip("<?", "?>", "An instruction");
    if (this.text.startsWith("<!", this.at)) return this.declaration();
    return this.text.startsWith("</", this.at) ? this.closeTag() : this.openTag();
  }

  /** With the line that was reached. */
  refuse(sentence: string): Refused {
    const lines = this.text.slice(0, this.at).split("\n").length;
    return { kind: "refused", reason: `${sentence} (line ${lines}).` };
  }

  private plainText(): XmlToken {
    const end = this.text.indexOf("<", this.at);
    const raw = this.text.slice(this.at, end < 0 ? this.text.length : end);
    this.at += raw.length;
    return { kind: "text", text: decodeReferences(raw, NAMED) };
  }

  private cdata(): XmlToken {
    const end = this.text.indexOf("]]>", this.at);
    if (end < 0) return this.refuse("A CDATA section does not end");
    const text = this.text.slice(this.at + 9, end);
    this.at = end + 3;
    return { kind: "text", text };
  }

  /** An empty text stands for what says nothing, so that a million comments are no recursion. */
  private skip(start: string, stop: string, what: string): XmlToken {
    const end = this.text.indexOf(stop, this.at + start.length);
    if (end < 0) return this.refuse(`${what} does not end`);
    this.at = end + stop.length;
    return { kind: "text", text: "" };
  }

  private declaration(): XmlToken {
    const head = this.text.slice(this.at, this.at + 40).toLowerCase();
    if (/^<!doctype\s+html/.test(head)) return { kind: "refused", reason: WEB_PAGE };
    if (head.startsWith("<!doctype")) return { kind: "refused", reason: DTD };
    return this.refuse("There is a declaration that does not belong there");
  }

  private closeTag(): XmlToken {
    this.at += 2;
    const name = this.take(NAME);
    this.take(SPACE);
    if (name === "" || this.text[this.at] !== ">") return this.refuse("An end tag is not complete");
    this.at += 1;
    return { kind: "close", name };
  }

  private openTag(): XmlToken {
    this.at += 1;
    const name = this.take(NAME);
    if (name === "") return this.refuse("There is a < that starts no tag");
    let attributes = NO_ATTRIBUTES;
    for (;;) {
      this.take(SPACE);
      const isEmpty = this.text.startsWith("/>", this.at);
      if (isEmpty || this.text[this.at] === ">") {
        this.at += isEmpty ? 2 : 1;
        return { kind: "open", name, attributes, isEmpty };
      }
      if (attributes === NO_ATTRIBUTES) attributes = new Map();
      const wrong = this.attribute(attributes);
      if (wrong !== null) return this.refuse(wrong);
    }
  }

  private attribute(attributes: Map<string, string>): string | null {
    const name = this.take(NAME);
    this.take(SPACE);
    if (name === "" || this.text[this.at] !== "=") return "A tag is not complete";
    this.at += 1;
    this.take(SPACE);
    const quote = this.text.charAt(this.at);
    if (quote !== '"' && quote !== "'") return "An attribute has no quotes";
    const end = this.text.indexOf(quote, this.at + 1);
    const value = this.text.slice(this.at + 1, end);
    if (end < 0 || value.includes("<")) return "An attribute does not end";
    if (attributes.has(name)) return "A tag has the same attribute twice";
    if (attributes.size >= MAX_ATTRIBUTES) return "A tag has more than 100 attributes";
    attributes.set(name, decodeReferences(value, NAMED));
    this.at = end + 1;
    return null;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const taken = pattern.exec(this.text)?.[0] ?? "";
    this.at += taken.length;
    return taken;
  }
}
