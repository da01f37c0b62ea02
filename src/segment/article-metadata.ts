/** Writers, kind, newspaper and date of an article: only what the page, its name or the article prints. */
import type { ArticleKind } from "../model/article.ts";
import type { ArticleDraft } from "./article-draft.ts";
import { readNamesAndRoles } from "./credit-lines.ts";
import { isNewspaperName, readFullDate } from "./masthead.ts";

/** Words that make a text without a signature a notice by its title. */
const NOTICE_TITLE = /公示|公告|通告|启事|声明|通知|讣告|招聘|招标|^notice\b/iu;
/** "（全媒体记者 … 通讯员 …）" behind the paper's mark at the beginning of a report. */
const REPORTERS = /^[^。！？]{0,24}?[（(]([^（）()]*(?:记者|記者|通讯员|通訊員)[^（）()]*)[）)]/u;
/** "衡阳日报讯": the paper's own name at the beginning of a report. */
const OWN_MARK = /^[【[]?([\p{Script=Han}]{2,8}报)(?:社)?(?:讯|消息|.{0,6}电)/u;
/** "法制周报见习记者": the paper's name before its reporter's. */
const OWN_REPORTER =
  /([\p{Script=Han}]{2,6}(?:日报|晚报|周报|时报|晨报|早报|都市报|商报|导报|青年报))[^，。（）()]{0,6}?(?:全媒体|融媒体|首席|见习|实习)*记者/u;
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

/** The date under a notice, as ISO 8601. */
export function findSignatureDate(draft: ArticleDraft): string | undefined {
  for (const part of draft.parts.filter(({ kind }) => kind === "signature").reverse()) {
    for (const line of [...part.lines].reverse()) {
      const date = readFullDate(line.compact);
      if (date !== undefined) return date;
    }
  }
  return undefined;
}

/** The newspaper that the articles of a page name as their own: the name found most often. */
export function findOwnNewspaper(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const opening = text.slice(0, OPENING_LENGTH);
    const name = OWN_MARK.exec(opening)?.[1] ?? OWN_REPORTER.exec(opening)?.[1];
    if (name === undefined || !isNewspaperName(name) || /^本/u.test(name)) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((first, second) => second[1] - first[1])[0]?.[0];
}
