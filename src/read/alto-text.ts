import type { Scan } from "../model/article.ts";
import type { PageWord } from "../model/page.ts";
import { descendants, localName, type MarkupElement } from "./parse-markup.ts";

/** First and last line of a text block. */
export type LineBounds = readonly [from: number, to: number];

/** The text of an ALTO file: its lines, an empty one after every block, and where each word stands. */
export interface AltoText {
  readonly lines: readonly string[];
  readonly words: readonly PageWord[];
  readonly scan: Scan;
  /** The text blocks by their ids, and those of each composed block by its id. */
  readonly blocks: ReadonlyMap<string, readonly LineBounds[]>;
}

/** Lines and words of an ALTO document. */
export function altoText(alto: MarkupElement): AltoText {
  const lines: string[] = [];
  const words: PageWord[] = [];
  const blocks = new Map<string, readonly LineBounds[]>();
  for (const block of descendants(alto, "TextBlock")) {
    const from = lines.length + 1;
    for (const textLine of descendants(block, "TextLine")) {
      const printed = lineOf(textLine, lines.length + 1);
      if (printed.text.trim() === "") continue;
      lines.push(printed.text);
      words.push(...printed.words);
    }
    if (lines.length < from) continue;
    blocks.set(idOf(block), [[from, lines.length]]);
    lines.push("");
  }
  if (lines.at(-1) === "") lines.pop();
  for (const block of descendants(alto, "ComposedBlock")) {
    const inside = descendants(block, "TextBlock").flatMap((text) => blocks.get(idOf(text)) ?? []);
    if (inside.length > 0) blocks.set(idOf(block), inside);
  }
  return { lines, words, scan: scanOf(alto), blocks };
}

const idOf = (block: MarkupElement) => block.getAttribute("ID") ?? "";

function lineOf(
  textLine: MarkupElement,
  line: number,
): { readonly text: string; readonly words: readonly PageWord[] } {
  let text = "";
  const words: PageWord[] = [];
  for (const child of textLine.children) {
    const kind = localName(child);
    if (kind === "sp") text += " ";
    else if (kind === "hyp") text += child.getAttribute("CONTENT") ?? "-";
    else if (kind === "string") {
      const content = child.getAttribute("CONTENT") ?? "";
      text += content;
      words.push({ line, text: content, box: boxOf(child) });
    }
  }
  return { text, words };
}

const numberOf = (element: MarkupElement | undefined, name: string) =>
  Number(element?.getAttribute(name) ?? 0) || 0;

function boxOf(element: MarkupElement): PageWord["box"] {
  const number = (name: string) => numberOf(element, name);
  return { left: number("HPOS"), top: number("VPOS"), width: number("WIDTH"), height: number("HEIGHT") };
}

/** Size and unit of the page, and the name of its picture, as far as the document says them. */
function scanOf(alto: MarkupElement): Scan {
  const [page] = descendants(alto, "Page");
  const width = numberOf(page, "WIDTH");
  const height = numberOf(page, "HEIGHT");
  const unit = (descendants(alto, "MeasurementUnit")[0]?.textContent ?? "").trim();
  const image = (descendants(alto, "fileName")[0]?.textContent ?? "").trim();
  return {
    ...(width > 0 && height > 0 ? { width, height } : {}),
    ...(unit ? { unit } : {}),
    ...(image ? { image } : {}),
  };
}
