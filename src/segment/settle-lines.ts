/** Second step: kinds that only show once the neighbours have theirs: signatures, pictures, series of sub-heads. */
import { findSeries } from "./heading-series.ts";
import { type ClassifiedLine, withKind } from "./line-class.ts";
import { settlePictures } from "./settle-pictures.ts";

/** Most lines of issuing bodies above the date of a notice. */
const MOST_SIGNATORIES = 3;
/** Widest name of an issuing body, in em. */
const WIDEST_SIGNATORY = 26;
const ISSUING_BODY =
  /(?:公司|集团|委员会|办公室|人民政府|管理局|局|厅|院|中心|协会|学校|大学|银行|支行|法院|医院|编辑部|报社|组委会|社区|村委会|Company|Office|Bureau|Council|Committee|Department|Corporation|Ltd\.?)$/u;

export function settleLines(lines: readonly ClassifiedLine[]): ClassifiedLine[] {
  return settlePictures(settleSeries(settleSignatures(lines)));
}

/** Lines above the date under a notice name who issues it; so does a lone body's name where a text ends. */
function settleSignatures(lines: readonly ClassifiedLine[]): ClassifiedLine[] {
  const settled = [...lines];
  for (const [index, line] of lines.entries()) {
    if (line.kind !== "signature" || index === 0) continue;
    const most = Math.min(MOST_SIGNATORIES, index - 1);
    for (let above = 1; above <= most; above++) {
      const signatory = lines[index - above];
      const body = lines[index - above - 1];
      if (!signatory || !body || !isSignatory(signatory)) break;
      settled[index - above] = withKind(signatory, "signature", "stands above the date of a notice");
      if (signatory.blanksBefore > 0) break;
    }
  }
  for (const [index, line] of lines.entries()) {
    const next = settled[index + 1];
    const atEnd = next === undefined || next.kind === "heading" || next.kind === "masthead";
    const alone =
      line.kind === "heading" && settled[index]?.kind === "heading" && lines[index - 1]?.kind === "text";
    if (
      atEnd &&
      alone &&
      ISSUING_BODY.test(line.compact) &&
      !/[：:，]/u.test(line.compact) &&
      noTextUnder(lines, index)
    )
      settled[index] = withKind(line, "signature", "a body's name where a text ends");
  }
  return settled;
}

function isSignatory(line: ClassifiedLine): boolean {
  const shape =
    line.kind === "heading" || line.kind === "text" || line.kind === "byline" || line.kind === "masthead";
  return (
    shape && !line.closed && line.width <= WIDEST_SIGNATORY && !/[：:，,、。；]|\d{3}/u.test(line.compact)
  );
}

/** True iff the heading has no text of its own: the page ends, or another headline with a start of its own follows. */
function noTextUnder(lines: readonly ClassifiedLine[], index: number): boolean {
  const next = lines[index + 1];
  if (next && /^(?:关于|致)/u.test(next.folded)) return false;
  return next === undefined || (next.kind === "heading" && next.blanksBefore > 0) || next.kind === "masthead";
}

function settleSeries(lines: readonly ClassifiedLine[]): ClassifiedLine[] {
  const series = new Set(findSeries(lines));
  return lines.map((line) =>
    series.has(line) ? withKind(line, "heading", "one of a series built alike") : line,
  );
}
