import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { AnswerPrompts, PromptExample } from "./answer/written/answer-prompts.ts";
import { ArchivistError } from "./errors.ts";
import { type Language, languageSchema } from "./model/language.ts";
import type { SearchPrompts } from "./retrieve/reword-question.ts";
import { createPromptTemplate, type PromptTemplate } from "./text/prompt-template.ts";

export interface Prompts {
  /** By the language of the question. */
  readonly answer: Readonly<Record<Language, AnswerPrompts>>;
  readonly search: SearchPrompts;
}

const headSchema = z.strictObject({ version: z.int().positive(), placeholders: z.array(z.string()) });
const examplesSchema = z.array(
  z.strictObject({
    question: z.string(),
    passages: z.array(z.strictObject({ title: z.string(), date: z.string().optional(), text: z.string() })),
    reply: z.record(z.string(), z.unknown()),
  }),
);
const HEAD = /^---\n(?<head>.*?)\n---\n(?<body>.*)$/su;

/**
 * Reads the prompts of every language from a folder as `prompts/README.md` describes it.
 * @throws ArchivistError `prompts-unavailable` that names the file and what is wrong with it
 */
export function loadPrompts(folder: string): Prompts {
  const answer = Object.fromEntries(
    languageSchema.options.map((language) => [language, loadAnswerPrompts(join(folder, "answer", language))]),
  ) as Record<Language, AnswerPrompts>;
  const search = join(folder, "search");
  return {
    answer,
    search: { system: readTemplate(join(search, "system.md")), user: readTemplate(join(search, "user.md")) },
  };
}

function loadAnswerPrompts(folder: string): AnswerPrompts {
  return {
    system: readTemplate(join(folder, "system.md")),
    user: readTemplate(join(folder, "user.md")),
    passage: readTemplate(join(folder, "passage.md")),
    examples: read(join(folder, "examples.yaml"), readExamples),
  };
}

function readTemplate(path: string): PromptTemplate {
  return read(path, (text) => {
    const { head = "", body = "" } = HEAD.exec(text)?.groups ?? {};
    const { version, placeholders } = headSchema.parse(parse(head));
    return createPromptTemplate(body, placeholders, version);
  });
}

function readExamples(text: string): PromptExample[] {
  return examplesSchema.parse(parse(text)).map(({ question, passages, reply }) => ({
    question,
    passages: passages.map(({ date, ...passage }) => ({ ...passage, ...(date ? { date } : {}) })),
    reply: JSON.stringify(reply),
  }));
}

function read<Read>(path: string, parseText: (text: string) => Read): Read {
  try {
    return parseText(readFileSync(path, "utf8").replaceAll("\r\n", "\n"));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message;
    throw new ArchivistError("prompts-unavailable", `The prompt "${path}" cannot be used: ${reason}.`, {
      nextStep: "Correct it as prompts/README.md says, or unset PROMPTS_PATH for the bundled ones.",
      cause,
    });
  }
}
