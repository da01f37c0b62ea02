/** Writers, kind and date of an article: only what the page, its name or the article prints. */
import type { ArticleKind } from "../model/article.ts";
import type { ArticleDraft } from "./article-draft.ts";
import { readNamesAndRoles } from "./credit-lines.ts";
import type { Dateline } from "./dateline.ts";
import { readFullDate } from "./masthead.ts";
import type { Fact } from "./page-facts.ts";

/** Words that make a text without a signature a notice by its title. */
const NOTICE_TITLE = /公示|公告|通告|启事|声明|通知|讣告|招聘|招标|^notice\b/iu;
/** "（全媒体记者 … 通讯员 …）" behind the paper's mark at the beginning of a report. */
const REPORTERS = /^[^。！？]{0,24}?[（(]([^（）()]*(?:记者|記者|通讯员|通訊員)[^（）()]*)[）)]/u;
/** Characters into a text in which the paper's mark and its reporters stand. */
const OPENING_LENGTH = 80;
/** Share of characters from which a text is a table or a list. */
const MOSTLY = 0.5;

/** Names of the writers: of the by-line, the sign-off, the credit or the brackets behind the paper's mark. */
export function findByline(
  draft: ArticleDraft,
  text: string,
  credit: string | undefined,
): string | undefined {
  if (draft.kind === "caption") return credit;
  for (const block of draft.writers) {
    const names = readNamesAndRoles(block.lines.map((line) => line.text).join(" "));
    if (names !== undefined) return names;
  }
  const writer = draft.parts.find((part) => part.writer !== undefined)?.writer;
  if (writer !== undefined) return readNamesAndRoles(writer) ?? writer;
  const reporters = REPORTERS.exec(text.slice(0, OPENING_LENGTH))?.[1];
  return reporters === undefined ? undefined : readNamesAndRoles(reporters);
}

export function findKind(draft: ArticleDraft, title: string): ArticleKind {
  if (draft.kind !== "article") return draft.kind;
  const signed = draft.parts.some((part) => part.kind === "signature");
  if (signed || NOTICE_TITLE.test(title)) return "notice";
  const lines = draft.parts.flatMap((part) => part.lines);
  const length = (of: readonly { readonly compact: string }[]) =>
    of.reduce((sum, line) => sum + line.compact.length, 0);
  const share = (kinds: readonly string[]) =>
    length(lines.filter((line) => kinds.includes(line.kind))) / Math.max(1, length(lines));
  if (share(["table"]) > MOSTLY) return "table";
  if (share(["names", "field"]) > MOSTLY) return "list";
  return "news";
}

/** A date that the article itself prints with year, month and day: under it, or in its dateline. */
export function findDate(draft: ArticleDraft, dateline: Dateline | undefined): Fact | undefined {
  for (const part of draft.parts.filter(({ kind }) => kind === "signature").reverse()) {
    for (const line of [...part.lines].reverse()) {
      const value = readFullDate(line.compact);
      if (value !== undefined) return { value, evidence: { source: "signature", line: line.number } };
    }
  }
  return dateline?.date === undefined
    ? undefined
    : { value: dateline.date, evidence: { source: "dateline", line: dateline.line } };
}
