/** Third step: lines that belong together become blocks: headings of several lines, paragraphs, tables. */
import { readTrailingCredit } from "./credit-lines.ts";
import type { ClassifiedLine, LineKind } from "./line-class.ts";
import { isDoubleSpaced, usualBlanks } from "./printed-line.ts";
import { runsOn } from "./word-joint.ts";
import { wrapWidths } from "./wrap-width.ts";

export type BlockKind = Exclude<LineKind, "subtitle" | "credit" | "field">;

export interface Block {
  readonly kind: BlockKind;
  /** In the order of the page; a paragraph may go on behind a picture. */
  readonly lines: readonly ClassifiedLine[];
  /** For a paragraph: the writers or source with which it ends. */
  readonly writer?: string;
}

/** A line this much shorter than its column, in em, ends its paragraph. */
const SHORT_LAST_LINE = 1.2;
/** An indent that white-space cleaning left no other trace of, in em. */
const LOST_INDENT = 1.4;

/** "…如下：" says that a list begins; a remark in brackets has its line to itself. */
const ANNOUNCES = /(?:如下|下列[^，。]{0,8})[：:]$/u;
const REMARK = /^[（(][^（）()]+[）)]$/u;

export function groupBlocks(lines: readonly ClassifiedLine[]): Block[] {
  const ends = paragraphEnds(lines);
  const blocks: { kind: BlockKind; lines: ClassifiedLine[] }[] = [];
  let open: { kind: BlockKind; lines: ClassifiedLine[] } | undefined;
  for (const [index, line] of lines.entries()) {
    const kind = blockKind(line.kind);
    const last = blocks.at(-1);
    if (kind === "text") {
      if (!open) {
        open = { kind, lines: [] };
        blocks.push(open);
      }
      open.lines.push(line);
      if (ends[index]) open = undefined;
      continue;
    }
    if (kind !== "caption" && kind !== "label") open = undefined;
    const joins = last?.kind === kind && continues(last.lines.at(-1), line);
    if (joins) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks.map((block) => (block.kind === "text" ? withWriter(block) : block));
}

function blockKind(kind: LineKind): BlockKind {
  if (kind === "subtitle") return "heading";
  if (kind === "credit") return "caption";
  return kind === "field" ? "text" : kind;
}

/** Whether a line belongs to the block of the same kind above it. */
function continues(above: ClassifiedLine | undefined, line: ClassifiedLine): boolean {
  if (above === undefined) return false;
  if (line.kind === "caption")
    return (
      above.kind === "caption" &&
      above.reason === line.reason &&
      (!above.closed || /^[（(]/u.test(line.compact))
    );
  if (line.kind === "byline" || line.kind === "signoff") return line.blanksBefore === 0;
  return true;
}

/** For every line of text whether its paragraph ends with it. */
function paragraphEnds(lines: readonly ClassifiedLine[]): boolean[] {
  const texts = lines.filter((line) => line.kind === "text");
  const textWraps = wrapWidths(texts);
  const order = new Map(texts.map((line, index) => [line, index]));
  const wraps = lines.map((line) => textWraps[order.get(line) ?? -1]);
  const blanks = usualBlanks(lines);
  const next = (index: number) =>
    lines.slice(index + 1).find((line) => !["caption", "credit", "label"].includes(line.kind));
  return lines.map((line, index) => {
    const following = next(index);
    if (following === undefined || (following.kind !== "text" && following.kind !== "field")) return true;
    if (following.indented && (line.closed || wraps[index]?.above !== undefined)) return true;
    if (following.kind === "field") return true;
    if (line.kind === "field") return line.closed || !runsOn(line.compact, following.compact);
    if (ANNOUNCES.test(line.compact) || REMARK.test(line.compact)) return true;
    const column = wraps[index]?.above ?? wraps[index]?.below;
    if (column === undefined)
      return line.closed || !(following.blanksBefore <= blanks + 9 && goesOn(line, following));
    if (!line.closed) return /[；;：:]$/u.test(line.compact) && line.width < column - SHORT_LAST_LINE * 2;
    const below = wraps[index]?.below ?? column;
    if (line.width < Math.min(column, below + 4) - SHORT_LAST_LINE) return true;
    if (following.blanksBefore > 0 && !isDoubleSpaced(lines, index)) return true;
    return !following.closed && following.width <= below - LOST_INDENT;
  });
}

/** In text of one line a paragraph: whether an unfinished line goes on in the next, or was cut off. */
function goesOn(line: ClassifiedLine, following: ClassifiedLine): boolean {
  return runsOn(line.compact, following.compact) || following.kind === "text";
}

function withWriter(block: { kind: BlockKind; lines: ClassifiedLine[] }): Block {
  const credit = readTrailingCredit(block.lines.map((line) => line.text).join(""));
  return credit?.kind === "writer" ? { ...block, writer: credit.names } : block;
}
