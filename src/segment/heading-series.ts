/**
 * Chinese sub-heads come in series of one build: the same marks in the same places, parts of like length
 * ("抓…，拓…“…”" three times over). The build tells a sub-head from a headline, and a heading that fills its
 * column from a line of text.
 */
import type { ClassifiedLine } from "./line-class.ts";
import { runningTextSigns } from "./running-text-cues.ts";
import { runsOn } from "./word-joint.ts";

/** The build of a heading: its marks in order, and the numbers of characters between them. */
export interface HeadingBuild {
  readonly marks: string;
  readonly lengths: readonly number[];
}

const MARK = /[，、：:“”‘’「」《》！？!?\s/·,]/u;

/** @param lines the lines of one heading; a line break counts as a mark */
export function headingBuild(lines: readonly string[]): HeadingBuild {
  const lengths: number[] = [];
  let marks = "";
  let run = 0;
  for (const character of lines.join("\n").replace(/ *\n */g, "\n")) {
    if (MARK.test(character)) {
      lengths.push(run);
      marks += character;
      run = 0;
    } else {
      run++;
    }
  }
  return { marks, lengths: [...lengths, run] };
}

/** Characters by which a short and a long part may differ, and the length from which a part is long. */
const SHORT_PART_SLACK = 1;
const LONG_PART_SLACK = 2;
const LONG_PART = 8;

/** Longest word that stands above each sub-head of a series, and by how much the lines under it may differ. */
const KEYWORD_LENGTH = 4;
const KEYWORD_LINE_SLACK = 4;

/** True iff two headings have the same marks, and parts whose lengths differ by little, by two in all. */
export function isAlike(first: HeadingBuild, second: HeadingBuild): boolean {
  if (first.marks !== second.marks) return false;
  if (first.marks === "\n" && first.lengths[0] === second.lengths[0])
    return (
      (first.lengths[0] ?? 0) <= KEYWORD_LENGTH &&
      Math.abs((first.lengths[1] ?? 0) - (second.lengths[1] ?? 0)) <= KEYWORD_LINE_SLACK
    );
  const differences = first.lengths.map((length, index) => Math.abs(length - (second.lengths[index] ?? 0)));
  const total = differences.reduce((sum, difference) => sum + difference, 0);
  const slack = first.lengths.map((length) => (length >= LONG_PART ? LONG_PART_SLACK : SHORT_PART_SLACK));
  return differences.every((difference, index) => difference <= (slack[index] ?? 0)) && total <= 2;
}

/** Kinds of the lines of a series: some of it may have been seen to be headings before. */
const SERIES_KINDS: ReadonlySet<string> = new Set(["text", "heading"]);
/** Marks from which a build is telling: many lines of text hold one comma in the same place by chance. */
const TELLING_MARKS = 3;

/**
 * Lines of text that fill their column and so were not seen to be headings, but are built alike and telling:
 * at least two of them, each after a finished sentence and not running on into the next line.
 */
export function findSeries(lines: readonly ClassifiedLine[]): ClassifiedLine[] {
  const candidates = lines.flatMap((line, index) => {
    const previous = lines[index - 1];
    const next = lines[index + 1];
    const free = SERIES_KINDS.has(line.kind) && !line.closed && (previous === undefined || previous.closed);
    if (!free || (next && runsOn(line.compact, next.compact)) || runningTextSigns(line.folded) > 0) return [];
    const build = headingBuild([line.text]);
    return build.marks.length >= TELLING_MARKS && build.lengths[build.lengths.length - 1] === 0
      ? [{ line, build }]
      : [];
  });
  return candidates
    .filter(({ line }) => line.kind === "text")
    .filter((candidate) =>
      candidates.some((other) => other !== candidate && isAlike(candidate.build, other.build)),
    )
    .map(({ line }) => line);
}
