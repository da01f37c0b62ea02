import type { Page } from "../model/page.ts";
import type { ExplainedPage, LineTrace } from "../model/page-trace.ts";
import type { Output } from "./output.ts";

export interface ExplainStages {
  readonly explainPage: (path: string) => Promise<{ readonly page: Page; readonly explained: ExplainedPage }>;
  readonly output: Output;
}

/** Characters of a line that are shown beside its class. */
const SHOWN = 28;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a page must not reach the terminal's controls
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;

/**
 * Shows how one page file was taken apart: its articles with the reasons for their bounds, then every printed line with
 * its class, its article and why. With `json` one object an article (`{type: "article", …}`) and one a line
 * (`{type: "line", …}`).
 */
export async function explainCommand(
  { file, json }: { readonly file: string; readonly json: boolean },
  { explainPage, output }: ExplainStages,
): Promise<void> {
  const { page, explained } = await explainPage(file);
  for (const row of json ? jsonRows(page, explained) : readableRows(page, explained)) output.result(row);
}

function jsonRows(page: Page, { articles, decisions, lines }: ExplainedPage): string[] {
  const numbers = numbersOf(articles);
  return [
    ...articles.map(({ id, title, titleIsOurs, kind, source }, index) =>
      JSON.stringify({
        type: "article",
        number: index + 1,
        id,
        title,
        titleIsOurs,
        kind,
        source,
        reasons: decisions[index]?.reasons ?? [],
      }),
    ),
    ...lines.map(({ articleId, ...trace }) =>
      JSON.stringify({
        type: "line",
        ...trace,
        article: numbers.get(articleId),
        articleId,
        text: page.lines[trace.line - 1] ?? "",
      }),
    ),
  ];
}

function readableRows(page: Page, { articles, decisions, lines }: ExplainedPage): string[] {
  const numbers = numbersOf(articles);
  const heads = articles.map(({ id, title, titleIsOurs, kind }, index) => {
    const name = titleIsOurs ? `(no headline) ${title}` : title;
    const reasons = decisions[index]?.reasons.map((reason) => `\n       ${reason}`).join("") ?? "";
    return `  #${index + 1} ${kind} · ${printable(name)} · ${id}${reasons}`;
  });
  const width = String(page.lines.length).length;
  return [
    `${page.file}: ${lines.length} printed lines, ${articles.length} articles`,
    ...heads,
    "",
    "line, class, article and part, first words, why",
    ...lines.map((trace) => describeLine(trace, page, numbers, width)),
  ];
}

function describeLine(
  { line, kind, role, reason, articleId }: LineTrace,
  page: Page,
  numbers: ReadonlyMap<string, number>,
  width: number,
): string {
  const words = [...printable(page.lines[line - 1] ?? "").trim()];
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN).join("")}…` : words.join("");
  const place = `#${numbers.get(articleId)} ${role}`;
  return `${String(line).padStart(width)}  ${kind.padEnd(9)} ${place.padEnd(12)} ${shown}  ← ${reason}`;
}

function numbersOf(articles: ExplainedPage["articles"]): Map<string, number> {
  return new Map(articles.map(({ id }, index) => [id, index + 1]));
}

function printable(text: string): string {
  return text.replace(CONTROL_CHARACTERS, " ");
}
