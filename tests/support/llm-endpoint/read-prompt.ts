import type { EndpointMessage } from "./endpoint-reply.ts";

export interface PromptPassage {
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

export interface ReadPrompt {
  readonly delimiter: string;
  readonly passages: readonly PromptPassage[];
  readonly question: string;
}

/**
 * Reads passages and question from the last user message, as a model would that heeds the delimiters: lines
 * `<passage-DELIMITER number="1" title="…" date="…">` to `</passage-DELIMITER>`, and `<question-DELIMITER>` to
 * `</question-DELIMITER>`. What a text claims with another delimiter is text.
 *
 * @throws Error when there is no question
 */
export function readPrompt(messages: readonly EndpointMessage[]): ReadPrompt {
  const content = messages.findLast(({ role }) => role === "user")?.content ?? "";
  // The question stands last: a passage may show what looks like one, with a delimiter of its own.
  const closing = [...content.matchAll(/^<\/question-([^\s>]+)>[ \t]*$/gm)].at(-1)?.[1];
  if (closing === undefined) throw new Error("The prompt has no question between delimiters.");
  const delimiter = closing.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const question = new RegExp(
    `^<question-${delimiter}>[ \\t]*\\n([\\s\\S]*?)\\n?^</question-${delimiter}>`,
    "m",
  ).exec(content)?.[1];
  if (question === undefined) throw new Error("The prompt's question has no beginning.");
  const passages = content.matchAll(
    new RegExp(`^<passage-${delimiter}([^\\n]*)>[ \\t]*\\n([\\s\\S]*?)\\n?^</passage-${delimiter}>`, "gm"),
  );
  return {
    delimiter: closing,
    question: question.trim(),
    passages: Array.from(passages, ([, attributes = "", text = ""]) => ({
      number: Number(attributeOf(attributes, "number")),
      title: attributeOf(attributes, "title"),
      date: attributeOf(attributes, "date"),
      text,
    })),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', lt: "<", gt: ">", amp: "&" };

function attributeOf(attributes: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  return value.replace(/&(quot|lt|gt|amp);/g, (whole, entity: string) => ENTITIES[entity] ?? whole);
}
