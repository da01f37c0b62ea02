import type { Answer, ToldValue } from "../../model/answer.ts";
import type { Citation } from "../../model/citation.ts";
import { normalise } from "../../text/normalise.ts";
import { firstBy } from "../compare-values.ts";
import { contradict } from "../contradict.ts";
import { claimsSeveral, wordSeveral } from "../word-several.ts";
import { verifyLatinNames } from "./verify-latin-names.ts";
import type { Violation } from "./violation.ts";

/**
 * Proves a headline that tells several values: every value stands in its own quote, a compared subject in the article
 * of that quote; what is called the larger is so by the quotes, computed anew; reports that are said to differ come
 * from different quotes, contradict each other, and stand newest first. The headline says this and nothing else.
 */
export function verifySeveral(
  { several, headline = "", citations, language }: Answer,
  findArticleText: (articleId: string) => string | undefined,
): Violation[] {
  const violation = (what: string): Violation[] => [{ rule: "comparison-unproven", where: "headline", what }];
  if (!several) return claimsSeveral(headline) ? violation(headline) : [];
  const { kind, values, by } = several;
  const printed = values.map(({ value, citation }) => ({
    value,
    quote: citations[citation]?.quote ?? "",
    ...(citations[citation]?.date === undefined ? {} : { date: citations[citation].date }),
  }));
  const unquoted = printed.find(({ value, quote }) => value === "" || !quote.includes(value));
  if (unquoted) return violation(unquoted.value);
  if (headline !== wordSeveral(several, language)) return violation(headline);
  if (kind === "reports-differ")
    return by === undefined && doDiffer(values, { citations }) ? [] : violation(headline);
  const subjects = values.map(({ subject = "" }) => subject);
  if (new Set(subjects).size < values.length || values.length < 2 || subjects.includes(""))
    return violation(subjects.join(", "));
  const unnamed = values.find(({ subject = "", citation }) => {
    const cited = citations[citation];
    return cited && !isNamedIn(subject, cited, findArticleText(cited.articleId) ?? "");
  });
  if (unnamed) return violation(unnamed.subject ?? "");
  return by === undefined || firstBy(printed, by) === 0 ? [] : violation(`${by}: ${values[0]?.value}`);
}

/** Whether an article, or its title, names a subject: in these characters, or in characters that read so. */
function isNamedIn(subject: string, citation: Citation, articleText: string): boolean {
  const names = [normalise(`${citation.title}\n${articleText}`)];
  if (/\p{Script=Han}/u.test(subject)) return names.some((text) => text.includes(normalise(subject)));
  return verifyLatinNames(subject, "headline", { quotes: [], names }).length === 0;
}

/** Whether values of one kind, each of another quote, contradict each other, the newest first. */
function doDiffer(values: readonly ToldValue[], { citations }: Pick<Answer, "citations">): boolean {
  const cited = values.map(({ citation }) => citations[citation]);
  const dates = cited.map((citation) => citation?.date ?? "");
  const isNewestFirst = dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? ""));
  const quotes = new Set(cited.map((citation) => JSON.stringify([citation?.articleId, citation?.quote])));
  const dated = values.map(({ value, citation }) => ({ value, date: citations[citation]?.date }));
  const areApart = dated.every((one, index) =>
    dated.slice(index + 1).every((other) => contradict(one, other, false)),
  );
  return values.length > 1 && quotes.size === values.length && isNewestFirst && areApart;
}
