import { z } from "zod";
import type { LineSpan, Scan, WordBox } from "../model/article.ts";
import type { PageHints } from "../model/page.ts";

/** Characters of an article above which it is none: embedding it would take an hour. */
const LONGEST_ARTICLE = 1_000_000;

const articleLineSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  title: z.string(),
  text: z.string(),
  date: z.string().optional(),
  newspaper: z.string().optional(),
  page: z.union([z.string(), z.number()]).transform(String).optional(),
  byline: z.string().optional(),
  url: z.string().optional(),
});

/** An article that comes as such, with the line of the file it stands on. */
export type ArticleLine = z.infer<typeof articleLineSchema> & {
  readonly line: number;
  /** Where each paragraph of the text stands, when they do not all stand on `line`. */
  readonly paragraphLines?: readonly number[];
  /** Where each printed line stands in the text, when that is known. */
  readonly lineSpans?: readonly LineSpan[];
  /** The pages after the first, to which `LineSpan.continuation` points. */
  readonly continuedIn?: readonly { readonly file: string; readonly page?: string }[];
  readonly wordBoxes?: readonly WordBox[];
  readonly scans?: readonly Scan[];
} & Pick<PageHints, "language" | "collection" | "newspaperSource" | "dateSource">;

export interface ArticleLines {
  readonly articles: readonly ArticleLine[];
  /** One for every line that is no article. */
  readonly problems: readonly { readonly line: number; readonly reason: string }[];
}

/** Reads JSON lines of articles: `{id?, title, text, date?, newspaper?, page?, byline?, url?}`. */
export function readArticleLines(lines: readonly string[]): ArticleLines {
  return readArticleRecords(lines.map((content, index) => ({ content, line: index + 1 })));
}

/** Reads articles that stand as JSON at these lines of their file. */
export function readArticleRecords(
  records: readonly { readonly content: string; readonly line: number }[],
): ArticleLines {
  const articles: ArticleLine[] = [];
  const problems: { line: number; reason: string }[] = [];
  const lineOfId = new Map<string, number>();
  for (const { content, line } of records) {
    if (content.trim() === "") continue;
    try {
      const parsed = articleLineSchema.safeParse(JSON.parse(content));
      if (!parsed.success) {
        problems.push({ line, reason: z.prettifyError(parsed.error).replaceAll("\n", " ") });
        continue;
      }
      const { id, text } = parsed.data;
      const sameId = id === undefined ? undefined : lineOfId.get(id);
      if (text.trim() === "") problems.push({ line, reason: "the text is empty" });
      else if (text.length > LONGEST_ARTICLE)
        problems.push({ line, reason: `the text has ${text.length} characters, more than an article can` });
      else if (sameId !== undefined)
        problems.push({ line, reason: `the id "${id}" is that of line ${sameId}` });
      else {
        if (id !== undefined) lineOfId.set(id, line);
        articles.push({ ...parsed.data, line });
      }
    } catch {
      problems.push({ line, reason: "is not JSON" });
    }
  }
  return { articles, problems };
}
