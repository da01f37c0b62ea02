/**
 * What other wordings of a question bring to the search, and how far behind the question itself they should count
 * (`retrieve/retrieve-reworded.ts`): recall at 1 and 5 of English questions alone, and with a translation beside them as a
 * model would give it, which knows no characters of the places and people of a county; or of follow-ups in their
 * conversations, and with what they mean beside them, complete in itself.
 *
 *     npx tsx eval/measure-rewording.ts --index DIR --questions FILE --gold FILE --translations FILE
 *     npx tsx eval/measure-rewording.ts --index DIR --questions FILE --gold FILE --follow-ups FILE --standalone FILE
 *
 * Those of the sample: translations.jsonl and standalone.jsonl in eval/sample, written by hand without a look at the pages.
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
    "follow-ups": { type: "string" },
    standalone: { type: "string" },
  },
});
const { index, questions, gold, "follow-ups": followUps } = values;
const wordingsFile = followUps ? values.standalone : values.translations;
if (!index || !questions || !gold || !wordingsFile)
  throw new TypeError(
    "--index DIR, --questions FILE, --gold FILE and --translations FILE are needed, or --follow-ups FILE with --standalone FILE",
  );

const BEHIND = [0, 0.25, 0.5, 1, 2, 4];
/** No question brings so many. */
const ALL = 400;
const app = createApp({
  configuration: loadConfiguration({}),
  logger: createLogger({ level: "error" }),
  location: index,
});
const labels = await readLabels({ questions, gold, ...(followUps ? { followUps } : {}) });
const right = createRightArticles(await app.listArticles(), labels.gold);
const wordingOf = new Map(
  readFileSync(wordingsFile, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; chinese?: string; standalone?: string })
    .map(({ id, chinese, standalone = chinese ?? "" }) => [id, standalone]),
);
const asked = followUps
  ? labels.followUps.map(({ id, articles, turns }) => {
      const last = turns.at(-1);
      const earlierTurns = turns.slice(0, -1).map(({ question }) => question);
      const label = { articles, alsoRight: [], evidence: last?.evidence ? [last.evidence] : [] };
      return { id, label, question: { text: last?.question ?? "", earlierTurns } };
    })
  : labels.questions.map((label) => ({ id: label.id, label, question: { text: label.question } }));
const pairs = asked.flatMap((question) => {
  const wording = wordingOf.get(question.id);
  return wording === undefined ? [] : [{ ...question, wording }];
});

const rows = new Map<string, { first: number; five: number }>();
for (const { label, question, wording } of pairs) {
  const [typed, reworded] = await Promise.all([
    app.search(question, ALL),
    app.search({ text: wording }, ALL),
  ]);
  const score = (name: string, passages: readonly { readonly articleId: string }[]) => {
    const articles = [...new Set(passages.map(({ articleId }) => articleId))];
    const rank = articles.findIndex((id) => right.rightFor(label).has(id));
    const row = rows.get(name) ?? { first: 0, five: 0 };
    rows.set(name, {
      first: row.first + Number(rank === 0),
      five: row.five + Number(rank >= 0 && rank < 5),
    });
  };
  score("offline bridges alone", typed.passages);
  score("the other wording alone", reworded.passages);
  for (const behind of BEHIND)
    score(`with the other wording, ${behind} behind`, mergeRetrievals(typed, [reworded], behind).passages);
}
const share = (count: number) => (count / pairs.length).toFixed(3);
process.stdout.write(`${pairs.length} reworded questions\n`);
console.table(
  Object.fromEntries(
    [...rows].map(([name, { first, five }]) => [name, { "R@1": share(first), "R@5": share(five) }]),
  ),
);
await app.close();
