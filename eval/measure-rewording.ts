/**
 * What other wordings of a question bring to the search, and how far behind the question itself they should count
 * (`retrieve/retrieve-reworded.ts`): recall at 1 and 5 of English questions alone, and with a translation beside them as a
 * model would give it, which knows no characters of the places and people of a county.
 *
 *     npx tsx eval/measure-rewording.ts --index DIR --questions FILE --gold FILE --translations FILE
 *
 * Translations of the sample's: eval/sample/translations.jsonl, written by hand without a look at the pages.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createApp } from "../src/app.ts";
import { loadConfiguration } from "../src/config.ts";
import { readLabels } from "../src/evaluate/labels.ts";
import { createRightArticles } from "../src/evaluate/right-articles.ts";
import { createLogger } from "../src/logger.ts";
import { mergeRetrievals } from "../src/retrieve/retrieve-reworded.ts";

const { values } = parseArgs({
  options: {
    index: { type: "string" },
    questions: { type: "string" },
    gold: { type: "string" },
    translations: { type: "string" },
  },
});
const { index, questions, gold, translations } = values;
if (!index || !questions || !gold || !translations)
  throw new TypeError("--index DIR, --questions FILE, --gold FILE and --translations FILE are needed");

const BEHIND = [0, 0.25, 0.5, 1, 2, 4];
/** No question brings so many. */
const ALL = 400;
const app = createApp({
  configuration: loadConfiguration({}),
  logger: createLogger({ level: "error" }),
  location: index,
});
const labels = await readLabels({ questions, gold });
const right = createRightArticles(await app.listArticles(), labels.gold);
const chineseOf = new Map(
  readFileSync(translations, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; chinese: string })
    .map(({ id, chinese }) => [id, chinese]),
);
const pairs = labels.questions.flatMap((english) => {
  const chinese = chineseOf.get(english.id);
  return chinese === undefined ? [] : [{ english, chinese }];
});

const rows = new Map<string, { first: number; five: number }>();
for (const { english, chinese } of pairs) {
  const [typed, reworded] = await Promise.all([
    app.search({ text: english.question }, ALL),
    app.search({ text: chinese }, ALL),
  ]);
  const score = (name: string, passages: readonly { readonly articleId: string }[]) => {
    const articles = [...new Set(passages.map(({ articleId }) => articleId))];
    const rank = articles.findIndex((id) => right.rightFor(english).has(id));
    const row = rows.get(name) ?? { first: 0, five: 0 };
    rows.set(name, {
      first: row.first + Number(rank === 0),
      five: row.five + Number(rank >= 0 && rank < 5),
    });
  };
  score("offline bridges alone", typed.passages);
  score("the translation alone", reworded.passages);
  for (const behind of BEHIND)
    score(`with the translation, ${behind} behind`, mergeRetrievals(typed, [reworded], behind).passages);
}
const share = (count: number) => (count / pairs.length).toFixed(3);
process.stdout.write(`${pairs.length} translated questions\n`);
console.table(
  Object.fromEntries(
    [...rows].map(([name, { first, five }]) => [name, { "R@1": share(first), "R@5": share(five) }]),
  ),
);
await app.close();
