/** What an archive says that need not be searched. */
import type { Answer } from "../../src/model/answer.ts";
import type { ArchiveStatus } from "../../src/model/archive.ts";
import type { ArchiveBrowser } from "../../src/model/archive-browsing.ts";
import type { Article } from "../../src/model/article.ts";
import type { Citation } from "../../src/model/citation.ts";

export const RUCHENG: Citation = {
  articleId: "000-01",
  title: "汝城：守护群众“养老钱”",
  titleIsOurs: false,
  newspaper: "郴州日报",
  date: "2023-05-04",
  page: "3",
  source: { file: "000.txt", lines: [[12, 13]] },
  quote: "核查5644条疑点数据，追回违规资金103.31万元。",
};

/** Of which the tests need the text alone. */
export const RUCHENG_ARTICLE = {
  text: `汝城县开展社保基金专项检查。\n${RUCHENG.quote}\n下一步将健全长效机制。`,
} as Article;

/** Of an archive that is asked and not looked through. */
export const NOTHING_TO_BROWSE: ArchiveBrowser = {
  search: async () => [],
  listFound: async () => [],
  listNewest: async () => [],
  listNewspapers: async () => [],
  readPage: async () => undefined,
};

/** An answer whose headline repeats the question, so that a test sees which question a message answers. */
export function answerTo(question: string, overrides: Partial<Answer> = {}): Answer {
  return {
    status: "answered",
    language: "zh",
    locale: "zh-Hans",
    headline: `答：${question}`.slice(0, 80),
    text: RUCHENG.quote,
    fact: "103.31万元",
    citations: [RUCHENG],
    nearest: [],
    timings: {},
    ...overrides,
  };
}

export const STATUS: ArchiveStatus = {
  files: 3,
  articles: 1204,
  passages: 3456,
  earliestDate: "1998-01-01",
  latestDate: "2023-05-04",
  newspapers: ["郴州日报"],
  location: "data/index",
  embeddingModel: "multilingual-e5-small",
  fingerprint: "abc123",
};
