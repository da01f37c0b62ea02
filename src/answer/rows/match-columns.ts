import type { WeighedConcept } from "../../model/query-plan.ts";
import { COLUMN_SUBJECTS, type ColumnSubject } from "./column-subjects.ts";
import { foldCell } from "./compute-rows.ts";
import { spansOf, type WordSpan, wordsSaid } from "./question-words.ts";
import { isPersonName, type RowSource } from "./row-source.ts";

/** The columns that a question speaks of. */
export interface MatchedColumns {
  /** Those whose cells are asked for, in the order of the question. */
  readonly asked: readonly number[];
  /** Those that the question names to say which rows it means. */
  readonly mentioned: readonly number[];
  /** How many characters of the question each column's own header words explain. */
  readonly said: ReadonlyMap<number, number>;
  /** Something is asked that no column is about. */
  readonly isMissing: boolean;
  readonly spans: readonly WordSpan[];
}

/** Subjects whose question words ask for many other things as well. */
const LOOSE_SUBJECTS = new Set([
  "name",
  "price",
  "date",
  "temperature",
  "area",
  "team",
  "settlement",
  "market",
  "rank",
  "result",
]);

/** What a column is about, as far as the closed list knows its header. */
export function subjectsOf(header: string): ColumnSubject[] {
  return COLUMN_SUBJECTS.filter((subject) => subject.header.test(header));
}

/** Finds the columns that a question asks for or names, by the closed list and by the words of the headers themselves. */
export function matchColumns(
  question: string,
  concepts: readonly WeighedConcept[],
  source: RowSource,
): MatchedColumns {
  const { headers } = source;
  const asked: { readonly column: number; readonly at: number }[] = [];
  const mentioned: number[] = [];
  const spans: WordSpan[] = [];
  const said = new Map<number, number>();
  const missing: string[] = [];
  for (const subject of COLUMN_SUBJECTS) {
    const columns = [...headers]
      .filter(([, header]) => subject.header.test(header))
      .map(([column]) => column);
    const inQuestion = spansOf(subject.asked, question);
    if (subject.mentioned?.test(question)) mentioned.push(...columns);
    if (columns.length > 0 && subject.mentioned) spans.push(...spansOf(subject.mentioned, question));
    const [first] = inQuestion;
    if (!first) continue;
    const own = subject.id === "name" && columns.length === 0 ? [personColumn(source)] : columns;
    if (own.length === 0) {
      if (!LOOSE_SUBJECTS.has(subject.id)) missing.push(subject.id);
      continue;
    }
    spans.push(...inQuestion);
    asked.push(...own.map((column) => ({ column, at: first.start })));
  }
  for (const [column, header] of headers) {
    const words = header.replace(/[（(][^（()）]*[)）]/gu, "");
    const own = wordsSaid(question, concepts, foldCell(words));
    const length = own.reduce((sum, { start, end }) => sum + end - start, 0);
    if (length === 0) continue;
    said.set(column, length);
    spans.push(...own);
    // "拟任职干部" speaks of no 拟任职务: what the closed list knows is asked for in its words only.
    const isKnown = subjectsOf(header).some(({ mentioned: names }) => names !== undefined);
    if (!isKnown && own[0]) asked.push({ column, at: own[0].start });
  }
  const columns = [...new Set(asked.sort((a, b) => a.at - b.at).map(({ column }) => column))];
  return { asked: columns, mentioned, said, spans, isMissing: missing.length > 0 };
}

/** "Who" asks for the column of people: the one that names the rows, or one beside it (the helmsmen of the teams). */
function personColumn({ headers, rows, keyColumn, arePeople }: RowSource): number {
  if (arePeople) return keyColumn;
  const isNamed = (column: number) => rows.every(({ cells }) => isPersonName(cells.get(column)?.text ?? ""));
  return [...headers.keys()].find(isNamed) ?? keyColumn;
}
