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
  lines.forEach((content, index) => {
    if (content.trim() === "") return;
    const line = index + 1;
    try {
      const parsed = articleLineSchema.safeParse(JSON.parse(content));
      if (!parsed.success)
        problems.push({ line, reason: z.prettifyError(parsed.error).replaceAll("\n", " ") });
      else if (parsed.data.text.trim() === "") problems.push({ line, reason: "the text is empty" });
      else articles.push({ ...parsed.data, line });
    } catch {
      problems.push({ line, reason: "is not JSON" });
    }
  });
  return { articles, problems };
}
