import type { PromptTemplate } from "../../text/prompt-template.ts";

/** An exchange that shows what is wanted. */
export interface PromptExample {
  readonly question: string;
  readonly passages: readonly { readonly title: string; readonly date?: string; readonly text: string }[];
  readonly reply: string;
}

/** All that a model is told in one language, beside question and passages. */
export interface AnswerPrompts {
  readonly system: PromptTemplate;
  readonly user: PromptTemplate;
  readonly passage: PromptTemplate;
  readonly examples: readonly PromptExample[];
}
