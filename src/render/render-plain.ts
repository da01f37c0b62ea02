import type { Answer } from "../model/answer.ts";
import { answerParts, type Paragraph } from "./answer-parts.ts";
import { phrasesFor } from "./phrases.ts";
import type { SourceEntry } from "./source-entries.ts";

/**
 * An answer for a terminal: what we say, the headline, the quotes with the number of their source, the
 * sources with their lines. Control characters of the pages do not reach the terminal.
 */
export function renderPlain(answer: Answer): string {
  const phrases = phrasesFor(answer.locale);
  const { notice, headline, explanation, paragraphs, nearest, sources, moreArticles } = answerParts(answer);
  const blocks: string[] = [];
  if (notice !== undefined) blocks.push(notice);
  if (headline !== undefined) blocks.push(headline);
  if (explanation !== undefined) blocks.push(explanation);
  blocks.push(...paragraphs.map(paragraphLines));
  if (nearest.length > 0) {
    blocks.push([phrases.nearestArticles, ...nearest.map((title) => `  • ${title}`)].join("\n"));
  }
  if (sources.length > 0) {
    const heading = sources.length === 1 ? phrases.source : phrases.sources;
    const rest = moreArticles === undefined ? [] : [`  ${moreArticles}`];
    blocks.push([heading, ...sources.map(sourceLines), ...rest].join("\n"));
  }
  return blocks.join("\n\n");
}

function paragraphLines({ text, isQuote, sourceNumber, caution = "", tableRow }: Paragraph): string {
  const numbered = `${text}${caution}${sourceNumber === undefined ? "" : ` [${sourceNumber}]`}`;
  if (!isQuote) return numbered;
  const quoted = numbered.replace(/^/gm, "  │ ");
  return tableRow === undefined ? quoted : `${quoted}\n    (${tableRow})`;
}

function sourceLines({ title, details, location, url, alsoIn }: SourceEntry, index: number): string {
  const number = `  ${index + 1}. `;
  const indent = " ".repeat(number.length);
  const lines = [`${number}${[title, ...details].join(" · ")}`, `${indent}${location}`];
  if (url !== undefined) lines.push(`${indent}${url}`);
  if (alsoIn !== undefined) lines.push(`${indent}${alsoIn}`);
  return lines.join("\n");
}
