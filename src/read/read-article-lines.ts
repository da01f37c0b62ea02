import { z } from "zod";

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
export type ArticleLine = z.infer<typeof articleLineSchema> & { readonly line: number };

export interface ArticleLines {
  readonly articles: readonly ArticleLine[];
  /** One for every line that is no article. */
  readonly problems: readonly { readonly line: number; readonly reason: string }[];
}

/** Reads JSON lines of articles: `{id?, title, text, date?, newspaper?, page?, byline?, url?}`. */
export function readArticleLines(lines: readonly string[]): ArticleLines {
  const articles: ArticleLine[] = [];
  const problems: { line: number; reason: string }[] = [];
  const lineOfId = new Map<string, number>();
  lines.forEach((content, index) => {
    if (content.trim() === "") return;
    const line = index + 1;
    try {
      const parsed = articleLineSchema.safeParse(JSON.parse(content));
      if (!parsed.success) {
        problems.push({ line, reason: z.prettifyError(parsed.error).replaceAll("\n", " ") });
        return;
      }
      const { id, text } = parsed.data;
      const sameId = id === undefined ? undefined : lineOfId.get(id);
      if (text.trim() === "") problems.push({ line, reason: "the text is empty" });
      else if (sameId !== undefined)
        problems.push({ line, reason: `the id "${id}" is that of line ${sameId}` });
      else {
        if (id !== undefined) lineOfId.set(id, line);
        articles.push({ ...parsed.data, line });
      }
    } catch {
      problems.push({ line, reason: "is not JSON" });
    }
  });
  return { articles, problems };
}
