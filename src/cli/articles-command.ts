import type { Article } from "../model/article.ts";
import type { Output } from "./output.ts";

/** Lists the archive's articles in reading order, a line each. */
export async function articlesCommand(
  { json }: { readonly json: boolean },
  { listArticles, output }: { readonly listArticles: () => Promise<Article[]>; readonly output: Output },
): Promise<void> {
  for (const article of await listArticles()) {
    output.result(json ? JSON.stringify(contractOf(article)) : describe(article));
  }
}

function contractOf({
  id,
  title,
  subtitle,
  newspaper,
  newspaperEvidence,
  date,
  dateEvidence,
  page,
  collection,
  byline,
  places,
  kind,
  language,
  quality,
  source,
  text,
  tables,
}: Article) {
  const described = { id, title, subtitle, newspaper, newspaperEvidence, date, dateEvidence, page };
  return { ...described, collection, byline, places, kind, language, quality, source, text, tables };
}

function describe({ id, title, newspaper, date, kind, source }: Article): string {
  const places = [source, ...(source.continuedIn ?? [])].map(({ file, lines }) => {
    const ranges = lines.map(([from, to]) => (from === to ? from : `${from}–${to}`));
    return `${file}:${ranges.join(", ")}`;
  });
  return [id, kind, title, newspaper, date, places.join("; ")].filter(Boolean).join(" · ");
}
