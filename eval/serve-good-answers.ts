/**
 * An OpenAI-compatible endpoint that knows the labels: to a labelled question it writes the labelled answer with its
 * evidence, where the passages hold it, and to every other that the archive does not say. What `archivist eval` measures
 * with it is the best that a model could reach behind this search and this proof.
 *
 *   npx tsx eval/serve-good-answers.ts --questions FILE… [--follow-ups FILE] [--port N]
 *
 * It prints the environment to run the evaluation with, and ends with Ctrl-C.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadBilingualDictionary } from "../src/retrieve/bilingual-dictionary.ts";
import { good } from "../tests/support/llm-endpoint/behaviours.ts";
import { type AnsweredQuestion, replyFromLabels } from "../tests/support/llm-endpoint/reply-from-labels.ts";
import { serveLlmEndpoint } from "../tests/support/llm-endpoint/serve-llm-endpoint.ts";

interface Turn {
  readonly question: string;
  readonly answer?: string;
  readonly evidence?: string;
  readonly evidence_parts?: readonly string[];
}

const { values } = parseArgs({
  options: {
    questions: { type: "string", multiple: true, default: [] },
    "follow-ups": { type: "string" },
    port: { type: "string", default: "8999" },
  },
});
if (values.questions.length === 0) throw new TypeError("--questions FILE is missing: labels as JSON lines");

const rowsOf = <Row>(path: string): Row[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
const labelOf = (
  { question, answer, evidence, evidence_parts = [] }: Turn,
  earlierTurns: readonly string[] = [],
): AnsweredQuestion[] =>
  answer === undefined
    ? []
    : [{ question, earlierTurns, answer, evidence: [...(evidence ? [evidence] : []), ...evidence_parts] }];
const followUps = values["follow-ups"] ? rowsOf<{ turns: readonly Turn[] }>(values["follow-ups"]) : [];
const labels = [
  ...values.questions.flatMap((path) => rowsOf<Turn>(path)).flatMap((row) => labelOf(row)),
  ...followUps.flatMap(({ turns }) =>
    turns.flatMap((turn, index) =>
      labelOf(
        turn,
        turns.slice(0, index).map(({ question }) => question),
      ),
    ),
  ),
];
const dictionary = loadBilingualDictionary("dictionary/english-chinese.tsv.gz");
const answering = good(replyFromLabels(labels, dictionary));
/** Nothing beside what was typed, when it is asked to reword a question for the search. */
const NO_WORDING = JSON.stringify({ standalone: "", chinese: "", english: "" });
const endpoint = await serveLlmEndpoint(
  (request) => {
    const asked = request.messages.at(-1)?.content ?? "";
    if (/^<conversation-/m.test(asked)) return { kind: "text", text: NO_WORDING };
    // `doctor` only greets.
    return /^<question-/m.test(asked) ? answering(request) : { kind: "text", text: "Hello." };
  },
  { port: Number(values.port) },
);
console.log(`LLM_BASE_URL=${endpoint.baseUrl} LLM_MODEL=labels`);
