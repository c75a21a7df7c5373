/** What is left of a mail's HTML: text, images, links and the boxes around them. */
export type HtmlElement = {
  readonly kind: "element";
  readonly name: string;
  /** http or https only; null for everything that is not a link. */
  readonly href: string | null;
  readonly isStruck: boolean;
  readonly children: HtmlNode[];
};

export type HtmlNode =
  | HtmlElement
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "image"; readonly src: string; readonly alt: string; readonly isTiny: boolean }
  | { readonly kind: "break" };
