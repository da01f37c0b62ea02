import type { WeighedConcept } from "../../model/query-plan.ts";
import type { RowCondition } from "../../model/row-computation.ts";
import { locateConcepts } from "../locate-concepts.ts";
import { closedConditions, type FoundCondition, namesOtherColumn } from "./closed-conditions.ts";
import { foldCell, meets } from "./compute-rows.ts";
import type { MatchedColumns } from "./match-columns.ts";
import {
  isChinesePair,
  overlaps,
  spansOf,
  spansOfConcept,
  type WordSpan,
  wordsWithin,
} from "./question-words.ts";
import type { RowQuestion } from "./read-row-question.ts";
import { isOrdinal, type RowSource } from "./row-source.ts";

/** Shorter English words for a cell than this say too little. */
const SHORTEST_CELL_WORD = 2;
/** A Chinese word of more characters is found within a cell as well: 水利局局长 in 市水利局局长. */
const LONG_WORD = 3;
/**
 * What the question says of the rows that it means: the words of a closed column (女, 瑶族, 硕士), a row's name, or other
 * words of its cells. Words that the article says outside its rows are what it is about, and tell no rows apart, unless a
 * cell says nothing else.
 *
 * @param context what the article says outside the rows, folded
 * @returns `undefined` when a condition has no column, or words would fit several
 */
export function findConditions(
  kind: RowQuestion["kind"],
  question: string,
  concepts: readonly WeighedConcept[],
  source: RowSource,
  { mentioned }: Pick<MatchedColumns, "mentioned">,
  context: string,
  understood: readonly WordSpan[],
): FoundCondition[] | undefined {
  if (kind !== "select" && namesOtherColumn(question, source)) return undefined;
  const closed = closedConditions(question, source);
  const whole = wholeCellConditions(question, source, closed);
  const taken = [...understood, ...[...closed, ...whole].flatMap(({ spans }) => spans)];
  const open = [
    ...chineseConditions(question, source, mentioned, context, taken),
    ...conceptConditions(question, concepts, source, mentioned, context, taken),
  ];
  const found = [...closed, ...whole, ...open].filter(
    // The row of a name alone is no choice of rows: "the Yuntai valley" is where all the towns lie.
    ({ column, isClosed, words }) =>
      isClosed ||
      kind === "select" ||
      column !== source.keyColumn ||
      !context.toLowerCase().includes(words.toLowerCase()),
  );
  const isTwice = found.some((one, index) =>
    found.some((other, at) => at > index && other.column === one.column && isRival(one, other, source)),
  );
  return isTwice ? undefined : found;
}

/** Two conditions that no row of the column meets together: men and women, one person and another. */
function isRival(one: RowCondition, other: RowCondition, { rows }: RowSource): boolean {
  return one.words !== other.words && !rows.some((row) => meets(row, one) && meets(row, other));
}

/** Cells that the question repeats as they stand: 南桥市场, "Maple Pass". */
function wholeCellConditions(
  question: string,
  source: RowSource,
  closed: readonly FoundCondition[],
): FoundCondition[] {
  const asked = question.toLowerCase();
  const taken = closed.flatMap(({ spans }) => spans);
  const cells = searchedColumns(source).flatMap((column) =>
    source.rows.map(({ cells: row }) => ({ column, words: foldCell(row.get(column)?.text ?? "") })),
  );
  const found: FoundCondition[] = [];
  for (const { column, words } of cells.sort((a, b) => b.words.length - a.words.length)) {
    if (words.length < SHORTEST_CELL_WORD || /^[-+\d.,:%\s]+$/.test(words)) continue;
    const isLatin = /^[a-z]/.test(words);
    const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const spans = spansOf(new RegExp(isLatin ? `\\b${pattern}\\b` : pattern, "iu"), asked).filter(
      (span) => !overlaps(span, [...taken, ...found.flatMap((one) => one.spans)]),
    );
    if (spans.length === 0) continue;
    found.push({ column, header: source.headers.get(column) ?? "", words, spans, isClosed: false });
  }
  return found;
}

/** Columns in which a question's own words are looked for, and how exactly they must be the cell's. */
function fits(word: string, cell: string, isFree: boolean): boolean {
  if (word === cell) return true;
  const tokens = cell.split(/[\s、，,；;/]+/u);
  if (tokens.some((token) => token === word || token.replace(/[省市县区镇乡村族队]$/u, "") === word))
    return true;
  return isFree && cell.includes(word);
}

function chineseConditions(
  question: string,
  source: RowSource,
  mentioned: readonly number[],
  context: string,
  understood: readonly WordSpan[],
): FoundCondition[] {
  const columns = searchedColumns(source);
  const cellsOf = (column: number) => source.rows.map(({ cells }) => foldCell(cells.get(column)?.text ?? ""));
  const all = columns.flatMap(cellsOf);
  return wordsWithin(question.toLowerCase(), all, understood).flatMap((span): FoundCondition[] => {
    const word = question.slice(span.start, span.end).toLowerCase();
    const isWhole = all.includes(word);
    if (!isWhole && context.includes(word)) return [];
    const holding = columns.filter((column) =>
      cellsOf(column).some((cell) => fits(word, cell, mentioned.includes(column) || word.length > LONG_WORD)),
    );
    const meant = holding.some((column) => mentioned.includes(column))
      ? holding.filter((column) => mentioned.includes(column))
      : holding;
    const [column, ...others] = meant;
    if (column === undefined || others.length > 0) return [];
    return [
      { column, header: source.headers.get(column) ?? "", words: word, spans: [span], isClosed: false },
    ];
  });
}

/** English words for the words of a cell, and names in pinyin. */
function conceptConditions(
  question: string,
  concepts: readonly WeighedConcept[],
  source: RowSource,
  mentioned: readonly number[],
  context: string,
  understood: readonly WordSpan[],
): FoundCondition[] {
  const said = new Set(locateConcepts(context, concepts).map(({ concept }) => concept));
  return concepts.flatMap((concept, index): FoundCondition[] => {
    const spans = spansOfConcept(concept, question);
    if (isChinesePair(concept) || concept.isEarlier || spans.length === 0) return [];
    if (spans.some((span) => overlaps(span, understood))) return [];
    const hits = searchedColumns(source).flatMap((column) => {
      const words = source.rows.flatMap(({ cells }) => {
        const cell = cells.get(column)?.text ?? "";
        return locateConcepts(cell, [concept])
          .filter(({ start, end, support }) => support >= 0.5 && end - start >= SHORTEST_CELL_WORD)
          .map(({ start, end }) => cell.slice(start, end))
          .filter((word) =>
            fits(foldCell(word), foldCell(cell), concept.isName && mentioned.includes(column)),
          );
      });
      return [...new Set(words)].map((word) => ({ column, word }));
    });
    const inMentioned = hits.filter(({ column }) => mentioned.includes(column));
    const [hit, ...others] = inMentioned.length > 0 ? inMentioned : hits;
    if (!hit || others.length > 0 || (said.has(index) && !concept.isName)) return [];
    const header = source.headers.get(hit.column) ?? "";
    return [{ column: hit.column, header, words: hit.word, spans, isClosed: false }];
  });
}

function searchedColumns({ headers, keyColumn }: RowSource): number[] {
  return [...new Set([keyColumn, ...headers.keys()])].filter((column) => !isOrdinal(headers.get(column)));
}
