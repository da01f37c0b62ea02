/** First step: every printed line gets its kind, from its own look and its neighbours'. */

import { readByline, readPhotoCredit, readSignoff } from "./credit-lines.ts";
import { beginsReport, HEADING_POINTS, headingEvidence } from "./heading-evidence.ts";
import type { ClassifiedLine, LineKind } from "./line-class.ts";
import { isNewspaperName, readFullDate, readMasthead } from "./masthead.ts";
import { isParagraphBelow } from "./paragraph-below.ts";
import { readNames } from "./person-names.ts";
import { isDoubleSpaced, type PrintedLine, usualBlanks } from "./printed-line.ts";
import { runsOn } from "./word-joint.ts";
import { wrapWidths } from "./wrap-width.ts";

/** Names in one line from which it is a row of a list of people. */
const LEAST_LISTED = 4;
const SURELY_LISTED = 7;
/** Widest name of a body that stands above the date of a notice, in em. */
const WIDEST_SIGNATORY = 26;
/** Lines below a heading within which a by-line or dateline still belongs to it. */
const START_REACH = 4;
/** Words with which the lines of an official notice name their content. */
const FIELD =
  /^.{0,10}(?:时间|地点|单位|电话|热线|网址|邮编|邮政编码|地址|联系人|传真|邮箱|账号|开户行|票价|报名|抢险|咨询|来信请寄|方式|期限)[^，。]{0,6}?(?:[：:]|(?=\d{3,4}-\d{7,8}$))/u;
const TELEPHONE_ROW = /^[\p{Script=Han}（）()]{2,14}[：:]?(?:\d{3,4}-)?\d{7,8}$/u;
/** A row of the guide to the paper: a headline, leaders and the page where it stands. */
const GUIDE_ROW =
  /^.{2,30}?(?:…{2,}|\.{4,}|·{3,}|—{3,}|(?=\/?详见))[（(]?(?:详?见)?第?[A-Z]?\d{1,3}版?[）)]?$/u;
const DATE_ALONE = /^[（(]?(?:\d{4}|[一二][〇零○O一二三四五六七八九]{3})年.{1,3}月.{1,3}日[）)]?$/u;

/** The name of a paper, whatever it ends in, above the line that dates the page. */
const NAME_AT_TOP = /^(?:\p{Script=Han}\s?){2,10}$/u;

/** Lines above a named detail among which another shows that this is a list of them. */
const FIELD_REACH = 3;

interface Verdict {
  readonly kind: LineKind;
  readonly reason: string;
}

export function classifyLines(lines: readonly PrintedLine[]): ClassifiedLine[] {
  const wraps = wrapWidths(lines);
  const blanks = usualBlanks(lines);
  const classified: ClassifiedLine[] = [];
  for (const [index, line] of lines.entries()) {
    const verdict =
      readFixedShape(lines, index, classified) ??
      weighHeading(lines, index, classified, wraps[index] ?? { above: undefined, below: undefined }, blanks);
    classified.push({ ...line, ...verdict });
  }
  return classified;
}

/** Kinds that the line's own shape gives away. */
function readFixedShape(
  lines: readonly PrintedLine[],
  index: number,
  before: readonly ClassifiedLine[],
): Verdict | undefined {
  const line = lines[index];
  if (!line) return undefined;
  const previous = before.at(-1);
  const openText = isOpenText(previous, line);
  const next = lines[index + 1];
  if (
    previous?.kind === "masthead" &&
    /^[\p{Script=Latin}\s]+$/u.test(line.text) &&
    next &&
    readMasthead(next.text)
  )
    return { kind: "masthead", reason: "the newspaper's name in Latin letters" };
  if (!openText && isMasthead(lines, index))
    return { kind: "masthead", reason: "name, date or page number of the newspaper" };
  if (/\S\t\s*\S/.test(line.raw)) return { kind: "table", reason: "cells apart by tabs" };
  const underSignatory =
    openText && before.at(-2)?.closed !== false && (previous?.width ?? 0) <= WIDEST_SIGNATORY;
  if (DATE_ALONE.test(line.folded) && (!openText || underSignatory))
    return { kind: "signature", reason: "a full date on its own" };
  if (isNameRow(lines, index, previous)) return { kind: "names", reason: "a row of personal names" };
  if (GUIDE_ROW.test(line.folded)) return { kind: "field", reason: "points to another page" };
  const credit = readPhotoCredit(line.text);
  if (credit !== undefined && (!openText || line.blanksBefore <= 1))
    return { kind: "credit", reason: "credit of a picture" };
  const amongFields = before.slice(-FIELD_REACH).some((above) => above.kind === "field");
  if (openText && amongFields && FIELD.test(line.folded) && !/[，、；：,]$/u.test(previous?.compact ?? ""))
    return { kind: "field", reason: "a named detail under another" };
  if (!openText || previous?.kind === "heading") {
    if (readSignoff(line.text) !== undefined)
      return { kind: "signoff", reason: "names or source in brackets" };
    if (readByline(line.text) !== undefined)
      return { kind: "byline", reason: "names or offices of the writers" };
    if (isField(line)) return { kind: "field", reason: "a named detail" };
  }
  const underHeading = previous?.kind === "heading" || previous?.kind === "subtitle";
  if (/^(?:——|--|—)/u.test(line.compact) && underHeading && !/[。；]$/u.test(line.compact))
    return { kind: "subtitle", reason: "dash under a headline" };
  return undefined;
}

function weighHeading(
  lines: readonly PrintedLine[],
  index: number,
  before: readonly ClassifiedLine[],
  wrap: ReturnType<typeof wrapWidths>[number],
  blanks: number,
): Verdict {
  const line = lines[index] as PrintedLine;
  const previous = before.at(-1);
  if (beginsReport(line)) return { kind: "text", reason: "a report begins" };
  const { points, reasons } = headingEvidence({
    line,
    previous,
    next: lines[index + 1],
    wrap,
    afterOpenText: isOpenText(previous, line),
    afterStructure: previous === undefined || (previous.kind !== "text" && previous.kind !== "field"),
    afterHeading: previous?.kind === "heading",
    underByline: previous?.kind === "byline" && line.blanksBefore > 0,
    beforeStart: startsBelow(lines, index),
    beforeParagraph: !isOpenText(previous, line) && isParagraphBelow(lines, index),
    beforeList: isListRow(lines, index + 1),
    usualBlanks: blanks,
    doubleSpaced: isDoubleSpaced(lines, index),
  });
  const because = reasons.join("; ");
  return points >= HEADING_POINTS
    ? { kind: "heading", reason: because }
    : { kind: "text", reason: because === "" ? "running text" : because };
}

/** True iff by-line, "——" or dateline follows with at most a few headings between. */
function startsBelow(lines: readonly PrintedLine[], index: number): boolean {
  for (const [at, line] of lines.slice(index + 1, index + 1 + START_REACH).entries()) {
    if (isNameRow(lines, index + 1 + at, undefined)) return false;
    if (beginsReport(line) || /^——/u.test(line.compact) || readByline(line.text) !== undefined) return true;
    if (/。|[；、，,;]$/u.test(line.compact) || line.closed || line.width > 46) return false;
  }
  return false;
}

/** True iff the line above is running text that has not come to the end of its sentence. */
function isOpenText(previous: ClassifiedLine | undefined, line: PrintedLine): boolean {
  if (previous === undefined || previous.closed || /(?:摄|供图|提供)[）)]?$/u.test(previous.folded))
    return false;
  return previous.kind === "text" || (previous.kind === "field" && runsOn(previous.compact, line.compact));
}

function isField(line: PrintedLine): boolean {
  return FIELD.test(line.folded) || TELEPHONE_ROW.test(line.compact);
}

function isListRow(lines: readonly PrintedLine[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && (isField(line) || /\S\t\s*\S/.test(line.raw));
}

function isNameRow(
  lines: readonly PrintedLine[],
  index: number,
  previous: ClassifiedLine | undefined,
): boolean {
  const count = (line: PrintedLine | undefined) => (line ? (readNames(line.text)?.length ?? 0) : 0);
  const names = count(lines[index]);
  if (previous?.kind === "names" && lines[index]?.blanksBefore === 0) return names > 0;
  if (previous?.kind === "names" && names >= LEAST_LISTED) return true;
  return names >= SURELY_LISTED || (names >= LEAST_LISTED && count(lines[index + 1]) > 1);
}

/** A newspaper's bare name counts beside a line that is plainly a masthead, or alone at the top of the page. */
function isMasthead(lines: readonly PrintedLine[], index: number): boolean {
  const text = lines[index]?.text ?? "";
  if (readMasthead(text)) return true;
  const dated = (line: PrintedLine | undefined) =>
    line !== undefined && readMasthead(line.text) !== undefined && readFullDate(line.folded) !== undefined;
  if (index === 0 && NAME_AT_TOP.test(text) && dated(lines[1])) return true;
  if (!isNewspaperName(text)) return false;
  return index === 0 || dated(lines[index - 1]) || dated(lines[index + 1]);
}
