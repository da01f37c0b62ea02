import { DOMParser, parseHTML } from "linkedom";

/** As much of a document's interface as is used; the project's types are those of Node, not of a browser. */
export interface MarkupNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<MarkupNode>;
}

export interface MarkupElement extends MarkupNode {
  readonly tagName: string;
  readonly children: Iterable<MarkupElement>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}

export interface MarkupDocument {
  readonly body: MarkupElement | null;
}

/** A web page as a document. */
export function parseHtml(html: string): MarkupDocument {
  // linkedom makes no body of a fragment.
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as MarkupDocument;
}

/** An XML document; elements are found by their local names, whatever their prefixes. */
export function parseXml(xml: string): MarkupElement | undefined {
  const { documentElement } = new DOMParser().parseFromString(xml, "text/xml") as unknown as {
    readonly documentElement: MarkupElement | null;
  };
  return documentElement ?? undefined;
}

/** Name without its namespace prefix: `mets:div` → `div`. */
export const localName = (element: MarkupElement): string =>
  element.tagName.replace(/^.*:/, "").toLowerCase();

/** All elements under one that have this local name, in document order. */
export function descendants(element: MarkupElement, name: string): MarkupElement[] {
  const wanted = name.toLowerCase();
  const found: MarkupElement[] = [];
  const visit = (parent: MarkupElement) => {
    for (const child of parent.children) {
      if (localName(child) === wanted) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}
