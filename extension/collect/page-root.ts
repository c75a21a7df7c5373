import { isVisible, visibleText } from "./visible-text";

/** Where ads stand, the nearest to the person first. */
const PLACES = ["[role='dialog']", "[aria-modal='true']", "main", "[role='main']", "article"];

function headingIn(element: Element): HTMLHeadingElement | null {
  const headings = [...element.querySelectorAll("h1")];
  return (
    headings.find((heading) => isVisible(heading) && visibleText(heading, 10).length > 1) ?? null
  );
}

/** The part of a page that shows its thing, and that thing's heading. */
export function pageRoot(): { root: Element; heading: HTMLHeadingElement | null } {
  for (const place of PLACES) {
    for (const element of document.querySelectorAll(place)) {
      const heading = isVisible(element) ? headingIn(element) : null;
      // An article may be the heading's frame alone.
      if (heading) return { root: place === "article" ? document.body : element, heading };
    }
  }
  return { root: document.body, heading: headingIn(document.body) };
}
