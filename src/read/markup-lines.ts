import type { MarkupDocument, MarkupElement, MarkupNode } from "./parse-markup.ts";

const BLOCKS =
  /^(?:p|div|section|article|main|header|footer|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|tbody|thead|tfoot|caption|blockquote|pre|figure|figcaption|body|address)$/i;
const UNSEEN = /^(?:script|style|noscript|template|head|nav)$/i;
/** Characters of the longest cell of a table of facts; tables that lay out a web page hold whole articles. */
const LONGEST_CELL = 200;

/**
 * The visible text of a document: one line a block, and one a row of a table, its cells apart by tabs. In `tight` markup
 * all white space is the writer's: tabs and empty paragraphs stay.
 */
export function markupLines(document: MarkupDocument, { tight = false } = {}): string[] {
  const lines: string[] = [""];
  const emptyLines = new Set<number>();
  const blanks = tight ? /[^\S\t]+/g : /\s+/g;
  const visit = (node: MarkupNode) => {
    if (node.nodeType === 3) {
      lines.push(lines.pop() + (node.textContent ?? "").replace(blanks, " "));
      return;
    }
    const name = node.nodeName;
    if (UNSEEN.test(name)) return;
    const cells = isElement(node) ? cellsOf(node) : undefined;
    if (cells) {
      lines.push(cells.join("\t"), "");
      return;
    }
    if (tight && /^p$/i.test(name) && (node.textContent ?? "").trim() === "") {
      emptyLines.add(lines.push("") - 1);
      lines.push("");
      return;
    }
    const breaks = BLOCKS.test(name) || /^br$/i.test(name);
    if (breaks) lines.push("");
    for (const child of node.childNodes) visit(child);
    if (breaks) lines.push("");
  };
  if (document.body) visit(document.body);
  return lines
    .map((line) => line.replace(/^ +| +$/g, ""))
    .filter((line, index) => emptyLines.has(index) || line.trim() !== "");
}

/** The cells of a row of facts, an empty one for every further column that a cell takes; `undefined` for all else. */
export function cellsOf(row: MarkupElement): string[] | undefined {
  if (!/^tr$/i.test(row.nodeName)) return undefined;
  const elements = [...row.children].filter(({ nodeName }) => /^t[dh]$/i.test(nodeName));
  const cells = elements.flatMap((cell) => {
    const columns = Math.min(Number(cell.getAttribute("colspan")) || 1, 50);
    return [textOf(cell), ...Array<string>(columns - 1).fill("")];
  });
  const isData = elements.length > 1 && cells.every((cell) => cell.length <= LONGEST_CELL);
  return isData && !elements.some(holdsTable) && cells.some((cell) => cell !== "") ? cells : undefined;
}

function textOf(node: MarkupNode): string {
  const words = (inside: MarkupNode): string => {
    if (inside.nodeType === 3) return inside.textContent ?? "";
    if (UNSEEN.test(inside.nodeName)) return "";
    const text = [...inside.childNodes].map(words).join("");
    return BLOCKS.test(inside.nodeName) || /^br$/i.test(inside.nodeName) ? ` ${text} ` : text;
  };
  return words(node).replace(/\s+/g, " ").trim();
}

const holdsTable = (element: MarkupElement): boolean =>
  [...element.children].some((child) => /^table$/i.test(child.nodeName) || holdsTable(child));

const isElement = (node: MarkupNode): node is MarkupElement => node.nodeType === 1;
