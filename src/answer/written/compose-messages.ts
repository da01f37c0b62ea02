import type { ChatMessage } from "../../language-model/language-model.ts";
import type { AnswerPrompts, PromptExample } from "./answer-prompts.ts";
import { type NumberedPassage, withoutCommands } from "./choose-passages.ts";

/** What is shown to a model of a passage. */
export interface ShownPassage {
  readonly title: string;
  readonly newspaper?: string;
  readonly date?: string;
  readonly text: string;
}

/**
 * The messages for a question: rules, examples, passages and question. What is not ours stands between marks that carry a
 * random word, which nobody who wrote the archive or asks can know.
 */
export function composeMessages(
  prompts: AnswerPrompts,
  question: string,
  passages: readonly ShownPassage[],
  delimiter: string,
): ChatMessage[] {
  const ask = (asked: string, shown: readonly ShownPassage[]): ChatMessage => ({
    role: "user",
    content: prompts.user.render({
      delimiter,
      question: asked.trim(),
      passages: shown
        .map((passage, index) => renderPassage(prompts, passage, index + 1, delimiter))
        .join("\n"),
    }),
  });
  return [
    { role: "system", content: prompts.system.render({ delimiter }).trim() },
    ...prompts.examples.flatMap((example: PromptExample): ChatMessage[] => [
      ask(example.question, example.passages),
      { role: "assistant", content: example.reply },
    ]),
    ask(question, passages),
  ];
}

/** The passages in the form in which they are shown, each with its whole title or with what of it names something asked. */
export function shownPassages(
  passages: readonly NumberedPassage[],
  { wholeTitles = true }: { readonly wholeTitles?: boolean } = {},
): ShownPassage[] {
  return passages.map(({ article: { title, newspaper, date }, shown, heading }) => ({
    title: wholeTitles ? withoutCommands(title) : heading,
    ...(newspaper ? { newspaper } : {}),
    ...(date ? { date } : {}),
    text: shown,
  }));
}

function renderPassage(
  { passage }: AnswerPrompts,
  { title, newspaper = "", date = "", text }: ShownPassage,
  number: number,
  delimiter: string,
): string {
  const attribute = (value: string) => value.replaceAll(/["\n<>]/g, " ").trim();
  return passage
    .render({
      delimiter,
      number: String(number),
      title: attribute(title),
      newspaper: attribute(newspaper),
      date,
      text,
    })
    .trim();
}
