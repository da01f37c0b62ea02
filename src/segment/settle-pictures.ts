/**
 * Captions and the words inside pictures. A picture leaves a gap of several blank lines in the text of the
 * page, or a credit under its caption; the story may go on behind it in the middle of a word.
 */
import { readTrailingCredit } from "./credit-lines.ts";
import { beginsReport } from "./heading-evidence.ts";
import { type ClassifiedLine, withKind } from "./line-class.ts";
import { usualBlanks } from "./printed-line.ts";
import { runsOn } from "./word-joint.ts";

/** Blank lines beyond the usual from which a gap is the place of a picture. */
const PICTURE_GAP = 2;
/** Widest caption known by its gap alone, and widest word inside a picture, in em. */
const WIDEST_CAPTION = 90;
const WIDEST_LABEL = 12;
/** Widest column in em into which a caption is wrapped. */
const WIDEST_CAPTION_COLUMN = 24;
/** Most lines of a hard-wrapped caption. */
const MOST_CAPTION_LINES = 12;
const CAPTION_OPENING = /^(?:图[：:为①-⑨一二三四]|(?:上|下|左|右)图|▲|△|▼|资料图|图片|Photo:|Picture:)/u;

export function settlePictures(lines: readonly ClassifiedLine[]): ClassifiedLine[] {
  const settled = [...lines];
  const gap = usualBlanks(lines) + PICTURE_GAP;
  for (let index = 0; index < settled.length; index++) {
    const line = settled[index] as ClassifiedLine;
    if (line.kind === "credit") markAbove(settled, index - 1, "stands above the credit of a picture");
    else if (line.kind === "text" && endsWithCredit(settled, index)) {
      markAbove(settled, index, "ends with the credit of a picture");
    } else if (line.kind === "text" && CAPTION_OPENING.test(line.folded)) {
      settled[index] = withKind(line, "caption", "opens as a caption does");
    } else if (index > 0 && line.blanksBefore >= gap && settled[index - 1]?.kind !== "masthead") {
      settleAfterGap(settled, index, gap);
    }
  }
  return settled;
}

/** What stands alone after a gap: a caption, or words inside the picture. */
function settleAfterGap(settled: ClassifiedLine[], index: number, gap: number): void {
  const line = settled[index] as ClassifiedLine;
  const next = settled[index + 1];
  const previous = settled[index - 1];
  const alone = next === undefined || next.blanksBefore > 0;
  const end = creditBelow(settled, index, gap);
  if (end !== undefined) {
    for (let at = index; at <= end; at++)
      settled[at] = withKind(
        settled[at] as ClassifiedLine,
        "caption",
        "from the gap of a picture to its credit",
      );
    return;
  }
  const gapBelow = next !== undefined && next.blanksBefore >= gap;
  const afterPicture = previous?.kind === "caption" && previous.reason.includes("gap of a picture");
  if (afterPicture && !gapBelow && next?.kind === "text") return;
  const amidText =
    previous?.kind === "text" && next?.kind === "text" && !line.reason.includes("begins below");
  if (line.kind === "heading" && amidText && gapBelow && line.width >= WIDEST_LABEL) {
    settled[index] = withKind(line, "caption", "alone in the gap of a picture");
    return;
  }
  if (line.kind === "text" && line.closed && !beginsReport(line) && alone && line.width <= WIDEST_CAPTION) {
    settled[index] = withKind(line, "caption", "one short paragraph after the gap of a picture");
    return;
  }
  if (line.kind !== "heading" && line.kind !== "text") return;
  const interrupts = previous?.kind === "text" && !previous.closed && next?.kind === "text";
  if (interrupts && alone && line.width <= WIDEST_CAPTION && runsOn(previous.compact, next.compact)) {
    settled[index] = withKind(
      line,
      "caption",
      "stands in the middle of a sentence after the gap of a picture",
    );
    return;
  }
  const opensStory = previous?.kind === "caption" || previous?.kind === "credit";
  const group = opensStory ? [] : labelGroup(settled, index);
  if (group.length > 1 || (group.length === 1 && previous?.kind === "heading")) {
    for (const at of group) {
      settled[at] = withKind(
        settled[at] as ClassifiedLine,
        "label",
        "a short word after the gap of a picture",
      );
    }
  }
}

/** The line with a photographer's credit that ends the one narrow paragraph which begins at `index`, or `undefined`. */
function creditBelow(settled: readonly ClassifiedLine[], index: number, gap: number): number | undefined {
  let paragraph = "";
  for (let at = index; at < Math.min(settled.length, index + MOST_CAPTION_LINES); at++) {
    const line = settled[at] as ClassifiedLine;
    const other = line.width > WIDEST_CAPTION_COLUMN || (at > index && line.blanksBefore >= gap);
    if (other || (line.kind !== "text" && line.kind !== "heading") || beginsReport(line)) return undefined;
    paragraph += line.compact;
    if (at > index && readTrailingCredit(paragraph)?.kind === "photographer") return at;
  }
  return undefined;
}

/** Short unfinished lines, tight under each other, with running text below that is not begun by a by-line. */
function labelGroup(settled: readonly ClassifiedLine[], index: number): number[] {
  const group: number[] = [];
  for (let at = index; at < settled.length; at++) {
    const line = settled[at] as ClassifiedLine;
    if (at > index && line.blanksBefore > 0) break;
    if (line.kind !== "heading" || line.width > WIDEST_LABEL || line.reason.includes("begins below"))
      return [];
    group.push(at);
  }
  return group;
}

/** True iff the paragraph that ends on this line closes with a photographer's credit. */
function endsWithCredit(settled: readonly ClassifiedLine[], index: number): boolean {
  const line = settled[index] as ClassifiedLine;
  if (!/(?:摄|摄影|供图|图|提供)[）)]?$|\(Photo[^()]*\)$/iu.test(line.folded)) return false;
  const paragraph = captionLines(settled, index).map((at) => settled[at]?.compact ?? "");
  return readTrailingCredit(paragraph.join(""))?.kind === "photographer";
}

function markAbove(settled: ClassifiedLine[], index: number, reason: string): void {
  for (const at of captionLines(settled, index)) {
    settled[at] = withKind(settled[at] as ClassifiedLine, "caption", reason);
  }
}

/** The lines of the one paragraph that ends at `index`, first to last. */
function captionLines(settled: readonly ClassifiedLine[], index: number): number[] {
  const found: number[] = [];
  for (let at = index; at >= 0 && found.length < MOST_CAPTION_LINES; at--) {
    const line = settled[at] as ClassifiedLine;
    if (
      line.kind !== "text" &&
      !(line.kind === "heading" && found.length > 0 && !line.reason.includes("begins below"))
    )
      break;
    const onlyCredit = /^[（(]/u.test(settled[found[0] ?? at]?.compact ?? "") || /^[（(]/u.test(line.compact);
    if (found.length > 0 && ((line.closed && !onlyCredit) || line.width > WIDEST_CAPTION)) break;
    found.unshift(at);
    if (line.blanksBefore > 0 && !belongsToLineAbove(settled, at, onlyCredit)) break;
  }
  return found;
}

/** True iff blank lines stand between all lines here, so that one of them does not end a paragraph. */
function belongsToLineAbove(settled: readonly ClassifiedLine[], index: number, onlyCredit: boolean): boolean {
  const above = settled[index - 1];
  return above?.kind === "text" && (!above.closed || onlyCredit) && above.width <= WIDEST_CAPTION_COLUMN;
}
