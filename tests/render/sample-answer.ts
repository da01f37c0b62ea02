import type { Answer } from "../../src/model/answer.ts";
import type { Citation } from "../../src/model/citation.ts";

export const QUOTE = "核查5644条疑点数据，追回违规资金103.31万元。";

export function citation(overrides: Partial<Citation> = {}): Citation {
  return {
    articleId: "000-01",
    title: "守护群众“养老钱”",
    titleIsOurs: false,
    newspaper: "郴州日报",
    date: "2023-05-04",
    page: "3",
    source: { file: "000.txt", lines: [[12, 13]] },
    quote: QUOTE,
    ...overrides,
  };
}

export function answered(overrides: Partial<Answer> = {}): Answer {
  return {
    status: "answered",
    language: "zh",
    locale: "zh-Hans",
    headline: "103.31万元",
    text: QUOTE,
    fact: "追回违规资金103.31万元",
    citations: [citation()],
    nearest: [],
    timings: {},
    ...overrides,
  };
}

export function without<T extends object, K extends keyof T>(value: T, ...keys: K[]): Omit<T, K> {
  const copy = { ...value };
  for (const key of keys) delete copy[key];
  return copy;
}
