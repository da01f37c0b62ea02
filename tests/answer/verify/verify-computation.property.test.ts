import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRowSources } from "../../../src/answer/rows/row-source.ts";
import { wordComputation } from "../../../src/answer/rows/word-computation.ts";
import { verifyAnswer } from "../../../src/answer/verify/verify-answer.ts";
import type { Answer } from "../../../src/model/answer.ts";
import type { RowComputation, RowSpan } from "../../../src/model/row-computation.ts";
import { answerOf, citationOf } from "./answer-builder.ts";

const HEADER = "姓名\t性别\t出生年月\t产量（公斤）";
const SEXES = ["男", "女"] as const;
const SURNAMES = "温骆祝秦白岑罗盘古钱段柯";

interface Person {
  readonly sex: (typeof SEXES)[number];
  readonly month: number;
  readonly kilograms: number;
}

const people = fc.array(
  fc.record<Person>({
    sex: fc.constantFrom(...SEXES),
    month: fc.integer({ min: 0, max: 40 }),
    kilograms: fc.integer({ min: 1, max: 60 }),
  }),
  { minLength: 3, maxLength: SURNAMES.length },
);

interface Case {
  readonly text: string;
  readonly answer: Answer;
}

const rowText = ({ sex, month, kilograms }: Person, at: number) => {
  const printed = `${1970 + Math.floor(month / 12)}.${String((month % 12) + 1).padStart(2, "0")}`;
  return `${SURNAMES.charAt(at)}小${SURNAMES.charAt(at)}\t${sex}\t${printed}\t${kilograms}`;
};

/** An honest answer, its result found from the generated people and not from the text. */
function honest(
  rows: readonly Person[],
  kind: RowComputation["kind"],
  column: 2 | 3,
  sex?: Person["sex"],
): Case | undefined {
  const text = `采茶能手登在下面。\n${[HEADER, ...rows.map(rowText)].join("\n")}\n大家来学。`;
  const spans: RowSpan[] = rows.map((person, at) => {
    const start = text.indexOf(rowText(person, at));
    return { start, end: start + rowText(person, at).length };
  });
  const kept = [...rows.keys()].filter((at) => sex === undefined || rows[at]?.sex === sex);
  const comparedOf = (at: number) => (column === 2 ? rows[at]?.month : rows[at]?.kilograms) ?? 0;
  const isExtreme = kind === "highest" || kind === "lowest";
  const extreme = (kind === "highest" ? Math.max : Math.min)(...kept.map(comparedOf));
  const result = isExtreme ? kept.filter((at) => comparedOf(at) === extreme) : kept;
  if (kept.length === 0 || (kind === "select" && sex === undefined)) return undefined;
  const spanOf = (at: number) => spans[at] as RowSpan;
  const computation: RowComputation = {
    kind,
    articleId: "a",
    of: "table",
    rows: spans,
    conditions: sex === undefined ? [] : [{ column: 1, header: "性别", words: sex }],
    ...(isExtreme
      ? { compared: { column, header: column === 2 ? "出生年月" : "产量（公斤）", isDate: column === 2 } }
      : {}),
    result: result.map(spanOf),
    answerColumns: kind === "count" ? [] : [0],
  };
  const source = findRowSources(text)[0];
  const headline = source && wordComputation(computation, source, "zh");
  if (headline === undefined) return undefined;
  const [first, last] = [spanOf(0), spanOf(rows.length - 1)];
  const whole = text.slice(first.start, last.end);
  return { text, answer: answerOf({ headline, text: whole, citations: [citationOf(whole)], computation }) };
}

const honestCases = fc
  .tuple(
    people,
    fc.constantFrom("count", "highest", "lowest", "select" as const),
    fc.constantFrom(2 as const, 3 as const),
    fc.constantFrom(undefined, ...SEXES),
  )
  .map(([rows, kind, column, sex]) => honest(rows, kind, column, sex))
  .filter((one) => one !== undefined);

const honestMaxima = people.map((rows) => honest(rows, "highest", 3)).filter((one) => one !== undefined);

type Mutate = (one: Case, draw: (below: number) => number) => Answer | undefined;

/** The same answer with another computation, and the headline that goes with it where there is one. */
function claiming({ text, answer }: Case, changed: Partial<RowComputation>): Answer | undefined {
  const computation = { ...(answer.computation as RowComputation), ...changed };
  const source = findRowSources(text)[0];
  const headline = (source && wordComputation(computation, source, "zh")) ?? answer.headline;
  return { ...answer, computation, ...(headline === undefined ? {} : { headline }) };
}

const MUTATIONS: readonly (readonly [name: string, mutate: Mutate])[] = [
  [
    "one more row",
    (one, draw) => {
      const { rows, result } = one.answer.computation as RowComputation;
      const others = rows.filter((row) => !result.some(({ start }) => start === row.start));
      const added = others[draw(others.length)];
      return added && claiming(one, { result: [...result, added].sort((a, b) => a.start - b.start) });
    },
  ],
  [
    "another row",
    (one, draw) => {
      const { rows, result } = one.answer.computation as RowComputation;
      const others = rows.filter((row) => !result.some(({ start }) => start === row.start));
      const other = others[draw(others.length)];
      return (
        other && claiming(one, { result: [...result.slice(1), other].sort((a, b) => a.start - b.start) })
      );
    },
  ],
  ["a dropped row", (one) => claiming(one, { result: one.answer.computation?.result.slice(1) ?? [] })],
  ["a row not looked through", (one) => claiming(one, { rows: one.answer.computation?.rows.slice(1) ?? [] })],
  [
    "the other sex",
    (one) => {
      const [condition] = one.answer.computation?.conditions ?? [];
      return (
        condition &&
        claiming(one, { conditions: [{ ...condition, words: condition.words === "女" ? "男" : "女" }] })
      );
    },
  ],
  [
    "a condition dropped",
    (one) => {
      const { conditions = [], rows, result } = one.answer.computation as RowComputation;
      // Where all rows meet it, dropping it changes nothing.
      return conditions.length === 0 || rows.length === result.length
        ? undefined
        : claiming(one, { conditions: [], kind: "count", answerColumns: [] });
    },
  ],
  [
    "another header",
    ({ answer }) => {
      const { compared } = answer.computation as RowComputation;
      return (
        compared && {
          ...answer,
          computation: {
            ...(answer.computation as RowComputation),
            compared: { ...compared, header: "体重" },
          },
        }
      );
    },
  ],
  [
    "another number in the headline",
    ({ answer }) => ({
      ...answer,
      headline:
        (answer.headline ?? "").replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1) % 10)) +
        (/\d/.test(answer.headline ?? "") ? "" : "1"),
    }),
  ],
  ["more in the headline", ({ answer }) => ({ ...answer, headline: `${answer.headline}，都是女的` })],
  [
    "an announcement that nobody prints",
    (one) => claiming(one, { announced: { start: 0, end: 9, text: "99人" } }),
  ],
  [
    "rows that are not cited",
    ({ answer }) => ({ ...answer, text: "大家来学。", citations: [citationOf("大家来学。")] }),
  ],
  [
    "no computation",
    ({ answer }) => {
      const { computation: _, ...asserted } = answer;
      return { ...asserted, headline: "97人（表中共99人）" };
    },
  ],
];

describe("verifyComputation", () => {
  it("accepts what the rows prove", () => {
    fc.assert(
      fc.property(honestCases, ({ text, answer }) => {
        expect(verifyAnswer(answer, () => text)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it.each(MUTATIONS)("rejects %s", (_, mutate) => {
    let mutated = 0;
    fc.assert(
      fc.property(honestCases, fc.nat(), (one, number) => {
        const answer = mutate(one, (below) => (below === 0 ? 0 : number % below));
        if (answer === undefined) return;
        mutated += 1;
        expect(
          verifyAnswer(answer, () => one.text),
          answer.headline ?? "",
        ).not.toEqual([]);
      }),
      { numRuns: 250 },
    );
    expect(mutated).toBeGreaterThan(50);
  });

  it("rejects an extreme that another row of the article exceeds", () => {
    fc.assert(
      fc.property(honestMaxima, ({ text, answer }) => {
        const last = answer.computation?.rows.at(-1) as RowSpan;
        fc.pre(answer.computation?.result.every(({ start }) => start !== last.start) ?? false);
        // As many characters, so that every row stands where the answer says.
        const raised = `${text.slice(0, last.start)}${text.slice(last.start, last.end).replace(/\d+$/, (digits) => "9".repeat(digits.length))}${text.slice(last.end)}`;
        const whole = raised.slice(answer.computation?.rows[0]?.start, last.end);
        const claimed = { ...answer, text: whole, citations: [citationOf(whole)] };
        const best = Math.max(...raised.split("\n").map((line) => Number(line.split("\t")[3] ?? 0) || 0));
        fc.pre(raised.slice(last.start, last.end).endsWith(`\t${best}`));
        expect(verifyAnswer(claimed, () => raised)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
